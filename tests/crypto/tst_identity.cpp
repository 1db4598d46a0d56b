// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/identity.h"
#include "tests/crypto/certificate_files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;
using crypto::Identity;

class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsTwoFiles();
    void loadsOneFileInAnyOrder();
    void keepsTheChain();
    void loadsAnEncryptedKey();
    void loadsPkcs12();
    void refusesDamagedPkcs12_data();
    void refusesDamagedPkcs12();
    void saysThatPkcs12IsOutdated();
    void explainsWhatIsWrong_data();
    void explainsWhatIsWrong();
    void loadsAnExpiredCertificateAndSaysSo();
    void survivesMutatedFiles();

private:
    QString file(const QString& name, const QByteArray& content)
    {
        const QString path = m_dir.filePath(name);
        return store(path, content) ? path : QString();
    }

    QTemporaryDir m_dir;
    Identity m_one = makeStranger({"one"});
    Identity m_two = makeStranger({"two"});
};

void TestIdentity::loadsTwoFiles()
{
    const auto identity =
        Identity::fromPemFiles(file(u"a.crt"_s, certificatePem(m_one)), file(u"a.key"_s, keyPem(m_one)));
    QVERIFY(identity);
    QCOMPARE(identity->subject(), u"CN=one"_s);
    QCOMPARE(identity->fingerprint(), m_one.fingerprint());
    QCOMPARE(identity->fingerprint().size(), 32 * 3 - 1);
    QCOMPARE(EVP_PKEY_eq(identity->key(), m_one.key()), 1);
    QCOMPARE(identity->notBeforeUs(), m_one.notBeforeUs());
    QVERIFY(Identity().isNull());
    QVERIFY(!identity->isNull());
}

void TestIdentity::loadsOneFileInAnyOrder()
{
    const QByteArray orders[] = {certificatePem(m_one) + keyPem(m_one), keyPem(m_one) + certificatePem(m_one),
                                 "a comment\n" + certificatePem(m_two) + keyPem(m_one) +
                                     certificatePem(m_one)};
    for (const QByteArray& order : orders) {
        const auto identity = Identity::fromPemFiles(file(u"all.pem"_s, order));
        QVERIFY2(identity, order.constData());
        QCOMPARE(identity->fingerprint(), m_one.fingerprint());
    }
}

void TestIdentity::keepsTheChain()
{
    const auto identity = Identity::fromPemFiles(
        file(u"chain.pem"_s, certificatePem(m_one) + certificatePem(m_two) + keyPem(m_one)));
    QVERIFY(identity);
    QCOMPARE(sk_X509_num(identity->chain()), 1);
    QCOMPARE(X509_cmp(sk_X509_value(identity->chain(), 0), m_two.certificate()), 0);
}

void TestIdentity::loadsAnEncryptedKey()
{
    const QString path = file(u"locked.pem"_s, certificatePem(m_one) + keyPem(m_one, "pässword"));
    QVERIFY(Identity::fromPemFiles(path, {}, u"pässword"_s));
    const auto wrong = Identity::fromPemFiles(path, {}, u"other"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().message, u"The passphrase does not open the private key in %1."_s.arg(path));
    const auto none = Identity::fromPemFiles(path);
    QVERIFY(!none);
    QCOMPARE(none.error().message, u"The private key in %1 is encrypted."_s.arg(path));
    QCOMPARE(none.error().advice, u"Give its passphrase."_s);
}

void TestIdentity::loadsPkcs12()
{
    const QString path = file(u"a.p12"_s, pkcs12(m_one, "secret"));
    const auto identity = Identity::fromPkcs12File(path, u"secret"_s);
    QVERIFY(identity);
    QCOMPARE(identity->fingerprint(), m_one.fingerprint());
    const auto wrong = Identity::fromPkcs12File(path, u"other"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().message, u"The passphrase does not open %1."_s.arg(path));
    const auto none = Identity::fromPkcs12File(path, {});
    QVERIFY(!none);
    QCOMPARE(none.error().message, u"%1 is protected by a passphrase."_s.arg(path));
    QVERIFY(Identity::fromPkcs12File(file(u"open.p12"_s, pkcs12(m_one, "")), {}));
    const auto keyless =
        Identity::fromPkcs12File(file(u"keyless.p12"_s, pkcs12(m_one, "secret", false)), u"secret"_s);
    QVERIFY(!keyless);
    QVERIFY2(keyless.error().message.startsWith(u"There is no private key in"_s),
             qPrintable(keyless.error().message));
}

void TestIdentity::refusesDamagedPkcs12_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("PEM") << certificatePem(m_one);
    QTest::newRow("cut") << pkcs12(m_one, "secret").chopped(100);
}

