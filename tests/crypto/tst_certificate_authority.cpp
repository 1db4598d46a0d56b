// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate_authority.h"
#include "tests/crypto/certificate_files.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;
using crypto::CertificateAuthority;
using crypto::Identity;

namespace {

constexpr qint64 dayUs = 86'400'000'000;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray extensionText(X509* certificate, int nid)
{
    const crypto::BioHandle bio(BIO_new(BIO_s_mem()));
    const int at = X509_get_ext_by_NID(certificate, nid, -1);
    if (at < 0)
        return {};
    X509_EXTENSION* extension = X509_get_ext(certificate, at);
    X509V3_EXT_print(bio.get(), extension, 0, 0);
    return (X509_EXTENSION_get_critical(extension) ? "critical " : "") +
           crypto::contentOf(bio.get()).trimmed();
}

crypto::CertificateHandle certificateIn(const QByteArray& pem)
{
    const crypto::BioHandle reader = crypto::readerOf(pem);
    return crypto::CertificateHandle(PEM_read_bio_X509(reader.get(), nullptr, nullptr, nullptr));
}

} // namespace

class TestCertificateAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesAnAuthorityOnFirstUse();
    void keepsTheKeyPrivate();
    void opensTheSameAgain();
    void writesTheCopyAgain();
    void makesLeavesThatVerify_data();
    void makesLeavesThatVerify();
    void makesLeavesThatClientsAccept();
    void givesStrangersTheDefault();
    void keepsLeaves();
    void keepsNoMoreThanItMay();
    void renewsByTheClock();
    void neverOutlivesTheAuthority();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
    void refusesAKeyThatOthersCanRead();
    void refusesAnExpiredAuthority();
    void refusesAFileInPlaceOfTheFolder();

private:
    Result<CertificateAuthority> open() const
    {
        return CertificateAuthority::openOrCreate(m_folder, m_clock);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    QString m_keyPath;
    QString m_certificatePath;
    ManualClock m_clock;
};

void TestCertificateAuthority::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"deep/ca"_s);
    m_keyPath = m_folder + u"/ca-key.pem"_s;
    m_certificatePath = m_folder + u"/ca.pem"_s;
    m_clock.setWall(1'700'000'000'000'000);
}

void TestCertificateAuthority::cleanup()
{
    m_dir.reset();
}

void TestCertificateAuthority::makesAnAuthorityOnFirstUse()
{
    const auto authority = open();
    QVERIFY(authority);
    static const QRegularExpression namePattern(u"^Hookbench local CA [0-9a-f]{4}$"_s);
    QVERIFY2(namePattern.match(authority->name()).hasMatch(), qPrintable(authority->name()));
    static const QRegularExpression fingerprintPattern(u"^([0-9A-F]{2}:){31}[0-9A-F]{2}$"_s);
    QVERIFY(fingerprintPattern.match(QString::fromLatin1(authority->fingerprint())).hasMatch());
    QCOMPARE(authority->caCertificatePath(), m_certificatePath);

    const auto certificate = certificateIn(authority->caCertificatePem());
    QVERIFY(certificate);
    QCOMPARE(extensionText(certificate.get(), NID_basic_constraints), "critical CA:TRUE, pathlen:0"_ba);
    QCOMPARE(extensionText(certificate.get(), NID_key_usage), "critical Certificate Sign, CRL Sign"_ba);
    QVERIFY(!extensionText(certificate.get(), NID_subject_key_identifier).isEmpty());
    QCOMPARE(X509_verify(certificate.get(), X509_get0_pubkey(certificate.get())), 1);
    QCOMPARE(authority->notAfterUs(), m_clock.wallUs() + 3652 * dayUs);
}

void TestCertificateAuthority::keepsTheKeyPrivate()
{
    QVERIFY(open());
    constexpr auto owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(QFileInfo(m_keyPath).permissions(), owner);
    QCOMPARE(QFileInfo(m_folder).permissions(), owner | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    QVERIFY(!contentOf(m_certificatePath).contains("PRIVATE"));
    QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden),
             (QStringList{u"ca-key.pem"_s, u"ca.pem"_s}));
}

void TestCertificateAuthority::opensTheSameAgain()
{
    const auto first = open();
    const auto second = open();
    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE(second->fingerprint(), first->fingerprint());
    QCOMPARE(second->caCertificatePem(), contentOf(m_certificatePath));
}

void TestCertificateAuthority::writesTheCopyAgain()
{
    const auto first = open();
    QVERIFY(QFile::remove(m_certificatePath));
    QVERIFY(open());
    QCOMPARE(contentOf(m_certificatePath), first->caCertificatePem());
}

void TestCertificateAuthority::makesLeavesThatVerify_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QList<QByteArray>>("names");
    QTest::newRow("DNS") << "hooks.example.org"_ba << QList{"hooks.example.org"_ba};
    QTest::newRow("longer than a common name")
        << "a." + QByteArray(60, 'b') + ".example.org" << QList{"a." + QByteArray(60, 'b') + ".example.org"};
    QTest::newRow("IPv4") << "192.168.1.20"_ba << QList{"192.168.1.20"_ba};
    QTest::newRow("IPv6") << "2001:db8::1"_ba << QList{"2001:db8:0:0:0:0:0:1"_ba};
    QTest::newRow("default") << ""_ba << QList{"localhost"_ba, "127.0.0.1"_ba, "0:0:0:0:0:0:0:1"_ba};
}

