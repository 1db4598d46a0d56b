// SPDX-License-Identifier: GPL-3.0-or-later
// Requests passed on from one end to the other: a sender, an endpoint with a rule that forwards, targets.
#include "app/workspace/workspace.h"
#include "tests/support/raw_server.h"
#include "tests/support/request_corpus.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::workspace;
using session::SessionWriter;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray ok = "HTTP/1.1 201 Made\r\nX-Made: 1\r\nContent-Length: 2\r\n\r\nok";

/// Answers when exactly this has come on a connection; what differs is never answered.
class Target
{
public:
    Target()
        : m_server([this](QTcpSocket& socket, const QByteArray& received) {
            last = received.sliced(socket.property("at").toLongLong());
            if (expected.isEmpty() ? RawServer::requestSize(last) != last.size() : last != expected)
                return;
            socket.setProperty("at", received.size());
            ++requests;
            if (answers)
                socket.write(answer);
        })
    {
    }

    QByteArray url() const { return m_server.url(); }

    QByteArray expected; ///< empty: any request with a Content-Length or without a body
    QByteArray last;
    QByteArray answer = ok;
    bool answers = true;
    int requests = 0;

private:
    RawServer m_server;
};

/// A sender that waits in this event loop.
class Client
{
public:
    explicit Client(quint16 port) { m_socket.connectToHost(QHostAddress::LocalHost, port); }

    void send(const QByteArray& bytes) { m_socket.write(bytes); }
    QByteArray received()
    {
        m_received += m_socket.readAll();
        return m_received;
    }
    bool isAnswered() { return status() >= 200; }

    /// Of the last head, interim ones included; 0 until it is complete.
    int status()
    {
        const qsizetype at = received().lastIndexOf("HTTP/1.");
        return at >= 0 && m_received.indexOf("\r\n\r\n", at) > 0 ? m_received.mid(at + 9, 3).toInt() : 0;
    }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

/// An empty line behind a request belongs to the next one, which does not come (RFC 9112 2.2).
QByteArray withoutLineBehind(QByteArray bytes)
{
    while (bytes.endsWith("\r\n\r\n\r\n"))
        bytes.chop(2);
    return bytes;
}

ForwardPlan planTo(const QByteArrayList& targets)
{
    ForwardPlan plan;
    plan.targets = targets;
    return plan;
}

QByteArray post(const QByteArray& body, const QByteArray& more = {})
{
    return "POST /in/a?x=1 HTTP/1.1\r\nHost: hooks.example\r\n" + more +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class ForwardingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_workspace.reset(); }