void TestIdentity::refusesDamagedPkcs12()
{
    QFETCH(QByteArray, content);
    const QString path = file(u"bad.p12"_s, content);
    const auto identity = Identity::fromPkcs12File(path, u"secret"_s);
    QVERIFY(!identity);
    QCOMPARE(identity.error().message, u"%1 is not a PKCS#12 file, or it is damaged."_s.arg(path));
}

void TestIdentity::saysThatPkcs12IsOutdated()
{
    // Made by `openssl pkcs12 -export -legacy`: its certificates are encrypted with RC2, 40 bits.
    const QString path = QStringLiteral(HOOKBENCH_SOURCE_DIR "/tests/data/tls/rc2_encrypted.p12");
    QVERIFY(QFile::exists(path));
    const auto identity = Identity::fromPkcs12File(path, u"secret"_s);
    QVERIFY(!identity);
    QCOMPARE(identity.error().message, u"%1 is encrypted in an outdated way."_s.arg(path));
    QVERIFY(!identity.error().advice.isEmpty());
}

void TestIdentity::explainsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("message");
    const QByteArray cert = certificatePem(m_one);
    const QByteArray key = keyPem(m_one);
    QByteArray damagedCert = cert;
    damagedCert[100] = damagedCert[100] == 'A' ? 'B' : 'A';
    damagedCert.remove(120, 8);
    QByteArray damagedKey = key;
    damagedKey.remove(40, 8);
    QTest::newRow("another's key") << cert << keyPem(m_two)
                                   << u"The private key in KEY does not belong to the certificate in CERT."_s;
    QTest::newRow("no certificate") << key << key << u"There is no certificate in CERT."_s;
    QTest::newRow("empty certificate file") << ""_ba << key << u"There is no certificate in CERT."_s;
    QTest::newRow("no key") << cert << cert << u"There is no private key in KEY."_s;
    QTest::newRow("empty key file") << cert << ""_ba << u"There is no private key in KEY."_s;
    QTest::newRow("damaged certificate") << damagedCert << key << u"A certificate in CERT is damaged."_s;
    QTest::newRow("cut certificate") << cert.chopped(60) << key << u"A certificate in CERT is damaged."_s;
    QTest::newRow("damaged key") << cert << damagedKey << u"The private key in KEY is damaged."_s;
    QTest::newRow("DER") << QByteArray::fromHex("3082010a0282010100") << key
                         << u"There is no certificate in CERT."_s;
}

void TestIdentity::explainsWhatIsWrong()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QString, message);
    const QString certificatePath = file(u"wrong.crt"_s, certificate);
    const QString keyPath = file(u"wrong.key"_s, key);
    const auto identity = Identity::fromPemFiles(certificatePath, keyPath);
    QVERIFY(!identity);
    QCOMPARE(identity.error().message,
             message.replace(u"CERT"_s, certificatePath).replace(u"KEY"_s, keyPath));
    const auto missing = Identity::fromPemFiles(m_dir.filePath(u"missing.crt"_s), keyPath);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

void TestIdentity::loadsAnExpiredCertificateAndSaysSo()
{
    constexpr qint64 year2020 = 1'577'836'800;
    const Identity old = makeStranger({"old", year2020, year2020 + 1000});
    const auto identity = Identity::fromPemFiles(file(u"old.pem"_s, certificatePem(old) + keyPem(old)));
    QVERIFY(identity);
    QCOMPARE(identity->notBeforeUs(), year2020 * 1'000'000);
    QCOMPARE(identity->notAfterUs(), (year2020 + 1000) * 1'000'000);
    QCOMPARE(identity->validityAt((year2020 - 1) * 1'000'000), Identity::Validity::NotYet);
    QCOMPARE(identity->validityAt((year2020 + 1) * 1'000'000), Identity::Validity::Valid);
    QCOMPARE(identity->validityAt((year2020 + 1001) * 1'000'000), Identity::Validity::Expired);
    const Identity longLived = makeStranger({"long", year2020, 4'102'444'800 * 2});
    QCOMPARE(longLived.notAfterUs(), 4'102'444'800 * 2 * 1'000'000);
}

void TestIdentity::survivesMutatedFiles()
{
    const QByteArray pem = certificatePem(m_one) + keyPem(m_one);
    const QByteArray p12 = pkcs12(m_one, "secret");
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = round % 2 ? pem : p12;
        const int at = int(bytes.size() * round / 300);
        bytes[at] = char(bytes[at] ^ (1 << round % 8));
        const QString path = file(u"mutated"_s, bytes);
        const auto identity =
            round % 2 ? Identity::fromPemFiles(path) : Identity::fromPkcs12File(path, u"secret"_s);
        if (identity)
            QCOMPARE(X509_check_private_key(identity->certificate(), identity->key()), 1);
        else
            QVERIFY(!identity.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