void TestCertificateAuthority::makesLeavesThatVerify()
{
    QFETCH(QByteArray, name);
    auto authority = open();
    const Identity leaf = authority->leafFor(name);
    QVERIFY(leaf);
    QTEST(leaf.names(), "names");

    const auto root = certificateIn(authority->caCertificatePem());
    X509_STORE* store = X509_STORE_new();
    X509_STORE_add_cert(store, root.get());
    X509_STORE_CTX* check = X509_STORE_CTX_new();
    X509_STORE_CTX_init(check, store, leaf.certificate(), nullptr);
    X509_VERIFY_PARAM* parameters = X509_STORE_CTX_get0_param(check);
    X509_VERIFY_PARAM_set_time(parameters, m_clock.wallUs() / 1'000'000);
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_X509_STRICT);
    const QByteArray asked = leaf.names().first();
    if (X509_VERIFY_PARAM_set1_ip_asc(parameters, asked.constData()) != 1)
        X509_VERIFY_PARAM_set1_host(parameters, asked.constData(), 0);
    const int verified = X509_verify_cert(check);
    const QByteArray finding = X509_verify_cert_error_string(X509_STORE_CTX_get_error(check));
    X509_STORE_CTX_free(check);
    X509_STORE_free(store);
    QVERIFY2(verified == 1, finding.constData());
}

void TestCertificateAuthority::makesLeavesThatClientsAccept()
{
    auto authority = open();
    const Identity leaf = authority->leafFor("example.org");
    X509* certificate = leaf.certificate();
    QCOMPARE(extensionText(certificate, NID_basic_constraints), "critical CA:FALSE"_ba);
    QCOMPARE(extensionText(certificate, NID_ext_key_usage), "TLS Web Server Authentication"_ba);
    QCOMPARE(extensionText(certificate, NID_key_usage), "critical Digital Signature"_ba);
    QVERIFY(leaf.notAfterUs() - leaf.notBeforeUs() <= 397 * dayUs);
    QCOMPARE(leaf.notBeforeUs(), m_clock.wallUs() - dayUs);
    char group[32] = {};
    QCOMPARE(EVP_PKEY_get_group_name(leaf.key(), group, sizeof group, nullptr), 1);
    QCOMPARE(QByteArray(group), "prime256v1"_ba);

    const Identity other = authority->leafFor("example.com");
    const ASN1_INTEGER* serial = X509_get0_serialNumber(certificate);
    QVERIFY(ASN1_INTEGER_cmp(serial, X509_get0_serialNumber(other.certificate())) != 0);
    QVERIFY(ASN1_STRING_length(serial) <= 20);
    QVERIFY(ASN1_STRING_length(serial) >= 12); // 64 random bits fewer would be an accident of 2^-64
    QVERIFY(ASN1_STRING_type(serial) == V_ASN1_INTEGER);
    QCOMPARE(EVP_PKEY_eq(leaf.key(), other.key()), 0);
}

void TestCertificateAuthority::givesStrangersTheDefault()
{
    auto authority = open();
    const QByteArray standard = authority->leafFor({}).fingerprint();
    const QByteArray names[] = {"localhost"_ba,
                                "127.0.0.1"_ba,
                                "::1"_ba,
                                "127.9.9.9"_ba,
                                "*.example.org"_ba,
                                "a\nb"_ba,
                                "a,DNS:evil.example"_ba,
                                QByteArray(300, 'a'),
                                "1.2.3"_ba,
                                "\xff\xfe"_ba};
    for (const QByteArray& name : names)
        QCOMPARE(authority->leafFor(name).fingerprint(), standard);
}

void TestCertificateAuthority::keepsLeaves()
{
    auto authority = open();
    const QByteArray first = authority->leafFor("example.org").fingerprint();
    QCOMPARE(authority->leafFor("EXAMPLE.org.").fingerprint(), first);
    QVERIFY(authority->leafFor("example.com").fingerprint() != first);
    QCOMPARE(authority->leafFor("[2001:db8::1]").fingerprint(),
             authority->leafFor("2001:DB8:0::1").fingerprint());
    CertificateAuthority moved = std::move(*authority);
    QCOMPARE(moved.leafFor("example.org").fingerprint(), first);
}

void TestCertificateAuthority::keepsNoMoreThanItMay()
{
    auto authority = open();
    const QByteArray first = authority->leafFor("first.example").fingerprint();
    for (int i = 0; i < 255; ++i)
        authority->leafFor("host" + QByteArray::number(i) + ".example");
    QCOMPARE(authority->leafFor("first.example").fingerprint(), first);
    for (int i = 0; i < 256; ++i)
        authority->leafFor("other" + QByteArray::number(i) + ".example");
    QVERIFY(authority->leafFor("first.example").fingerprint() != first);
}

