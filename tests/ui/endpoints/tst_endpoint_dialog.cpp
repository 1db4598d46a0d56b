// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpoint_dialog.h"
#include "ui/endpoints/exposure_dialog.h"
#include "ui/widgets/field_note.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::ui;

namespace {

Endpoint makeExample()
{
    Endpoint endpoint;
    endpoint.id = {3};
    endpoint.name = u"Orders <b>&amp;"_s;
    endpoint.address = u"::1"_s;
    endpoint.port = 9000;
    endpoint.enabled = false;
    endpoint.reply.status = 418;
    endpoint.reply.headers.append("X-One", "1");
    endpoint.reply.headers.append("x-one", "\xe9");
    endpoint.reply.body = "{\"ok\":true}\n";
    endpoint.http2 = false;
    endpoint.tls.enabled = true;
    endpoint.tls.certificate = EndpointTls::Certificate::Pem;
    endpoint.tls.certificatePath = u"/nowhere/orders.pem"_s;
    endpoint.tls.keyPath = u"/nowhere/orders.key"_s;
    endpoint.tls.passphrase = u"s3cret"_s;
    endpoint.tls.clientCertificates = EndpointTls::ClientCertificates::Asked;
    endpoint.tls.clientAuthoritiesPath = u"/nowhere/ca.pem"_s;
    endpoint.access.guard = Guard::headerKey("X-Key", "k3y");
    endpoint.access.allowed = {*IpNetwork::parse(u"10.0.0.0/8"), *IpNetwork::parse(u"2001:db8::1")};
    endpoint.access.pathToken = newPathToken();
    endpoint.access.strays = EndpointAccess::Strays::Record;
    endpoint.limits.body = 10 << 20;
    endpoint.limits.bodyOverflow = EndpointLimits::BodyOverflow::Drain;
    endpoint.limits.connections = 7;
    endpoint.limits.headTimeoutMs = 2'500;
    endpoint.color = 5;
    return endpoint;
}

/// The same each time, though its guard's salt and its path are random.
const Endpoint& example()
{
    static const Endpoint endpoint = makeExample();
    return endpoint;
}

template <typename Widget>
Widget* part(const EndpointDialog& dialog, const QString& name)
{
    auto* found = dialog.findChild<Widget*>(name);
    Q_ASSERT(found);
    return found;
}

QString note(const EndpointDialog& dialog, const QString& name)
{
    return part<FieldNote>(dialog, name)->text();
}

bool canAccept(const EndpointDialog& dialog)
{
    return part<QPushButton>(dialog, u"endpointOk"_s)->isEnabled();
}

} // namespace

class TestEndpointDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItGot()
    {
        const EndpointDialog dialog(example(), m_settings, m_jobs);
        QCOMPARE(dialog.endpoint(), example());
        QVERIFY(canAccept(dialog));
    }

    void startsValidForANewOne()
    {
        const EndpointDialog dialog(Endpoint{}, m_settings, m_jobs);
        QVERIFY(canAccept(dialog));
        QCOMPARE(dialog.endpoint(), Endpoint{});
    }

    void keepsBodiesThatAreNotText_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("CR LF") << QByteArray("a\r\nb");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
        QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8z");
        QTest::newRow("no-break space") << QByteArray("a\xc2\xa0z");
    }

    void keepsBodiesThatAreNotText()
    {
        QFETCH(QByteArray, body);
        Endpoint endpoint = example();
        endpoint.reply.body = body;
        EndpointDialog dialog(endpoint, m_settings, m_jobs);
        QCOMPARE(dialog.endpoint().reply.body, body);
        QVERIFY(!note(dialog, u"replyBodyNote"_s).isEmpty());
        part<QPushButton>(dialog, u"replyReplaceBody"_s)->click();
        part<QPlainTextEdit>(dialog, u"replyBody"_s)->setPlainText(u"ä"_s);
        QCOMPARE(dialog.endpoint().reply.body, QByteArray("\xc3\xa4"));
    }

    void judgesNextToTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("note");
        QTest::newRow("address is a name")
            << u"endpointAddress"_s << u"example.org"_s << u"endpointAddressNote"_s;
        QTest::newRow("no address") << u"endpointAddress"_s << QString() << u"endpointAddressNote"_s;
        QTest::newRow("status in letters") << u"replyStatus"_s << u"fine"_s << u"replyStatusNote"_s;
        QTest::newRow("status too large") << u"replyStatus"_s << u"1000"_s << u"replyStatusNote"_s;
        QTest::newRow("interim status") << u"replyStatus"_s << u"100 Continue"_s << u"replyStatusNote"_s;
        QTest::newRow("header without colon") << u"replyHeaders"_s << u"X-One"_s << u"replyHeadersNote"_s;
        QTest::newRow("header with a space") << u"replyHeaders"_s << u"X One: 1"_s << u"replyHeadersNote"_s;
        QTest::newRow("header beyond Latin-1") << u"replyHeaders"_s << u"X: €"_s << u"replyHeadersNote"_s;
        QTest::newRow("no certificate") << u"tlsFile"_s << QString() << u"tlsFileNote"_s;
        QTest::newRow("certificate without folder") << u"tlsFile"_s << u"a.pem"_s << u"tlsFileNote"_s;
        QTest::newRow("authorities without folder")
            << u"tlsAuthorities"_s << u"a.pem"_s << u"tlsAuthoritiesNote"_s;
        QTest::newRow("header with a blank") << u"guardHeader"_s << u"X Key"_s << u"guardNote"_s;
        QTest::newRow("bad network") << u"accessAllowed"_s << u"10.0.0.0/33"_s << u"accessAllowedNote"_s;
        QTest::newRow("size in seconds") << u"limitBody"_s << u"10 s"_s << u"limitBodyNote"_s;
        QTest::newRow("time out of range") << u"limitHeadTimeout"_s << u"2 h"_s << u"limitHeadTimeoutNote"_s;
        QTest::newRow("body that the status forbids") << u"replyStatus"_s << u"204"_s << u"replyBodyNote"_s;
    }

    void judgesNextToTheField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, note);
        EndpointDialog dialog(example(), m_settings, m_jobs);
        if (auto* combo = dialog.findChild<QComboBox*>(field))
            combo->setCurrentText(text);
        else if (auto* line = dialog.findChild<QLineEdit*>(field))
            line->setText(text);
        else
            part<QPlainTextEdit>(dialog, field)->setPlainText(text);
        QVERIFY(!canAccept(dialog));
        for (const auto& name :
             {u"endpointNameNote"_s, u"endpointAddressNote"_s, u"endpointPortNote"_s, u"replyStatusNote"_s,
              u"replyHeadersNote"_s, u"replyBodyNote"_s, u"limitBodyNote"_s, u"limitHeadTimeoutNote"_s})
            QCOMPARE(::note(dialog, name).isEmpty(), name != note);
        QVERIFY(!::note(dialog, note).isEmpty());
        const auto* pages = part<QTabWidget>(dialog, u"endpointPages"_s);
        int marked = 0;
        for (int i = 0; i < pages->count(); ++i)
            marked += pages->tabIcon(i).isNull() ? 0 : 1;
        QCOMPARE(marked, 1);
    }

    void warnsWhenOthersCanReachIt_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("warns");
        QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << false;
        QTest::newRow("127.1.2.3") << u"127.1.2.3"_s << false;
        QTest::newRow("::1") << u"::1"_s << false;
        QTest::newRow("0.0.0.0") << u"0.0.0.0"_s << true;
        QTest::newRow("::") << u"::"_s << true;
        QTest::newRow("192.168.1.7") << u"192.168.1.7"_s << true;
    }

    void warnsWhenOthersCanReachIt()
    {
        QFETCH(QString, address);
        QFETCH(bool, warns);
        EndpointDialog dialog(Endpoint{}, m_settings, m_jobs);
        part<QComboBox>(dialog, u"endpointAddress"_s)->setCurrentText(address);
        QVERIFY(canAccept(dialog));
        QCOMPARE(!note(dialog, u"endpointAddressNote"_s).isEmpty(), warns);
    }

    void tellsWhatWasAcceptedOnce()
    {
        EndpointDialog dialog(example(), m_settings, m_jobs);
        QSignalSpy accepted(&dialog, &EndpointDialog::endpointAccepted);
        part<QLineEdit>(dialog, u"endpointName"_s)->setText(u"  New  "_s);
        part<QSpinBox>(dialog, u"endpointPort"_s)->setValue(8181);
        part<QPushButton>(dialog, u"endpointOk"_s)->click();
        QCOMPARE(accepted.size(), 1);
        Endpoint expected = example();
        expected.name = u"New"_s;
        expected.port = 8181;
        QCOMPARE(accepted.first().first().value<Endpoint>(), expected);
    }

    void tellsNothingWhenCancelled()
    {
        EndpointDialog dialog(example(), m_settings, m_jobs);
        QSignalSpy accepted(&dialog, &EndpointDialog::endpointAccepted);
        part<QPushButton>(dialog, u"endpointCancel"_s)->click();
        QCOMPARE(accepted.size(), 0);
    }

    void namesTheLineOfABadNetwork()
    {
        EndpointDialog dialog(Endpoint{}, m_settings, m_jobs);
        part<QPlainTextEdit>(dialog, u"accessAllowed"_s)->setPlainText(u"10.0.0.1\n\nexample.org\n"_s);
        QVERIFY(note(dialog, u"accessAllowedNote"_s).contains(u"Line 3"_s));
    }

    void keepsAPresentSecretUntilItIsReplaced()
    {
        EndpointDialog dialog(example(), m_settings, m_jobs);
        QVERIFY(part<QLineEdit>(dialog, u"guardSecret"_s)->text().isEmpty());
        part<QLineEdit>(dialog, u"guardHeader"_s)->setText(u"X-Other"_s);
        const Guard kept = dialog.endpoint().access.guard;
        QCOMPARE(kept.header, QByteArray("X-Other"));
        QCOMPARE(kept.digest, dialog.endpoint().access.guard.digest);
        http::HeaderList fields;
        fields.append("X-Other", "k3y");
        QVERIFY(kept.admits(fields));

        part<QPushButton>(dialog, u"guardReplace"_s)->click();
        QVERIFY(!canAccept(dialog));
        part<QLineEdit>(dialog, u"guardSecret"_s)->setText(u"other"_s);
        QVERIFY(canAccept(dialog));
        QVERIFY(!dialog.endpoint().access.guard.admits(fields));
    }

    void generatesASecretThatAdmits()
    {
        EndpointDialog dialog(Endpoint{}, m_settings, m_jobs);
        auto* kind = part<QComboBox>(dialog, u"guardKind"_s);
        kind->setCurrentIndex(kind->findData(int(Guard::Kind::Bearer)));
        QVERIFY(!canAccept(dialog));
        part<QPushButton>(dialog, u"guardGenerate"_s)->click();
        QVERIFY(canAccept(dialog));
        const auto* secret = part<QLineEdit>(dialog, u"guardSecret"_s);
        QCOMPARE(secret->echoMode(), QLineEdit::Normal);
        part<QPushButton>(dialog, u"guardCopy"_s)->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, secret->text());
        http::HeaderList fields;
        fields.append("Authorization", "Bearer " + copied.toLatin1());
        QVERIFY(dialog.endpoint().access.guard.admits(fields));
    }

    void hidesWhatIsTypedAsSecret()
    {
        EndpointDialog dialog(Endpoint{}, m_settings, m_jobs);
        const auto* secret = part<QLineEdit>(dialog, u"guardSecret"_s);
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        part<QCheckBox>(dialog, u"guardShow"_s)->setChecked(true);
        QCOMPARE(secret->echoMode(), QLineEdit::Normal);
    }

    void keepsThePathWhileItIsOff()
    {
        EndpointDialog dialog(example(), m_settings, m_jobs);
        const QByteArray before = example().access.pathToken;
        auto* unique = part<QCheckBox>(dialog, u"accessUnique"_s);
        unique->setChecked(false);
        QVERIFY(dialog.endpoint().access.pathToken.isEmpty());
        unique->setChecked(true);
        QCOMPARE(dialog.endpoint().access.pathToken, before);
        part<QPushButton>(dialog, u"accessNewPath"_s)->click();
        QVERIFY(dialog.endpoint().access.pathToken != before);
        QCOMPARE(dialog.endpoint().access.pathToken.size(), before.size());
    }

    void turnsItsPagesFromEveryField()
    {
        EndpointDialog dialog(Endpoint{}, m_settings, m_jobs);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto* pages = part<QTabWidget>(dialog, u"endpointPages"_s);
        pages->setCurrentWidget(part<QWidget>(dialog, u"endpointAccessPage"_s));
        auto* kind = part<QComboBox>(dialog, u"guardKind"_s); // a list takes Ctrl+Tab for a letter
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(pages->currentWidget()->objectName(), u"endpointLimitsPage"_s);
        pages->setCurrentIndex(0);
        QTest::keyClick(&dialog, Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pages->currentIndex(), pages->count() - 1);
    }

    void showsWhatTheSettingsSay()
    {
        m_settings.set(settings::Key::MaxBody, qint64(5) << 20);
        EndpointDialog dialog(Endpoint{}, m_settings, m_jobs);
        auto* body = part<QComboBox>(dialog, u"limitBody"_s);
        QVERIFY(body->currentText().contains(u"5\u00a0MiB"_s));
        QCOMPARE(dialog.endpoint().limits.body, -1);
        body->setCurrentText(u"10 MB"_s);
        QCOMPARE(dialog.endpoint().limits.body, 10 << 20);
        body->setCurrentIndex(0);
        QCOMPARE(dialog.endpoint().limits.body, -1);
    }

    void tellsThatACertificateFileIsMissing()
    {
        Endpoint endpoint = example();
        endpoint.tls.certificatePath = m_folder.filePath(u"missing.pem"_s);
        EndpointDialog dialog(endpoint, m_settings, m_jobs);
        QTRY_VERIFY(note(dialog, u"tlsFileNote"_s).contains(u"missing.pem"_s));
        QVERIFY(canAccept(dialog)); // it may be there later
    }

    void asksOnceBeforeOthersCanReachIt()
    {
        EndpointDialog dialog(Endpoint{}, m_settings, m_jobs);
        QSignalSpy accepted(&dialog, &EndpointDialog::endpointAccepted);
        part<QComboBox>(dialog, u"endpointAddress"_s)->setCurrentText(u"0.0.0.0"_s);
        part<QPushButton>(dialog, u"endpointOk"_s)->click();
        QCOMPARE(accepted.size(), 0);
        auto* question = dialog.findChild<ExposureDialog*>();
        QVERIFY(question);
        QVERIFY(question->findChild<QCheckBox*>(u"exposureUnique"_s)->isChecked());
        question->findChild<QPushButton*>(u"exposureListen"_s)->click();
        QCOMPARE(accepted.size(), 1);
        const auto endpoint = accepted.first().first().value<Endpoint>();
        QCOMPARE(endpoint.address, u"0.0.0.0"_s);
        QVERIFY(!endpoint.access.pathToken.isEmpty());
    }

    void keepsItToThisComputerWhenToldSo()
    {
        EndpointDialog dialog(Endpoint{}, m_settings, m_jobs);
        QSignalSpy accepted(&dialog, &EndpointDialog::endpointAccepted);
        part<QComboBox>(dialog, u"endpointAddress"_s)->setCurrentText(u"::"_s);
        part<QPushButton>(dialog, u"endpointOk"_s)->click();
        dialog.findChild<ExposureDialog*>()->findChild<QPushButton*>(u"exposureStay"_s)->click();
        QCOMPARE(accepted.size(), 0);
        QCOMPARE(dialog.endpoint().address, u"::1"_s);
        QVERIFY(dialog.endpoint().access.pathToken.isEmpty());
    }

    void doesNotAskAgainForAnAddressThatWasThere()
    {
        Endpoint exposed = example();
        exposed.address = u"192.0.2.7"_s;
        EndpointDialog dialog(exposed, m_settings, m_jobs);
        QSignalSpy accepted(&dialog, &EndpointDialog::endpointAccepted);
        part<QPushButton>(dialog, u"endpointOk"_s)->click();
        QCOMPARE(accepted.size(), 1);
    }

private:
    QTemporaryDir m_folder;
    settings::Settings m_settings{m_folder.filePath(u"settings.json"_s)};
    QThreadPool m_jobs;
};

QTEST_MAIN(TestEndpointDialog)
#include "tst_endpoint_dialog.moc"
