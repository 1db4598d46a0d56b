// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/access_page.h"
#include "ui/endpoints/encryption_page.h"
#include "ui/widgets/field_note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace hookbench;
using namespace hookbench::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Page>
Endpoint written(const Page& page)
{
    Endpoint endpoint;
    page.writeTo(endpoint);
    return endpoint;
}

http::HeaderList fields(QByteArrayView name, QByteArrayView value)
{
    http::HeaderList list;
    list.append(name, value);
    return list;
}

QString noteOf(const QWidget& page, const QString& name)
{
    return page.findChild<FieldNote*>(name)->text();
}

} // namespace

class TestEndpointPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItShows()
    {
        Endpoint endpoint;
        endpoint.http2 = false;
        endpoint.tls.enabled = true;
        endpoint.tls.certificate = EndpointTls::Certificate::Pem;
        endpoint.tls.certificatePath = u"/etc/cert.pem"_s;
        endpoint.tls.keyPath = u"/etc/key.pem"_s;
        endpoint.tls.passphrase = u"p"_s;
        endpoint.tls.clientCertificates = EndpointTls::ClientCertificates::Required;
        endpoint.tls.clientAuthoritiesPath = u"/etc/ca.pem"_s;
        endpoint.access.guard = Guard::headerKey("X-Key", "k");
        endpoint.access.allowed = {*IpNetwork::parse(u"10.0.0.0/8"_s), *IpNetwork::parse(u"::1"_s)};
        endpoint.access.pathToken = "abc";
        endpoint.access.strays = EndpointAccess::Strays::Record;
        EncryptionPage encryption;
        AccessPage access;
        encryption.show(endpoint);
        access.show(endpoint);
        QVERIFY(encryption.validate());
        QVERIFY(access.validate());
        Endpoint result;
        encryption.writeTo(result);
        access.writeTo(result);
        QCOMPARE(result.http2, endpoint.http2);
        QCOMPARE(result.tls, endpoint.tls);
        QCOMPARE(result.access, endpoint.access);
    }

    void asksForTheCertificateFile()
    {
        EncryptionPage page;
        page.show({});
        page.findChild<QCheckBox*>(u"endpointHttps"_s)->setChecked(true);
        QVERIFY(page.validate());
        page.findChild<QComboBox*>(u"endpointCertificate"_s)->setCurrentIndex(1);
        QVERIFY(!page.validate());
        QVERIFY(!noteOf(page, u"endpointCertificateNote"_s).isEmpty());
        page.findChild<QLineEdit*>(u"endpointCertificatePath"_s)->setText(u"/x.pem"_s);
        QVERIFY(page.validate());
    }

    void offersOnlyWhatMatters()
    {
        EncryptionPage page;
        page.show({});
        const auto* certificate = page.findChild<QComboBox*>(u"endpointCertificate"_s);
        const auto* passphrase = page.findChild<QLineEdit*>(u"endpointPassphrase"_s);
        QVERIFY(!certificate->isEnabled());
        page.findChild<QCheckBox*>(u"endpointHttps"_s)->setChecked(true);
        QVERIFY(certificate->isEnabled());
        QVERIFY(!passphrase->isEnabled());
    }

    void makesAGuardOfWhatIsTyped()
    {
        AccessPage page;
        page.show({});
        page.findChild<QComboBox*>(u"guardKind"_s)->setCurrentIndex(int(Guard::Kind::Bearer));
        QVERIFY(!page.validate()); // a secret is missing
        page.findChild<QPushButton*>(u"guardGenerate"_s)->click();
        QVERIFY(page.validate());
        const QByteArray token = page.findChild<QLineEdit*>(u"guardSecret"_s)->text().toLatin1();
        QVERIFY(token.size() >= 20);
        const Guard guard = written(page).access.guard;
        QVERIFY(guard.admits(fields("Authorization", "Bearer " + token)));
        QVERIFY(!guard.admits(fields("Authorization", "Bearer x")));
    }

    void keepsASecretThatItCannotShow()
    {
        Endpoint endpoint;
        endpoint.access.guard = Guard::basic("ann", "secret");
        AccessPage page;
        page.show(endpoint);
        QVERIFY(page.validate());
        QVERIFY(page.findChild<QLineEdit*>(u"guardSecret"_s)->text().isEmpty());
        QCOMPARE(written(page).access.guard, endpoint.access.guard);
        page.findChild<QLineEdit*>(u"guardUser"_s)->setText(u"bob"_s);
        QVERIFY(!page.validate()); // another user needs another secret
    }

    void namesTheLineThatIsNoNetwork()
    {
        AccessPage page;
        page.show({});
        page.findChild<QPlainTextEdit*>(u"allowedNetworks"_s)->setPlainText(u"10.0.0.0/8\n\nmy-host"_s);
        QVERIFY(!page.validate());
        const QString note = noteOf(page, u"allowedNetworksNote"_s);
        QVERIFY(note.contains(u'3') && note.contains(u"my-host"_s));
    }

    void makesAPathNobodyCanGuess()
    {
        AccessPage page;
        page.show({});
        auto* unique = page.findChild<QCheckBox*>(u"uniquePath"_s);
        auto* path = page.findChild<QLineEdit*>(u"pathToken"_s);
        unique->setChecked(true);
        const QString first = path->text();
        QVERIFY(first.size() >= 20);
        page.findChild<QPushButton*>(u"pathNew"_s)->click();
        QVERIFY(path->text() != first);
        QCOMPARE(written(page).access.pathToken, path->text().toLatin1());
        path->setText(u"a b"_s);
        QVERIFY(!page.validate());
        unique->setChecked(false);
        QVERIFY(page.validate());
        QVERIFY(written(page).access.pathToken.isEmpty());
    }
};

QTEST_MAIN(TestEndpointPages)
#include "tst_endpoint_pages.moc"
