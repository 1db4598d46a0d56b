// SPDX-License-Identifier: GPL-3.0-or-later
// Who sent a request and whether its signature proves that: on arrival, on import, on demand; with secrets
// that are kept, and that no byte of a session knows.
#include "app/workspace/exchange_import.h"
#include "app/workspace/exchange_judge.h"
#include "app/workspace/provider_catalogue.h"
#include "app/workspace/signature_checking.h"
#include "app/workspace/workspace.h"
#include "tests/support/loopback_peer.h"
#include "tests/support/memory_vault.h"
#include "tests/support/temp_session.h"

#include <QDirIterator>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::workspace;
using session::SessionWriter;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray secret = "canary-91c4-secret";
const QByteArray body = R"({"ref":"refs/heads/main"})";

QByteArray github(const QByteArray& key, const QByteArray& content = body)
{
    return "POST /hooks/1 HTTP/1.1\r\nHost: x\r\nX-GitHub-Event: push\r\nX-GitHub-Delivery: 72d3\r\n"
           "X-Hub-Signature-256: sha256=" +
           QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).toHex() +
           "\r\nContent-Length: " + QByteArray::number(content.size()) + "\r\n\r\n" + content;
}

SecretInfo forGitHub(const QString& name)
{
    SecretInfo info;
    info.name = name;
    info.provider = "github";
    return info;
}

} // namespace

class TestSignatures : public QObject
{
    Q_OBJECT

    std::unique_ptr<TempSession> m_session;
    std::unique_ptr<Workspace> m_workspace;
    std::shared_ptr<VaultState> m_vault;

    void open(const EndpointSignature& signature = {})
    {
        m_workspace = std::make_unique<Workspace>(WorkspaceOptions{.startEndpoints = false});
        m_workspace->secrets().setVault(std::make_unique<MemoryVault>(m_vault));
        QSignalSpy opened(m_workspace.get(), &Workspace::sessionOpened);
        m_workspace->openSession(m_session->path(), SessionWriter::Mode::OpenOrCreate);
        QVERIFY(opened.wait());
        Endpoint endpoint = Workspace::defaultEndpoint();
        endpoint.port = 0;
        endpoint.signature = signature;
        m_workspace->addTransientEndpoint(endpoint);
        QTRY_COMPARE(m_workspace->endpoints().front().phase, EndpointStatus::Phase::Listening);
    }

    void keep(const SecretInfo& info, const QByteArray& value)
    {
        m_workspace->secrets().open();
        QTRY_COMPARE(m_workspace->secrets().state(), SecretKeeper::State::Ready);
        QSignalSpy changed(&m_workspace->secrets(), &SecretKeeper::changed);
        m_workspace->secrets().add(info, value);
        QVERIFY(changed.wait());
    }

    /// The status of the answer.
    int send(const QByteArray& request)
    {
        const QByteArray& url = m_workspace->endpoints().front().url;
        LoopbackPeer peer(quint16(url.mid(url.lastIndexOf(':') + 1).toUInt()));
        if (!peer.send(request))
            return 0;
        const QList<int> codes = statusCodes(peer.readResponses(1));
        return codes.isEmpty() ? 0 : codes.first();
    }

    Exchange last()
    {
        const auto id = m_workspace->reader()->lastExchange();
        return *m_workspace->reader()->exchange(*id);
    }

