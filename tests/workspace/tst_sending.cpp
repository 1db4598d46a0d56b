// SPDX-License-Identifier: GPL-3.0-or-later
// Sending out of an open session: over TLS and HTTP/2 to an endpoint of ours, and deliveries that are tried
// again.
#include "app/formats/sending_json.h"
#include "app/session/session_reader.h"
#include "app/workspace/captured_value.h"
#include "app/workspace/delivery_list.h"
#include "app/workspace/environments.h"
#include "app/workspace/local_authority.h"
#include "app/workspace/replay_choices.h"
#include "app/workspace/workspace.h"
#include "tests/support/raw_server.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;
using tests::RawServer;
using workspace::DeliveryView;
using workspace::Environments;
using workspace::Sending;
using workspace::Workspace;
using Phase = workspace::DeliveryView::Phase;

namespace {

const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
const QByteArray busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";

SendRequest requestTo(const QByteArray& url)
{
    SendRequest request;
    request.url = url;
    request.head =
        "POST /hook HTTP/1.1\r\nHost: " + url.mid(url.indexOf("://") + 3) + "\r\nContent-Length: 2\r\n\r\n";
    request.body.bytes = "hi";
    return request;
}

RetryPolicy every(int ms, int tries)
{
    RetryPolicy policy;
    policy.kind = RetryPolicy::Kind::Fixed;
    policy.baseMs = ms;
    policy.maxTries = tries;
    return policy;
}

} // namespace

class TestSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(workspace::openLocalAuthority()); // a client reads its certificate before it is first used
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<Workspace>(workspace::WorkspaceOptions());
        open(session::SessionWriter::Mode::Create);
    }

    void cleanup() { m_workspace.reset(); }

    void sendsOverTls_data()
    {
        QTest::addColumn<bool>("http2");
        QTest::addRow("HTTP/1.1") << false;
        QTest::addRow("HTTP/2") << true;
    }

    void sendsOverTls()
    {
        QFETCH(const bool, http2);
        const QByteArray url = listen(true);
        SendRequest request = requestTo(url);
        request.protocol = http2 ? SendRequest::Protocol::Http2 : SendRequest::Protocol::Http1;
        request.tls.authorityFile = workspace::authorityCertificatePath();
        const SendOutcome outcome = sent(request);
        QCOMPARE(outcome.status, 200);
        const Exchange exchange = *m_workspace->reader()->exchange(outcome.exchange.id);
        QCOMPARE(exchange.summary.protocol, http2 ? Protocol::Http2 : Protocol::Http1);
        QVERIFY(exchange.tls && exchange.tls->facts);
        QCOMPARE(exchange.tls->facts.protocol, http2 ? "h2"_ba : exchange.tls->facts.protocol);
        QVERIFY(!exchange.sent->chain.isEmpty());
        QVERIFY(exchange.sent->chain.front().verified);
        QVERIFY(exchange.sent->chain.front().notAfterUs > exchange.summary.atUs);
        QVERIFY(exchange.sent->phases.tlsUs > 0);
        QCOMPARE(captured().requestBody.inlined, "hi"_ba);
        QCOMPARE(captured().summary.protocol, exchange.summary.protocol);
    }

    void speaksHttp2WithoutTls()
    {
        SendRequest request = requestTo(listen(false));
        request.protocol = SendRequest::Protocol::Http2;
        const SendOutcome outcome = sent(request);
        QCOMPARE(outcome.status, 200);
        QCOMPARE(captured().summary.protocol, Protocol::Http2);
        QCOMPARE(captured().summary.target, "/hook"_ba);
    }

    void saysThatACertificateIsNotTrusted()
    {
        const SendOutcome outcome = sent(requestTo(listen(true)));
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.error);
        QVERIFY(!outcome.advice.isEmpty());
        SendRequest unchecked = requestTo(listen(true));
        unchecked.tls.verify = false;
        QCOMPARE(sent(unchecked).status, 200);
    }

    void keepsRetryGapsInRealTime()
    {
        RawServer server(RawServer::always(busy));
        QSignalSpy finished(&m_workspace->sending(), &Sending::finished);
        constexpr int gapMs = 300;
        const SendRequest request = requestTo(server.url());
        m_workspace->sending().send([request](qint64) -> Result<SendRequest> { return request; },
                                    every(gapMs, 4));
        QTRY_COMPARE(finished.size(), 1);
        const std::vector<DeliveryView> deliveries = listed();
        QCOMPARE(deliveries.size(), 1u);
        QCOMPARE(deliveries[0].phase, Phase::Dead);
        QCOMPARE(deliveries[0].method, "POST"_ba);
        QCOMPARE(deliveries[0].attempts.size(), 4u);
        for (size_t i = 1; i < 4; ++i) {
            const workspace::DeliveryAttempt& before = deliveries[0].attempts[i - 1];
            const qint64 gapUs = deliveries[0].attempts[i].atUs - before.atUs - before.durationUs;
            QVERIFY2(std::abs(gapUs / 1000 - gapMs) <= 50, qPrintable(QString::number(gapUs)));
            QCOMPARE(deliveries[0].attempts[i].number, int(i) + 1);
        }
    }

    void resumesOrGivesUpWhatWasLeftPending()
    {
        bool isBusy = true;
        RawServer server([&isBusy](QTcpSocket& socket, const QByteArray& received) {
            if (RawServer::requestSize(received) > 0)
                socket.write(isBusy ? busy : ok);
        });
        QSignalSpy scheduled(&m_workspace->sending(), &Sending::retryScheduled);
        const SendRequest request = requestTo(server.url());
        for (int i = 0; i < 2; ++i)
            m_workspace->sending().send([request](qint64) -> Result<SendRequest> { return request; },
                                        every(3'600'000, 5));
        QTRY_COMPARE(scheduled.size(), 2);
        QCOMPARE(m_workspace->sending().deliveriesUnderWay().size(), 2);
        m_workspace->closeSession();
        QTRY_COMPARE(m_workspace->state(), Workspace::State::Closed);
        open(session::SessionWriter::Mode::OpenExisting);
        QVERIFY(m_workspace->sending().deliveriesUnderWay().isEmpty());
        QCOMPARE(*workspace::countPendingDeliveries(m_workspace->sessionPath()), 2);
        std::vector<DeliveryView> deliveries = listed();
        QCOMPARE(deliveries.size(), 2u);
        QVERIFY(deliveries[0].dueUs > 0);

        m_workspace->sending().cancelDelivery(deliveries[0].id);
        QTRY_COMPARE(listed()[0].phase, Phase::Cancelled);
        m_workspace->sending().resumeDeliveries({deliveries[1].id});
        QTRY_VERIFY(m_workspace->sending().deliveriesUnderWay().contains(deliveries[1].id));
        // Once more: it must not be sent twice.
        QSignalSpy resumed(&m_workspace->sending(), &Sending::resumed);
        m_workspace->sending().resumeDeliveries();
        QTRY_COMPARE(resumed.size(), 1);
        QVERIFY(resumed[0][0].value<QList<SendId>>().isEmpty());
        m_workspace->sending().cancelDelivery(deliveries[1].id);
        QTRY_COMPARE(listed()[1].phase, Phase::Cancelled);
        QTRY_VERIFY(m_workspace->sending().deliveriesUnderWay().isEmpty());
        QCOMPARE(server.received().size(), 2);
    }

    void fillsFromTheActiveEnvironment()
    {
        Environments environments(m_workspace->documents());
        environments.saveOfSession({{}, {{true, "host"_ba, "h"_ba}, {true, "key"_ba, "s"_ba}}});
        DocumentId staging;
        environments.add({u"staging"_s, {{true, "key"_ba, "e"_ba}, {false, "host"_ba, "off"_ba}}},
                         [&staging](DocumentId id) { staging = id; });
        QTRY_VERIFY(staging);
        QTRY_COMPARE(environments.variables(),
                     (workspace::Variables{{"host"_ba, "h"_ba}, {"key"_ba, "s"_ba}}));
        environments.setActive(staging);
        const workspace::Variables active{{"host"_ba, "h"_ba}, {"key"_ba, "e"_ba}};
        QTRY_COMPARE(environments.variables(), active);
        QTRY_COMPARE(workspace::storedVariables(*m_workspace->reader(), {}).value_or(workspace::Variables()),
                     active);
        QCOMPARE(
            workspace::storedVariables(*m_workspace->reader(), u"staging"_s).value_or(workspace::Variables()),
            active);
        const auto unknown = workspace::storedVariables(*m_workspace->reader(), u"prod"_s);
        QVERIFY(!unknown && unknown.error().advice.contains(u"staging"_s));
        environments.remove(staging);
        QCOMPARE(environments.active(), DocumentId());
    }

    void remembersHowItWasReplayed()
    {
        ReplayPlan plan;
        plan.targets = {"http://a"_ba, "https://b/c"_ba};
        plan.pace = ReplayPlan::Pace::Rate;
        plan.rate = 2.5;
        plan.concurrency = 7;
        plan.settings.tls.verify = false;
        workspace::keepReplayChoices(m_workspace->documents(), plan);
        QTRY_COMPARE(workspace::replayChoices(m_workspace->documents()), plan);
        QCOMPARE(formats::readReplayChoices("no json"), ReplayPlan());
    }

