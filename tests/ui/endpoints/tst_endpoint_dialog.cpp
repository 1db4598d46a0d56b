// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpoint_dialog.h"
#include "ui/widgets/field_note.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::ui;

namespace {

Endpoint example()
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
        const EndpointDialog dialog(example());
        QCOMPARE(dialog.endpoint(), example());
        QVERIFY(canAccept(dialog));
    }

    void startsValidForANewOne()
    {
        const EndpointDialog dialog(Endpoint{});
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
        EndpointDialog dialog(endpoint);
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
        QTest::newRow("body that the status forbids") << u"replyStatus"_s << u"204"_s << u"replyBodyNote"_s;
    }

    void judgesNextToTheField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, note);
        EndpointDialog dialog(example());
        if (auto* combo = dialog.findChild<QComboBox*>(field))
            combo->setCurrentText(text);
        else
            part<QPlainTextEdit>(dialog, field)->setPlainText(text);
        QVERIFY(!canAccept(dialog));
        for (const auto& name : {u"endpointNameNote"_s, u"endpointAddressNote"_s, u"endpointPortNote"_s,
                                 u"replyStatusNote"_s, u"replyHeadersNote"_s, u"replyBodyNote"_s})
            QCOMPARE(::note(dialog, name).isEmpty(), name != note);
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
        EndpointDialog dialog(example());
        part<QComboBox>(dialog, u"endpointAddress"_s)->setCurrentText(address);
        QVERIFY(canAccept(dialog));
        QCOMPARE(!note(dialog, u"endpointAddressNote"_s).isEmpty(), warns);
    }

    void tellsWhatWasAcceptedOnce()
    {
        EndpointDialog dialog(example());
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
        EndpointDialog dialog(example());
        QSignalSpy accepted(&dialog, &EndpointDialog::endpointAccepted);
        part<QPushButton>(dialog, u"endpointCancel"_s)->click();
        QCOMPARE(accepted.size(), 0);
    }
};

QTEST_MAIN(TestEndpointDialog)
#include "tst_endpoint_dialog.moc"