    SignatureReport check(const SignatureQuestion& question)
    {
        SignatureChecking checking(*m_workspace);
        std::optional<SignatureReport> report;
        connect(&checking, &SignatureChecking::checked, this,
                [&report](const SignatureReport& one) { report = one; });
        checking.check(last().summary.id, question);
        const bool came = QTest::qWaitFor([&report] { return report.has_value(); });
        return came ? *report : SignatureReport();
    }

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<TempSession>();
        m_vault = std::make_shared<VaultState>();
    }

    void cleanup()
    {
        m_workspace.reset();
        m_session.reset();
    }

    void recognisesOnArrival()
    {
        open();
        QSignalSpy stored(m_workspace.get(), &Workspace::exchangesStored);
        QCOMPARE(send(github(secret)), 200);
        const Exchange exchange = last();
        QCOMPARE(exchange.summary.webhook.provider, "github"_ba);
        QCOMPARE(exchange.summary.webhook.event, "push"_ba);
        QCOMPARE(exchange.summary.webhook.delivery, "72d3"_ba);
        QVERIFY(exchange.signature);
        QCOMPARE(exchange.signature->verdict, Verdict::NoSecret);
        QTRY_COMPARE(stored.size(), 1);
        const auto told = stored.first().first().value<QList<ExchangeSummary>>();
        QCOMPARE(told.first().webhook, exchange.summary.webhook);
        QCOMPARE(told.first().webhook.verdict, std::optional(Verdict::NoSecret));
    }

    void leavesStrangersAlone()
    {
        open();
        QCOMPARE(send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), 200);
        QCOMPARE(last().summary.webhook, WebhookFacts());
        QVERIFY(!last().signature);
    }

    void verifiesWithStoredSecrets()
    {
        open();
        keep(forGitHub(u"repo"_s), secret);
        QCOMPARE(send(github(secret)), 200);
        QCOMPARE(last().signature->verdict, Verdict::Valid);
        QCOMPARE(last().signature->scheme, "github"_ba);
        QCOMPARE(send(github("other")), 200);
        QCOMPARE(last().signature->verdict, Verdict::Invalid);
        QVERIFY(!last().signature->reason.isEmpty());
        QCOMPARE(send("POST / HTTP/1.1\r\nHost: x\r\nX-GitHub-Event: ping\r\nContent-Length: 2\r\n\r\n{}"),
                 200);
        QCOMPARE(last().signature->verdict, Verdict::Unsigned);
    }

    void triesValuesBeforeARotation()
    {
        open();
        keep(forGitHub(u"repo"_s), secret);
        QSignalSpy changed(&m_workspace->secrets(), &SecretKeeper::changed);
        m_workspace->secrets().rotate(u"repo"_s, "newer");
        QVERIFY(changed.wait());
        QCOMPARE(send(github(secret)), 200);
        QCOMPARE(last().signature->verdict, Verdict::Valid);
        m_workspace->secrets().forgetPrevious(u"repo"_s);
        QVERIFY(changed.wait());
        send(github(secret));
        QCOMPARE(last().signature->verdict, Verdict::Invalid);
    }

    void verifiesBodiesInPieces()
    {
        open();
        keep(forGitHub(u"repo"_s), secret);
        const QByteArray large = '"' + QByteArray(3 * Recorder::pieceSize, 'x') + '"';
        QCOMPARE(send(github(secret, large)), 200);
        QVERIFY(last().requestBody.blob);
        QCOMPARE(last().signature->verdict, Verdict::Valid);
        QCOMPARE(send(github("other", large)), 200);
        QCOMPARE(last().signature->verdict, Verdict::Invalid);
        QCOMPARE(check({}).verdict, Verdict::Invalid);
    }

    void refusesBeforeAnswering_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("valid") << github(secret) << 200;
        QTest::newRow("invalid") << github("other") << 401;
        QTest::newRow("unsigned")
            << "POST / HTTP/1.1\r\nHost: x\r\nX-GitHub-Event: ping\r\nContent-Length: 2\r\n\r\n{}"_ba << 401;
        QTest::newRow("of nobody known")
            << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"_ba << 401;
    }

    void refusesBeforeAnswering()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        open({true, {}});
        keep(forGitHub(u"repo"_s), secret);
        QCOMPARE(send(request), status);
        const Exchange exchange = last(); // it is recorded either way, with its body
        QCOMPARE(exchange.summary.status, status);
        QCOMPARE(exchange.error.code, status == 401 ? "signature-refused"_ba : QByteArray());
        QCOMPARE(exchange.requestBody.inlined, request.mid(request.indexOf("\r\n\r\n") + 4));
        QVERIFY(!exchange.responseBody.inlined.contains("hmac"));
    }

    void usesTheSchemeThatWasNamed()
    {
        open({true, "github"});
        keep(forGitHub(u"repo"_s), secret);
        // Without the headers that would tell who it is.
        const QByteArray mac =
            QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
        QCOMPARE(send("POST / HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: sha256=" + mac +
                      "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body),
                 200);
        QCOMPARE(last().signature->verdict, Verdict::Valid);
    }

    void recognisesOnImport()
    {
        const TempSession old;
        {
            const auto writer = old.write();
            Exchange exchange;
            exchange.summary.endpoint = "http://127.0.0.1:8080";
            exchange.summary.peer = "127.0.0.1:1";
            exchange.summary.method = "POST";
            exchange.summary.target = "/hooks/1";
            const QByteArray request = github(secret);
            const qsizetype head = request.indexOf("\r\n\r\n") + 4;
            exchange.requestHead = request.first(head);
            exchange.requestBody = {body, {}, body.size(), 0};
            exchange.requestFraming = http::BodyFraming::Length;
            QVERIFY(recordAndWait(*writer, exchange));
        }
        const auto writer = m_session->write();
        const ExchangeJudge judge(loadProviders());
        QVERIFY(importFile({old.path()}, *writer, {}, {}, &judge));
        const auto reader = m_session->read();
        QCOMPARE(reader->exchange(ExchangeId{1})->summary.webhook.provider, "github"_ba);
        QCOMPARE(reader->exchange(ExchangeId{1})->summary.webhook.event, "push"_ba);
    }

    void showsTheStepsOnDemand()
    {
        open();
        keep(forGitHub(u"repo"_s), "other");
        send(github(secret));
        SignatureReport report = check({});
        QCOMPARE(report.verdict, Verdict::Invalid);
        QCOMPARE(report.scheme, "github"_ba);
        QVERIFY(report.matchedSecret.isEmpty());
        SignatureQuestion question;
        question.typed = secret;
        report = check(question);
        QCOMPARE(report.verdict, Verdict::Valid);
        QVERIFY(!report.matchedSecret.isEmpty());
        bool hasContent = false;
        for (const SignatureStep& step : report.steps) {
            hasContent = hasContent || (step.kind == "content" && step.bytes == body);
            QVERIFY(!step.text.contains(QString::fromLatin1(secret)));
            QVERIFY(!step.bytes.contains(secret));
            QCOMPARE(step.rows != nullptr, !step.bytes.isEmpty());
        }
        QVERIFY(hasContent);
        question = {};
        question.secretName = u"repo"_s;
        QCOMPARE(check(question).verdict, Verdict::Invalid);
        question.scheme = "stripe";
        QCOMPARE(check(question).verdict, Verdict::Unsigned);
    }

    void leavesNoSecretInTheSession()
    {
        open();
        keep(forGitHub(u"repo"_s), secret);
        send(github(secret));
        m_workspace.reset();
        QVERIFY(m_vault->content.contains(secret.toBase64()));
        QDirIterator files(m_session->folder(), QDir::Files | QDir::Hidden);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(secret) && !content.contains(secret.toBase64()),
                     qPrintable(file.fileName()));
        }
    }

    void tellsWhatTheKeychainRefuses()
    {
        open();
        m_vault->failure = Error{ErrorKind::Denied, u"No."_s, {}};
        m_workspace->secrets().open();
        QTRY_COMPARE(m_workspace->secrets().state(), SecretKeeper::State::Failed);
        QCOMPARE(m_workspace->secrets().error().message, u"No."_s);
        m_vault->failure.reset();
        m_workspace->secrets().open();
        QTRY_COMPARE(m_workspace->secrets().state(), SecretKeeper::State::Ready);
        m_vault->failure = Error{ErrorKind::Io, u"Full."_s, {}};
        QSignalSpy refused(&m_workspace->secrets(), &SecretKeeper::refused);
        m_workspace->secrets().add(forGitHub(u"a"_s), "x");
        QVERIFY(refused.wait());
        QVERIFY(m_workspace->secrets().list().isEmpty());
    }

    void keepsWhatOthersChangedMeanwhile()
    {
        open();
        keep(forGitHub(u"mine"_s), secret);
        auto others = *secrets::SecretSet::read(m_vault->content);
        QVERIFY(others.add(forGitHub(u"theirs"_s), "x", 0));
        m_vault->content = others.write();
        QSignalSpy changed(&m_workspace->secrets(), &SecretKeeper::changed);
        m_workspace->secrets().rotate(u"mine"_s, "y");
        QVERIFY(changed.wait());
        QCOMPARE(m_workspace->secrets().list().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSignatures)
#include "tst_signatures.moc"
