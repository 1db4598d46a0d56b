// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/shell_word.h"
#include "app/workspace/local_authority.h"
#include "ui/endpoints/endpoint_strip.h"
#include "ui/endpoints/endpoint_text.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::ui;
using workspace::EndpointStatus;

namespace {

EndpointStatus status(qint64 id, EndpointStatus::Phase phase, const QByteArray& url = {})
{
    EndpointStatus result;
    result.endpoint.id = {id};
    result.endpoint.name = u"Name %1"_s.arg(id);
    result.endpoint.port = quint16(8000 + id);
    result.phase = phase;
    result.url = url;
    return result;
}

} // namespace

class TestEndpointStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsStateInWordsAndTheRealPort()
    {
        EndpointStrip strip(&m_add, &m_copy, &m_start, &m_stop);
        QVERIFY(!strip.current());
        strip.setEndpoints({status(1, EndpointStatus::Phase::Listening, "http://127.0.0.1:5555")});
        QCOMPARE(strip.current(), EndpointId{1});
        QCOMPARE(strip.findChild<QLabel*>(u"endpointState"_s)->text(), u"Listening"_s);
        QCOMPARE(strip.findChild<QLineEdit*>(u"endpointUrl"_s)->text(), u"http://127.0.0.1:5555"_s);
    }

    void keepsTheChosenOne()
    {
        EndpointStrip strip(&m_add, &m_copy, &m_start, &m_stop);
        strip.setEndpoints(
            {status(1, EndpointStatus::Phase::Stopped), status(2, EndpointStatus::Phase::Stopped)});
        QSignalSpy changed(&strip, &EndpointStrip::currentChanged);
        strip.setCurrent({2});
        QCOMPARE(changed.size(), 1);
        strip.setEndpoints({status(1, EndpointStatus::Phase::Stopped),
                            status(2, EndpointStatus::Phase::Failed),
                            status(3, EndpointStatus::Phase::Stopped)});
        QCOMPARE(strip.current(), EndpointId{2});
        QCOMPARE(strip.findChild<QLabel*>(u"endpointState"_s)->text(), u"Failed"_s);
        strip.setEndpoints({status(3, EndpointStatus::Phase::Stopped)});
        QCOMPARE(strip.current(), EndpointId{3});
        QVERIFY(strip.findChild<QToolButton*>(u"addButton"_s)->isHidden());
        strip.setEndpoints({});
        QVERIFY(!strip.current());
        QVERIFY(!strip.findChild<QToolButton*>(u"addButton"_s)->isHidden());
    }

    void hasAButtonForTheCommandThatApplies()
    {
        EndpointStrip strip(&m_add, &m_copy, &m_start, &m_stop);
        m_start.setEnabled(false);
        m_stop.setEnabled(true);
        QVERIFY(strip.findChild<QToolButton*>(u"startButton"_s)->isHidden());
        QVERIFY(!strip.findChild<QToolButton*>(u"stopButton"_s)->isHidden());
        m_start.setEnabled(true);
        m_stop.setEnabled(false);
        QVERIFY(!strip.findChild<QToolButton*>(u"startButton"_s)->isHidden());
        QVERIFY(strip.findChild<QToolButton*>(u"stopButton"_s)->isHidden());
    }

    void namesAnAddressThatCanBeSentTo_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("target");
        QTest::newRow("loopback") << u"127.0.0.1"_s << u"http://127.0.0.1:8001"_s;
        QTest::newRow("all IPv4") << u"0.0.0.0"_s << u"http://127.0.0.1:8001"_s;
        QTest::newRow("all") << u"::"_s << u"http://[::1]:8001"_s;
        QTest::newRow("one of ours") << u"192.168.0.9"_s << u"http://192.168.0.9:8001"_s;
    }

    void namesAnAddressThatCanBeSentTo()
    {
        QFETCH(QString, address);
        EndpointStatus one = status(1, EndpointStatus::Phase::Stopped);
        one.endpoint.address = address;
        QTEST(endpointTarget(one), "target");
    }

    void namesTheSecretPathAndEncryption()
    {
        EndpointStatus one = status(1, EndpointStatus::Phase::Stopped);
        one.endpoint.tls.enabled = true;
        one.endpoint.access.pathToken = "t0ken";
        QCOMPARE(endpointTarget(one), u"https://127.0.0.1:8001/t0ken"_s);
    }

    void showsTheColourOfAnEndpoint()
    {
        EndpointStrip strip(&m_add, &m_copy, &m_start, &m_stop);
        EndpointStatus one = status(1, EndpointStatus::Phase::Listening);
        strip.setEndpoints({one});
        const auto* mark = strip.findChild<QLabel*>(u"endpointColorMark"_s);
        QVERIFY(mark->isHidden());
        one.endpoint.color = 5;
        strip.setEndpoints({one});
        QVERIFY(!mark->isHidden());
        QVERIFY(mark->toolTip().contains(u"Turquoise"_s));
    }

    void writesACommandThatIsLetIn_data()
    {
        QTest::addColumn<Guard>("guard");
        QTest::addColumn<QString>("part");
        QTest::newRow("no guard") << Guard() << u"curl -d "_s;
        QTest::newRow("Basic") << Guard::basic("a", "b") << u"curl -u USER:PASSWORD -d "_s;
        QTest::newRow("Bearer") << Guard::bearer("t") << u"curl -H 'Authorization: Bearer TOKEN' -d "_s;
        QTest::newRow("header") << Guard::headerKey("X-It's", "k") << u"curl -H 'X-It'\\''s: KEY' -d "_s;
    }

    void writesACommandThatIsLetIn()
    {
        QFETCH(Guard, guard);
        QFETCH(QString, part);
        EndpointStatus one = status(1, EndpointStatus::Phase::Listening);
        one.endpoint.access.guard = guard;
        QVERIFY2(endpointCurl(one).startsWith(part), qPrintable(endpointCurl(one)));
        QVERIFY(endpointCurl(one).endsWith(u" http://127.0.0.1:8001/"_s));
    }

    void writesACommandThatTrustsTheCertificate()
    {
        EndpointStatus one = status(1, EndpointStatus::Phase::Listening);
        one.endpoint.tls.enabled = true;
        QVERIFY(endpointCurl(one).contains(shellWord(workspace::authorityCertificatePath())));
        one.endpoint.tls.certificate = EndpointTls::Certificate::Pem;
        QVERIFY(!endpointCurl(one).contains(u"--cacert"_s));
    }

    void init()
    {
        m_add.setObjectName(u"add"_s);
        m_copy.setObjectName(u"copy"_s);
        m_start.setObjectName(u"start"_s);
        m_stop.setObjectName(u"stop"_s);
    }

private:
    QAction m_add;
    QAction m_copy;
    QAction m_start;
    QAction m_stop;
};

QTEST_MAIN(TestEndpointStrip)
#include "tst_endpoint_strip.moc"