void TestCertificateAuthority::renewsByTheClock()
{
    auto authority = open();
    const Identity first = authority->leafFor("example.org");
    m_clock.advance(263 * dayUs); // 133 of 397 days are left
    QCOMPARE(authority->leafFor("example.org").fingerprint(), first.fingerprint());
    m_clock.advance(2 * dayUs);
    const Identity second = authority->leafFor("example.org");
    QVERIFY(second.fingerprint() != first.fingerprint());
    QCOMPARE(second.notBeforeUs(), m_clock.wallUs() - dayUs);
    QCOMPARE(authority->leafFor("example.org").fingerprint(), second.fingerprint());
    m_clock.advance(-100 * dayUs); // the clock was set back: the leaf would be one of the future
    QCOMPARE(authority->leafFor("example.org").validityAt(m_clock.wallUs()), Identity::Validity::Valid);
}

void TestCertificateAuthority::neverOutlivesTheAuthority()
{
    auto authority = open();
    m_clock.advance(3'600 * dayUs);
    const Identity leaf = authority->leafFor("example.org");
    QCOMPARE(leaf.notAfterUs(), authority->notAfterUs());
    m_clock.advance(50 * dayUs);
    QCOMPARE(authority->leafFor("example.org").fingerprint(), leaf.fingerprint());
}

void TestCertificateAuthority::refusesDamagedFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content"); ///< null: removed
    QTest::addColumn<QString>("message");
    const Identity stranger = makeStranger({.commonName = "other", .isAuthority = true});
    const Identity leaf = makeStranger({"leaf"});
    const QString key = u"ca-key.pem"_s;
    const QString certificate = u"ca.pem"_s;
    QTest::newRow("empty key") << key << ""_ba << u"is damaged"_s;
    QTest::newRow("garbage key") << key << QByteArray(1000, '\x80') << u"is damaged"_s;
    QTest::newRow("key alone") << key << keyPem(stranger) << u"is damaged"_s;
    QTest::newRow("encrypted key") << key << keyPem(stranger, "secret") + certificatePem(stranger)
                                   << u"is damaged"_s;
    QTest::newRow("no authority") << key << keyPem(leaf) + certificatePem(leaf) << u"is damaged"_s;
    QTest::newRow("huge") << key << QByteArray(1'000'000, 'a') << u"is larger than"_s;
    QTest::newRow("key of another") << key << keyPem(leaf) + certificatePem(stranger)
                                    << u"do not belong together"_s;
    QTest::newRow("authority of another")
        << key << keyPem(stranger) + certificatePem(stranger) << u"is not that of the private key"_s;
    QTest::newRow("no key file") << key << QByteArray() << u"Could not read"_s;
    QTest::newRow("empty copy") << certificate << ""_ba << u"is not that of the private key"_s;
    QTest::newRow("copy of another") << certificate << certificatePem(stranger)
                                     << u"is not that of the private key"_s;
}

void TestCertificateAuthority::refusesDamagedFiles()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    QVERIFY(open());
    const QString path = m_folder + u'/' + file;
    QVERIFY(content.isNull() ? QFile::remove(path) : store(path, content));
    const QByteArray keyBefore = contentOf(m_keyPath);
    const QByteArray certificateBefore = contentOf(m_certificatePath);

    const auto authority = open();
    QVERIFY(!authority);
    QVERIFY2(authority.error().message.contains(message), qPrintable(authority.error().message));
    QVERIFY(authority.error().message.contains(m_folder));
    QVERIFY(!authority.error().advice.isEmpty() || message == u"is larger than"_s);
    QCOMPARE(contentOf(m_keyPath), keyBefore);
    QCOMPARE(contentOf(m_certificatePath), certificateBefore);
    QCOMPARE(QFile::exists(m_keyPath), !content.isNull() || file != u"ca-key.pem"_s);
}

void TestCertificateAuthority::refusesAKeyThatOthersCanRead()
{
    QVERIFY(open());
    QVERIFY(QFile::setPermissions(m_keyPath,
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup));
    const auto authority = open();
    QVERIFY(!authority);
    QCOMPARE(authority.error().kind, ErrorKind::Denied);
    QCOMPARE(authority.error().message,
             u"Other users may read or change the private key in %1."_s.arg(m_keyPath));
}

void TestCertificateAuthority::refusesAnExpiredAuthority()
{
    QVERIFY(open());
    m_clock.advance(3'653 * dayUs);
    const auto authority = open();
    QVERIFY(!authority);
    QCOMPARE(authority.error().message, u"The certificate authority in %1 has expired."_s.arg(m_folder));
}

void TestCertificateAuthority::refusesAFileInPlaceOfTheFolder()
{
    QVERIFY(QDir().mkpath(m_dir->filePath(u"deep"_s)));
    QVERIFY(store(m_folder, "mine"));
    const auto authority = open();
    QVERIFY(!authority);
    QCOMPARE(authority.error().message, u"Could not make the folder %1."_s.arg(m_folder));
    QCOMPARE(contentOf(m_folder), "mine"_ba);
}

QTEST_GUILESS_MAIN(TestCertificateAuthority)
#include "tst_certificate_authority.moc"