    void everyRequestOfTheCorpusArrivesByteForByte();
    void largeBodiesArriveWhole();
    void isRecordedWithWhatItPassesOn();
    void writesRequestsForTheTarget();
    void answersWhatTheFastestAnswers();
    void answersAsUsualWhenAllHaveAnswered();
    void triesAgainBeforeItAnswers();
    void saysWhyThereIsNoAnswer();
    void leavesATargetAloneThatFails();
    void findsLoops();
    void deliversLater();
    void goesOnDeliveringInTheNextSession();

private:
    /// An endpoint that forwards so.
    quint16 listen(const ForwardPlan& plan)
    {
        if (!m_workspace) {
            WorkspaceOptions options;
            options.startEndpoints = false;
            options.notifyIntervalMs = 0;
            m_workspace = std::make_unique<Workspace>(options);
            QSignalSpy opened(m_workspace.get(), &Workspace::sessionOpened);
            m_workspace->openSession(m_folder->filePath(u"s.hookbench"_s), SessionWriter::Mode::OpenOrCreate);
            if (opened.isEmpty() && !opened.wait(10'000))
                return 0;
        }
        Endpoint endpoint;
        endpoint.port = 0;
        endpoint.reply.status = 202;
        Rule rule;
        rule.steps = {{ForwardAction{plan}, 1, 0}};
        // Of several the newest; that of a new session may come after it.
        const auto transients = [this] {
            std::vector<EndpointStatus> found;
            std::ranges::copy_if(m_workspace->endpoints(), std::back_inserter(found),
                                 &EndpointStatus::transient);
            return found;
        };
        const size_t before = transients().size();
        m_workspace->addTransientEndpoint(endpoint, 0, {rule});
        const auto listens = [&] {
            const std::vector<EndpointStatus> now = transients();
            return now.size() > before && now.back().phase == EndpointStatus::Phase::Listening;
        };
        if (!QTest::qWaitFor(listens, 10'000))
            return 0;
        const QByteArray url = transients().back().url;
        return quint16(url.mid(url.lastIndexOf(':') + 1).toUInt());
    }

    Exchange exchange(qint64 id) const
    {
        return m_workspace->reader()->exchange(ExchangeId{id}).value_or(Exchange());
    }
    qint64 count() const { return m_workspace->reader()->exchangeCount().value_or(-1); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void ForwardingTest::everyRequestOfTheCorpusArrivesByteForByte()
{
    Target target;
    const quint16 port = listen(planTo({target.url()}));
    QVERIFY(port > 0);
    int sound = 0;
    for (const http::CorpusRequest& request : http::readCorpus()) {
        if (!request.errorCode.isEmpty() || request.completeMessages != 1)
            continue;
        target.expected = withoutLineBehind(request.bytes);
        Client client(port);
        client.send(request.bytes);
        QTRY_VERIFY2(client.isAnswered(),
                     (request.name + ": " + target.last.toPercentEncoding(" /:\r\n")).constData());
        QCOMPARE(client.status(), 201);
        ++sound;
    }
    QVERIFY2(sound >= 20, qPrintable(QString::number(sound)));
    QCOMPARE(target.requests, sound);
}

void ForwardingTest::largeBodiesArriveWhole()
{
    Target target;
    const quint16 port = listen(planTo({target.url()}));
    QByteArray body(3'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = char(i * 31 + i / 251);
    target.expected = post(body);
    const QByteArray answerBody = body.first(1'500'000);
    target.answer = "HTTP/1.1 200 OK\r\nContent-Length: 1500000\r\n\r\n" + answerBody;
    Client client(port);
    client.send(target.expected);
    QTRY_VERIFY_WITH_TIMEOUT(client.received().endsWith(answerBody), 20'000);
    QCOMPARE(client.status(), 200);
    // Chunked answers are passed on with a length.
    target.answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    target.expected = post("x");
    Client other(port);
    other.send(target.expected);
    QTRY_VERIFY(other.received().endsWith("\r\n\r\nabc"));
    QVERIFY(!other.received().contains("chunked"));
}

void ForwardingTest::isRecordedWithWhatItPassesOn()
{
    Target target;
    const quint16 port = listen(planTo({target.url()}));
    Client client(port);
    client.send(post("{}"));
    QTRY_VERIFY(client.isAnswered());
    QVERIFY(client.received().contains("X-Made: 1"));
    QVERIFY(client.received().endsWith("ok"));
    // Answered only after both are there.
    QCOMPARE(count(), 2);
    const Exchange captured = exchange(1);
    const Exchange forwarded = exchange(2);
    QCOMPARE(captured.summary.origin, Origin::Captured);
    QCOMPARE(captured.summary.status, 201);
    QVERIFY(!captured.parent);
    QCOMPARE(forwarded.summary.origin, Origin::Forwarded);
    QCOMPARE(forwarded.parent, ExchangeId{1});
    QCOMPARE(forwarded.requestHead, captured.requestHead);
    QCOMPARE(forwarded.requestBody, captured.requestBody);
    QCOMPARE(forwarded.sent->url, target.url());
}

void ForwardingTest::writesRequestsForTheTarget()
{
    Target target;
    ForwardPlan plan;
    plan.targets = {target.url() + "/app"};
    plan.bytes = ForwardPlan::Bytes::ForTarget;
    plan.pathFrom = "/in";
    plan.pathTo = "/out";
    plan.fields.append("x-env", "test");
    plan.fields.append("X-New", "1");
    plan.withoutFields = {"cookie"};
    Client client(listen(plan));
    client.send(post("{}", "X-Env: live\r\nCookie: a=b\r\n"));
    QTRY_VERIFY(client.isAnswered());
    QCOMPARE(client.status(), 201);
    const qsizetype mark = target.last.indexOf("Hookbench-Forwarded: ");
    QVERIFY(mark > 0);
    QByteArray sent = target.last;
    sent.remove(mark, sent.indexOf("\r\n", mark) + 2 - mark);
    QCOMPARE(sent, "POST /app/out/a?x=1 HTTP/1.1\r\nHost: " + target.url().mid(7) +
                       "\r\nx-env: test\r\nContent-Length: 2\r\nX-New: 1\r\n\r\n{}");
    // When it comes back to us it is known.
    Client back(listen(plan));
    back.send(target.last);
    QTRY_VERIFY(back.isAnswered());
    QCOMPARE(back.status(), 508);
}

void ForwardingTest::answersWhatTheFastestAnswers()
{
    Target silent;
    silent.answers = false;
    Target failing;
    failing.answer = "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n";
    Target good;
    ForwardPlan plan;
    plan.targets = {silent.url(), failing.url(), good.url()};
    plan.answering = ForwardPlan::Answering::Fastest;
    plan.timeouts.responseMs = 1'000;
    Client client(listen(plan));
    client.send(post("{}"));
    QTRY_VERIFY(client.isAnswered());
    QCOMPARE(client.status(), 201);
    // The slow one is recorded when it is over, as a child of the same request.
    QTRY_COMPARE(count(), 4);
    for (qint64 id = 2; id <= 4; ++id)
        QCOMPARE(exchange(id).parent, ExchangeId{1});
    QCOMPARE(exchange(4).summary.status, 0);
}

void ForwardingTest::answersAsUsualWhenAllHaveAnswered()
{
    Target one;
    Target two;
    ForwardPlan plan;
    plan.targets = {one.url(), two.url()};
    plan.answering = ForwardPlan::Answering::Usual;
    Client client(listen(plan));
    client.send(post("{}"));
    QTRY_VERIFY(client.isAnswered());
    QCOMPARE(client.status(), 202);
    QCOMPARE(one.requests + two.requests, 2);
    QCOMPARE(count(), 3);
}

void ForwardingTest::triesAgainBeforeItAnswers()
{
    Target target;
    target.answer = "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n";
    ForwardPlan plan = planTo({target.url()});
    plan.retry.kind = RetryPolicy::Kind::Fixed;
    plan.retry.baseMs = 10;
    plan.retry.maxTries = 3;
    Client client(listen(plan));
    client.send(post("{}"));
    QTRY_VERIFY(client.isAnswered());
    QCOMPARE(client.status(), 503);
    QCOMPARE(target.requests, 3);
    QCOMPARE(count(), 4);
    QCOMPARE(exchange(4).sent->attempt, 3);
    QCOMPARE(exchange(4).parent, ExchangeId{1});
}

void ForwardingTest::saysWhyThereIsNoAnswer()
{
    Target target;
    target.answers = false;
    ForwardPlan plan = planTo({target.url()});
    plan.timeouts.responseMs = 200;
    Client client(listen(plan));
    client.send(post("{}"));
    QTRY_VERIFY(client.isAnswered());
    QCOMPARE(client.status(), 504);
    QVERIFY(client.received().contains(target.url()));
    QCOMPARE(exchange(2).parent, ExchangeId{1});
}

void ForwardingTest::leavesATargetAloneThatFails()
{
    ForwardPlan plan = planTo({"http://127.0.0.1:1"});
    plan.breakerFailures = 2;
    plan.breakerPauseMs = 60'000;
    const quint16 port = listen(plan);
    for (const int status : {502, 502, 503}) {
        Client client(port);
        client.send(post("{}"));
        QTRY_VERIFY(client.isAnswered());
        QCOMPARE(client.status(), status);
    }
    QCOMPARE(count(), 5); // the third was not passed on
}

void ForwardingTest::findsLoops()
{
    // From one endpoint to another and back; which ports they have is known when they listen.
    Target placeholder;
    const quint16 second = listen(planTo({"http://127.0.0.1:1"}));
    const quint16 first = listen(planTo({"http://127.0.0.1:" + QByteArray::number(second)}));
    Rule back;
    back.steps = {{ForwardAction{planTo({"http://localhost:" + QByteArray::number(first)})}, 1, 0}};
    m_workspace->rules().setTransient(m_workspace->endpoints().front().endpoint.id, {back}, {});
    Client client(first);
    client.send(post("{}"));
    QTRY_VERIFY(client.isAnswered());
    QCOMPARE(client.status(), 508);
    QVERIFY(client.received().contains("came back"));

    Rule itself;
    itself.steps = {{ForwardAction{planTo({"http://localhost:" + QByteArray::number(second)})}, 1, 0}};
    m_workspace->rules().setTransient(m_workspace->endpoints().front().endpoint.id, {itself}, {});
    Client other(second);
    other.send(post("{}"));
    QTRY_VERIFY(other.isAnswered());
    QCOMPARE(other.status(), 508);
}

void ForwardingTest::deliversLater()
{
    Target target;
    target.answer = "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n";
    ForwardPlan plan = planTo({target.url()});
    plan.answering = ForwardPlan::Answering::UsualAtOnce;
    plan.retry.kind = RetryPolicy::Kind::Fixed;
    plan.retry.baseMs = 20;
    plan.retry.maxTries = 100;
    Client client(listen(plan));
    client.send(post("{}"));
    QTRY_VERIFY(client.isAnswered());
    QCOMPARE(client.status(), 202);
    QTRY_VERIFY(target.requests >= 2);
    target.answer = ok;
    QTRY_VERIFY(count() > 0 && exchange(count()).summary.status == 201);
    const Exchange last = exchange(count());
    QCOMPARE(last.parent, ExchangeId{1});
    QCOMPARE(last.summary.origin, Origin::Forwarded);
    QVERIFY(last.sent->delivery);
    QCOMPARE(last.requestHead, exchange(1).requestHead);
}

void ForwardingTest::goesOnDeliveringInTheNextSession()
{
    Target target;
    target.answers = false;
    ForwardPlan plan = planTo({target.url()});
    plan.answering = ForwardPlan::Answering::UsualAtOnce;
    Client client(listen(plan));
    const QByteArray body(700'000, 'z');
    client.send(post(body));
    QTRY_VERIFY(client.isAnswered());
    QTRY_COMPARE(target.requests, 1);
    QSignalSpy closed(m_workspace.get(), &Workspace::sessionClosed);
    m_workspace->closeSession();
    QTRY_COMPARE(closed.size(), 1);
    m_workspace.reset();

    target.answers = true;
    target.expected = post(body);
    QVERIFY(listen(plan) > 0);
    m_workspace->sending().resumeDeliveriesTo({"http://127.0.0.1:1"});
    QSignalSpy resumed(&m_workspace->sending(), &Sending::resumed);
    QTRY_COMPARE(resumed.size(), 1);
    QVERIFY(resumed[0][0].value<QList<SendId>>().isEmpty()); // nobody named its target
    m_workspace->sending().resumeDeliveriesTo(plan.targets);
    QTRY_COMPARE(target.requests, 2);
    QTRY_COMPARE(exchange(count()).summary.status, 201);
    QCOMPARE(exchange(count()).parent, ExchangeId{1});
}

QTEST_GUILESS_MAIN(ForwardingTest)
#include "tst_forwarding.moc"
