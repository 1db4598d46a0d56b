// SPDX-License-Identifier: GPL-3.0-or-later
// Out of a session and into another: every format in turn.
#include "app/base/clock.h"
#include "app/workspace/exchange_export.h"
#include "app/workspace/exchange_import.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {

constexpr qsizetype largeBody = 3 * Recorder::pieceSize + 17;

/// As the developer tools of a browser save it.
const QByteArray browserHar =
    R"({"log":{"version":"1.2","creator":{"name":"WebInspector"},"entries":[{)"
    R"("startedDateTime":"2026-11-23T21:11:12.345678+01:00","time":12.5,)"
    R"("request":{"method":"POST","url":"https://a.example/b?c=1#d","httpVersion":"http/2.0",)"
    R"("headers":[{"name":"content-type","value":"text/plain"}],)"
    R"("postData":{"mimeType":"text/plain","text":"hi"},"bodySize":2},)"
    R"("response":{"status":201,"statusText":"","httpVersion":"http/2.0","headers":[],)"
    R"("content":{"size":3,"text":"eWVz","encoding":"base64"}}}]}})";

const QByteArray secretJson =
    "{\"email\":\"ada@analytical.example\",\"card\":4111111111111111,\"password\":\"correct-horse\",\"x\":\"";
const QByteArray innerSecretJson = R"({"a":"sk_live_51HxAbCdEfGh"})";

Exchange withBody(Exchange exchange, const QByteArray& body)
{
    exchange.requestBody.inlined = body;
    exchange.requestBody.wireSize = body.size();
    exchange.summary.bodySize = body.size();
    return exchange;
}

Exchange chunked()
{
    Exchange exchange = exampleExchange(3);
    exchange.requestHead = "PUT /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nX-L: \xe4\r\n\r\n";
    exchange.summary.method = "PUT"_ba;
    exchange.summary.target = "/c"_ba;
    exchange.summary.origin = Origin::Replayed;
    exchange.parent = ExchangeId{1};
    exchange = withBody(exchange, "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nX-Sum: 1\r\n\r\n"_ba);
    exchange.summary.bodySize = 5;
    exchange.requestFraming = http::BodyFraming::Chunked;
    return exchange;
}

Exchange unanswered()
{
    Exchange exchange = exampleExchange(4);
    exchange.responseHead.clear();
    exchange.responseBody = {};
    exchange.responseSize = 0;
    exchange.summary.status = 0;
    exchange.error = {"truncated-body"_ba, u"Das Ende fehlt."_s, 70, 400};
    exchange.summary.errorCode = exchange.error.code;
    return exchange;
}

/// Bodies of all kinds, chunks, trailers, a reference, an error, no answer, and one in pieces.
void fill(const TempSession& session)
{
    const auto writer = session.write();
    const QByteArray json = R"({"a":"<script>alert(1)</script>","b":"ä😀"})"_ba;
    const QByteArray tricky = "\n### no separator\n< no file\n{{x}}\n"_ba;
    for (const Exchange& exchange :
         {exampleExchange(1), withBody(exampleExchange(2), allBytes(700)), chunked(), unanswered(),
          withBody(exampleExchange(5), json), withBody(exampleExchange(6), tricky), exampleExchange(7, 0)})
        QVERIFY(recordAndWait(*writer, exchange));
    Exchange large = exampleExchange(8);
    large.requestBody.inlined.clear();
    large.requestBody.blob = writeBlob(*writer, allBytes(largeBody));
    large.requestBody.wireSize = largeBody;
    large.summary.bodySize = largeBody;
    QVERIFY(recordAndWait(*writer, large));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

ExportRequest requestFor(const TempSession& session, const QByteArray& format)
{
    ExportRequest request;
    request.session = session.path();
    request.format = format;
    return request;
}

QByteArray exported(const TempSession& session, const QByteArray& format)
{
    QByteArray content;
    const auto outcome = exportToSink(requestFor(session, format), [&content](QByteArrayView bytes) {
        content += bytes;
        return Result<void>();
    });
    return outcome ? content : outcome.error().message.toUtf8();
}

Result<ImportOutcome> imported(const TempSession& session, const QString& path, const QByteArray& format = {})
{
    const auto writer = session.write();
    return importFile({path, format}, *writer);
}

} // namespace

class TestExchangeTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<TempSession>();
        m_other = std::make_unique<TempSession>();
    }

    void givesEqualFilesAgain_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("readAs");
        for (const char* format : {"session", "bundle", "jsonl", "har", "http", "postman", "insomnia"})
            QTest::newRow(format) << QByteArray(format) << QByteArray(format);
        QTest::newRow("bruno") << "bruno"_ba
                               << "zip"_ba;
        QTest::newRow("raw") << "raw"_ba
                             << "zip"_ba;
    }

    void givesEqualFilesAgain()
    {
        QFETCH(const QByteArray, format);
        QFETCH(const QByteArray, readAs);
        fill(*m_session);
        const QString file = m_session->folder() + u"/file"_s;
        const auto written = exportToFile(requestFor(*m_session, format), file);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
        QCOMPARE(written->exchanges, 8);
        QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        const auto outcome = imported(*m_other, file);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->format, readAs);
        QCOMPARE(outcome->problems, 0);
        // No two bundles are alike, and a session is a database.
        const QByteArray compared = format == "session" || format == "bundle" ? "jsonl"_ba : format;
        const QByteArray again = exported(*m_other, compared);
        QVERIFY(again.size() > 1000);
        // Formats that leave some exchanges out number the others anew.
        if (outcome->exchanges == 8)
            QCOMPARE(again, exported(*m_session, compared));
        QCOMPARE((*m_other->read()->check()), QStringList());
    }

    void keepsEverythingInJsonLines()
    {
        {
            const auto writer = m_session->write();
            QVERIFY(recordAndWait(*writer, exampleExchange()));
            Exchange broken = brokenExchange();
            broken.connection = 77;
            broken.summary.protocol = Protocol::Http1;
            broken.stream = 0;
            broken.requestTrailers.clear();
            QVERIFY(recordAndWait(*writer, broken));
        }
        const QByteArray lines = exported(*m_session, "jsonl"_ba);
        writeContent(m_session->folder() + u"/lines"_s, lines);
        QVERIFY(imported(*m_other, m_session->folder() + u"/lines"_s));
        QCOMPARE(exported(*m_other, "jsonl"_ba), lines);
    }

    void keepsHttp2()
    {
        {
            const auto writer = m_session->write();
            Exchange exchange = exampleExchange();
            exchange.summary.protocol = Protocol::Http2;
            exchange.stream = 3;
            exchange.requestHead = ":method: POST\r\n:path: /a\r\n:scheme: https\r\nx-a: 1\r\n\r\n";
            exchange.requestTrailers = "x-t: 1\r\n\r\n";
            setResponse(exchange, ":status: 204\r\nx-b: 2\r\n\r\n", "ok"_ba);
            exchange.tls = Shared(exampleTls());
            QVERIFY(recordAndWait(*writer, exchange));
        }
        for (const QByteArray& format : {"jsonl"_ba, "har"_ba}) {
            const TempSession other;
            const QByteArray content = exported(*m_session, format);
            writeContent(m_session->folder() + u"/file"_s, content);
            QVERIFY(imported(other, m_session->folder() + u"/file"_s));
            QCOMPARE(exported(other, format), content);
        }
    }

    void leadsReferencesToTheNewNumbers()
    {
        fill(*m_session);
        {
            const auto writer = m_other->write();
            QVERIFY(recordAndWait(*writer, exampleExchange(90)));
            QVERIFY(importFile({m_session->path()}, *writer));
        }
        const auto exchange = m_other->read()->exchange(ExchangeId{4});
        QVERIFY(exchange);
        QCOMPARE(exchange->parent, ExchangeId{2});
        QCOMPARE(exchange->summary.origin, Origin::Replayed);
    }

    void dropsReferencesToWhatIsNotExported()
    {
        fill(*m_session);
        ExportRequest request = requestFor(*m_session, "session"_ba);
        request.filter = *filter::Filter::compile(u"method == PUT", SystemClock());
        const QString part = m_session->folder() + u"/part.hookbench"_s;
        QCOMPARE(exportToFile(request, part)->exchanges, 1);
        const auto reader = session::SessionReader::open(part);
        QVERIFY(reader);
        QCOMPARE((*reader)->exchange(ExchangeId{1})->parent, ExchangeId());
        QCOMPARE(*(*reader)->check(), QStringList());
    }

    void exportsTheChosenAlone()
    {
        fill(*m_session);
        ExportRequest request = requestFor(*m_session, "csv"_ba);
        request.chosen = {ExchangeId{2}, ExchangeId{5}};
        QByteArray content;
        const auto outcome = exportToSink(request, [&content](QByteArrayView bytes) {
            content += bytes;
            return Result<void>();
        });
        QCOMPARE(outcome->exchanges, 2);
        QCOMPARE(content.count("\r\n"), 3);
    }

    void leavesTheOldFileWhenCancelled_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const formats::ExportFormat& format : exportFormats())
            QTest::newRow(format.name.constData()) << format.name;
    }

    void leavesTheOldFileWhenCancelled()
    {
        QFETCH(const QByteArray, format);
        fill(*m_session);
        const QString file = m_other->folder() + u"/file"_s;
        writeContent(file, "before"_ba);
        CancelFlag cancel;
        cancel.cancel();
        const auto outcome = exportToFile(requestFor(*m_session, format), file, cancel);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QCOMPARE(contentOf(file), "before"_ba);
        QCOMPARE(QDir(m_other->folder()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
    }

    void refusesToWriteOverItsOwnSession()
    {
        fill(*m_session);
        const QByteArray before = contentOf(m_session->path());
        for (const formats::ExportFormat& format : exportFormats()) {
            const auto outcome = exportToFile(requestFor(*m_session, format.name), m_session->path());
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, ErrorKind::Usage);
        }
        QCOMPARE(contentOf(m_session->path()), before);
    }

    void refusesUnknownOptions()
    {
        fill(*m_session);
        ExportRequest request = requestFor(*m_session, "csv"_ba);
        for (const auto& [key, value] : {std::pair("nix"_ba, u"yes"_s), std::pair("separator"_ba, u"-"_s)}) {
            request.choices = {{key, value}};
            const auto outcome = exportToSink(request, [](QByteArrayView) { return Result<void>(); });
            QCOMPARE(outcome.error().kind, ErrorKind::Usage);
        }
    }

    void defusesFormulas()
    {
        {
            const auto writer = m_session->write();
            for (const char* start : {"=", "+", "-", "@", "\xEF\xBC\x9D"}) {
                Exchange exchange = exampleExchange();
                exchange.requestHead = QByteArray(start) +
                                       "x / HTTP/1.1\r\nHost: a\r\nContent-Type: " + start +
                                       "HYPERLINK(\"http://a\",\"b\")\r\n\r\n";
                QVERIFY(recordAndWait(*writer, withBody(exchange, QByteArray(start) + "1+1|cmd"_ba)));
            }
        }
        ExportRequest request = requestFor(*m_session, "csv"_ba);
        request.choices = {{"bodies"_ba, u"yes"_s}, {"separator"_ba, u"tab"_s}};
        QByteArray content;
        QVERIFY(exportToSink(request, [&content](QByteArrayView bytes) {
            content += bytes;
            return Result<void>();
        }));
        int cells = 0;
        for (const QByteArray& line : content.split('\n').mid(1)) {
            for (QByteArray cell : line.trimmed().split('\t')) {
                if (cell.startsWith('"'))
                    cell.remove(0, 1);
                QVERIFY2(cell.isEmpty() || !QByteArrayView("=+-@").contains(cell[0]), cell.constData());
                cells += cell.startsWith("'") ? 1 : 0;
            }
        }
        QVERIFY(cells >= 10);
    }

    void exportsNoSecretWhenItIsToRedact_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("mode");
        for (const formats::ExportFormat& format : exportFormats()) {
            for (const redact::Mode mode : {redact::Mode::Mask, redact::Mode::Remove, redact::Mode::Shape})
                QTest::addRow("%s, %s", format.name.constData(), redact::modeName(mode).constData())
                    << format.name << int(mode);
        }
    }

    void exportsNoSecretWhenItIsToRedact()
    {
        QFETCH(const QByteArray, format);
        QFETCH(const int, mode);
        const QByteArrayList secrets{"whsec_MfKQ9r8GKYqrTwjU"_ba, "ada@analytical.example"_ba,
                                     "4111111111111111"_ba, "correct-horse"_ba, "sk_live_51HxAbCdEfGh"_ba};
        const QByteArray body = secretJson + QByteArray(innerSecretJson).toBase64() + "\"}";
        Exchange exchange = withBody(exampleExchange(), body);
        exchange.requestHead =
            "POST /?token=correct-horse HTTP/1.1\r\nAuthorization: Bearer sk_live_51HxAbCdEfGh\r\n"
            "X-Key: whsec_MfKQ9r8GKYqrTwjU\r\nContent-Type: application/json\r\n\r\n";
        exchange.summary.target = "/?token=correct-horse";
        setResponse(exchange, "HTTP/1.1 200 OK\r\nSet-Cookie: a=whsec_MfKQ9r8GKYqrTwjU\r\n\r\n", body);
        {
            const auto writer = m_session->write();
            QVERIFY(recordAndWait(*writer, exchange));
        }
        ExportRequest request = requestFor(*m_session, format);
        request.redaction = redact::Policy{redact::Mode(mode), {}, {}};
        if (format == "csv")
            request.choices = {{"bodies"_ba, u"yes"_s}};
        const QString file = m_other->folder() + u"/file"_s;
        const auto outcome = exportToFile(request, file);
        QVERIFY(outcome);
        QVERIFY(outcome->redacted.total() >= 10);
        QByteArray content = contentOf(file);
        for (const QByteArray& word : QByteArray(content).replace('\\', ' ').replace('"', ' ').split(' '))
            content += '\n' + QByteArray::fromBase64(word);
        content += QByteArray::fromPercentEncoding(content);
        for (const QByteArray& secret : secrets) {
            QVERIFY2(!content.contains(secret), secret.constData());
            QVERIFY2(!content.contains(secret.toBase64().chopped(4)), secret.constData());
        }
    }

    void writesSoundHar()
    {
        fill(*m_session);
        const QJsonObject log =
            QJsonDocument::fromJson(exported(*m_session, "har"_ba)).object()[u"log"].toObject();
        QCOMPARE(log[u"version"].toString(), u"1.2"_s);
        const QJsonArray entries = log[u"entries"].toArray();
        QCOMPARE(entries.size(), 8);
        for (const QJsonValue& value : entries) {
            const QJsonObject entry = value.toObject();
            for (const QString& key :
                 {u"startedDateTime"_s, u"time"_s, u"request"_s, u"response"_s, u"cache"_s, u"timings"_s})
                QVERIFY2(entry.contains(key), qPrintable(key));
            for (const QString& part : {u"request"_s, u"response"_s}) {
                const QJsonObject message = entry[part].toObject();
                for (const QString& key :
                     {u"httpVersion"_s, u"cookies"_s, u"headers"_s, u"headersSize"_s, u"bodySize"_s})
                    QVERIFY2(message.contains(key), qPrintable(key));
            }
        }
        const QJsonObject binary = entries[1].toObject()[u"request"].toObject()[u"postData"].toObject();
        QCOMPARE(binary[u"_encoding"].toString(), u"base64"_s);
        QCOMPARE(QByteArray::fromBase64(binary[u"text"].toString().toLatin1()), allBytes(700));
        const QJsonObject large = entries[7].toObject()[u"request"].toObject()[u"postData"].toObject();
        QCOMPARE(QByteArray::fromBase64(large[u"text"].toString().toLatin1()), allBytes(largeBody));
    }

    void readsWhatCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<qint64>("exchanges");
        QTest::addColumn<QString>("place");
        const QByteArray line =
            R"({"id":1,"origin":"sent","at":"2026-11-23T20:11:12Z","request":{"method":"GET",)"
            R"("target":"/","version":"HTTP/1.1","headers":[["A","b"]]}})"_ba;
        QTest::newRow("broken line") << line + "\n{\"origin\":\n" + line + '\n'
                                     << "jsonl"_ba << qint64(2) << u"line 2"_s;
        QTest::newRow("no base64") << line + '\n' +
                                          QByteArray(line).replace("\"target\"", "\"body\":\"*\",\"target\"")
                                   << "jsonl"_ba << qint64(1) << u"line 2"_s;
        const QByteArray entry =
            R"({"startedDateTime":"2026-11-23T21:11:12.5+01:00","request":{"method":"GET",)"
            R"("url":"https://a/b?c#d","headers":[]},"response":{"status":0}})"_ba;
        const QByteArray har = R"({"log":{"creator":{},"entries":[)"_ba;
        QTest::newRow("cut HAR") << har + entry + ',' + entry.left(60) << "har"_ba << qint64(1)
                                 << u"log.entries[1]"_s;
        QTest::newRow("entry of nothing") << har + entry + ",7," + entry + "]}}"
                                          << "har"_ba << qint64(2) << u"log.entries[1]"_s;
        QTest::newRow("no URL")
            << R"({"info":{"schema":"https://schema.getpostman.com/x"},"item":[{"name":"f",)"
               R"("item":[{"request":{}},{"request":"https://a/b"}]}]})"_ba
            << "postman"_ba << qint64(1) << u"item[0].item[0]"_s;
        QTest::newRow("file of another") << "POST https://a/b\n\n< ../../etc/passwd\n"_ba
                                         << "http"_ba << qint64(1) << u"line 3"_s;
        QTest::newRow("no request line") << "###\nPOST a b c\nX: y\n###\nGET https://a\n"_ba
                                         << "http"_ba << qint64(1) << u"line 2"_s;
    }

    void readsWhatCanBeRead()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, format);
        QFETCH(const qint64, exchanges);
        QFETCH(const QString, place);
        writeContent(m_other->folder() + u"/file"_s, content);
        const auto outcome = imported(*m_session, m_other->folder() + u"/file"_s);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->format, format);
        QCOMPARE(outcome->exchanges, exchanges);
        QVERIFY(outcome->problems >= 1);
        QCOMPARE(outcome->listed.front().place, place);
    }

    void readsWhatBrowsersWrite()
    {
        writeContent(m_other->folder() + u"/file"_s, browserHar);
        QVERIFY(imported(*m_session, m_other->folder() + u"/file"_s));
        const auto exchange = m_session->read()->exchange(ExchangeId{1});
        QVERIFY(exchange);
        QCOMPARE(exchange->summary.atUs, 1'795'464'672'345'678);
        QCOMPARE(exchange->summary.endpoint, "https://a.example"_ba);
        QCOMPARE(exchange->summary.target, "/b?c=1"_ba);
        QCOMPARE(exchange->summary.timing.responseUs, 12'500);
        QCOMPARE(exchange->summary.protocol, Protocol::Http2);
        QCOMPARE(readRequestHead(*exchange).method, "POST"_ba);
        QCOMPARE(exchange->requestBody.inlined, "hi"_ba);
        QCOMPARE(exchange->summary.status, 201);
        QCOMPARE(exchange->responseBody.inlined, "yes"_ba);
    }

private:
    std::unique_ptr<TempSession> m_session;
    std::unique_ptr<TempSession> m_other;
};

} // namespace hookbench::workspace

QTEST_GUILESS_MAIN(hookbench::workspace::TestExchangeTransfer)
#include "tst_exchange_transfer.moc"