private:
    void open(session::SessionWriter::Mode mode)
    {
        m_workspace->openSession(m_folder->filePath(u"sending.hookbench"_s), mode);
        QTRY_COMPARE(m_workspace->state(), Workspace::State::Open);
    }

    /// The URL of an endpoint of the session.
    QByteArray listen(bool tls)
    {
        Endpoint endpoint = Workspace::defaultEndpoint();
        endpoint.port = 0;
        endpoint.tls.enabled = tls;
        m_workspace->addTransientEndpoint(endpoint);
        // That of a new session may come after it.
        const auto url = [this] {
            QByteArray found;
            for (const workspace::EndpointStatus& status : m_workspace->endpoints()) {
                const bool listens = status.phase == workspace::EndpointStatus::Phase::Listening;
                if (status.transient)
                    found = listens ? status.url : QByteArray();
            }
            return found;
        };
        return QTest::qWaitFor([&url] { return !url().isEmpty(); }, 10'000) ? url() : QByteArray();
    }

    SendOutcome sent(const SendRequest& request)
    {
        QSignalSpy finished(&m_workspace->sending(), &Sending::finished);
        m_workspace->sending().send(request);
        if (!QTest::qWaitFor([&finished] { return finished.size() == 1; }, 10'000))
            return {};
        return finished[0][1].value<SendOutcome>();
    }

    /// What came in last.
    Exchange captured() const
    {
        const auto all = m_workspace->reader()->summaries({1}, {1'000}, 1'000);
        for (auto summary = all->crbegin(); summary != all->crend(); ++summary) {
            if (summary->origin == Origin::Captured)
                return *m_workspace->reader()->exchange(summary->id);
        }
        return {};
    }

    /// The oldest first.
    std::vector<DeliveryView> listed() const
    {
        auto all = workspace::listDeliveries(m_workspace->sessionPath(), CancelFlag());
        if (!all)
            return {};
        std::ranges::reverse(*all);
        return *all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
