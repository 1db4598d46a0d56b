// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/recorder.h"
#include "app/formats/exchange_json.h"
#include "app/formats/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {

class TestExchangeJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAllKeysInOrder();
    void listLeavesOutBodiesAndRaw();
    void writesNullForWhatIsUnknown();
    void writesProtocolErrors();
    void keepsHeaderBytesAndOrder();
    void undoesChunksAndKeepsThemInRaw();
    void readsBodiesInPieces_data();
    void readsBodiesInPieces();
    void keepsOnlyPiecesInMemory();
    void listOfAPiecedChunkedBodyNeedsNoReader();
    void handsOnFailures_data();
    void handsOnFailures();
    void escapesStrings_data();
    void escapesStrings();
};

namespace {

Exchange order()
{
    Exchange exchange;
    exchange.summary.id = {7};
    exchange.summary.atUs = 1'795'464'672'123'456; // 2026-11-23T20:11:12.123456Z
    exchange.summary.endpoint = "http://127.0.0.1:8080";
    exchange.summary.peer = "127.0.0.1:51234";
    exchange.summary.bodySize = 7;
    exchange.summary.status = 200;
    exchange.summary.timing = {210, 300, 900};
    exchange.connection = 3;
    exchange.sequence = 1;
    exchange.requestHead =
        "POST /orders?x=1 HTTP/1.1\r\nHost: a\r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 7\r\n\r\n";
    exchange.requestBody.inlined = R"({"a":1})";
    exchange.requestBody.wireSize = 7;
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.responseHead = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    exchange.responseBody = {"hi", {}, 2};
    exchange.responseSize = 2;
    return exchange;
}

QJsonObject parsed(const QByteArray& line)
{
    return QJsonDocument::fromJson(line).object();
}

QByteArray decoded(const QJsonValue& base64)
{
    return QByteArray::fromBase64(base64.toString().toLatin1());
}

/// A body in pieces as a session would give it, in portions of `portion` bytes at most.
BodyReader readerOf(const QByteArray& wire, qint64 portion = Recorder::pieceSize)
{
    return [wire, portion](BlobId, qint64 offset, qint64 size) -> Result<QByteArray> {
        return wire.mid(offset, std::min(size, portion));
    };
}

Exchange withPieces(Exchange exchange, qint64 wireSize)
{
    exchange.requestBody = {{}, {1}, wireSize};
    return exchange;
}

Result<QByteArray> written(const Exchange& exchange, JsonDetail detail, const BodyReader& reader)
{
    QByteArray line;
    const Result<void> result =
        writeExchangeJson(exchange, {}, detail, reader, [&](QByteArrayView bytes) -> Result<void> {
            line += bytes;
            return {};
        });
    if (!result)
        return fail(result.error());
    return line;
}

const QByteArray chunkedHead = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"_ba;

} // namespace

void TestExchangeJson::writesAllKeysInOrder()
{
    QCOMPARE(
        exchangeJson(order(), JsonDetail::Full),
        R"({"id":7,"origin":"captured","parent":null,"at":"2026-11-23T20:11:12.123456Z",)"
        R"("endpoint":"http://127.0.0.1:8080","peer":"127.0.0.1:51234","connection":3,"sequence":1,"tls":null,)"
        R"("request":{"method":"POST","target":"/orders?x=1","version":"HTTP/1.1",)"
        R"("headers":[["Host","a"],["X-A","1"],["x-a","2"],["Content-Length","7"]],"trailers":[],"bodySize":7,)"
        R"("body":"eyJhIjoxfQ==","raw":"UE9TVCAvb3JkZXJzP3g9MSBIVFRQLzEuMQ0KSG9zdDogYQ0KWC1BOiAxDQp4LWE6IDIN)"
        R"(CkNvbnRlbnQtTGVuZ3RoOiA3DQoNCnsiYSI6MX0="},"error":null,)"
        R"("response":{"status":200,"reason":"OK","headers":[["Content-Length","2"]],"bodySize":2,"body":"aGk="},)"
        R"("timing":{"firstByteUs":0,"headUs":210,"bodyUs":300,"responseUs":900},)"
        R"("provider":null,"event":null,"delivery":null,"signature":null,"starred":false,"tags":[],"note":""})"_ba);
}

void TestExchangeJson::listLeavesOutBodiesAndRaw()
{
    const QJsonObject json = parsed(exchangeJson(order(), JsonDetail::List));
    const QJsonObject request = json["request"_L1].toObject();
    QCOMPARE(request["bodySize"_L1].toInt(), 7);
    QVERIFY(!request.contains("body"_L1));
    QVERIFY(!request.contains("raw"_L1));
    QCOMPARE(request["headers"_L1].toArray().size(), 4);
    QCOMPARE(json["response"_L1]["bodySize"_L1].toInt(), 2);
    QVERIFY(!json["response"_L1].toObject().contains("body"_L1));
}

void TestExchangeJson::writesNullForWhatIsUnknown()
{
    Exchange exchange;
    exchange.parent = {};
    exchange.requestHead = "\x16\x03\x01";
    QJsonObject json = parsed(exchangeJson(exchange, JsonDetail::Full));
    for (const auto key : {"parent"_L1, "endpoint"_L1, "peer"_L1, "tls"_L1, "error"_L1, "response"_L1})
        QVERIFY2(json.contains(key) && json[key].isNull(), key.data());
    for (const auto key : {"method"_L1, "target"_L1, "version"_L1})
        QVERIFY2(json["request"_L1][key].isNull(), key.data());
    for (const auto key : {"headUs"_L1, "bodyUs"_L1, "responseUs"_L1})
        QVERIFY2(json["timing"_L1][key].isNull(), key.data());
    QCOMPARE(json["timing"_L1]["firstByteUs"_L1].toInt(-1), 0);
    QCOMPARE(json["at"_L1].toString(), u"1970-01-01T00:00:00.000000Z"_s);
    QCOMPARE(decoded(json["request"_L1]["raw"_L1]), "\x16\x03\x01"_ba);

    exchange.parent = {5};
    exchange.summary.atUs = -1;
    json = parsed(exchangeJson(exchange, JsonDetail::List));
    QCOMPARE(json["parent"_L1].toInt(), 5);
    QCOMPARE(json["at"_L1].toString(), u"1969-12-31T23:59:59.999999Z"_s);
}

void TestExchangeJson::writesProtocolErrors()
{
    Exchange exchange = order();
    exchange.error = {"bare-lf", u"“x”\nis wrong"_s, 12, 400};
    QVERIFY(exchangeJson(exchange, JsonDetail::List)
                .contains(R"("error":{"code":"bare-lf","message":"“x”\nis wrong","offset":12})"));
    exchange.error.offset = -1;
    QVERIFY(parsed(exchangeJson(exchange, JsonDetail::List))["error"_L1]["offset"_L1].isNull());
}

void TestExchangeJson::keepsHeaderBytesAndOrder()
{
    Exchange exchange = order();
    exchange.requestHead =
        "GET /\xE9 HTTP/1.1\r\nHost: a\r\nX: \x80\xE9\xFF\r\nx: a\r\n b\r\nX: \"\\\r\n\r\n";
    const QByteArray line = exchangeJson(exchange, JsonDetail::List);
    QVERIFY(line.contains(R"("headers":[["Host","a"],["X","\u0080éÿ"],["x","a\r\n b"],["X","\"\\"]])"));
    QVERIFY(line.contains(R"("target":"/é")"));
    QVERIFY(!line.contains('\n'));
}

void TestExchangeJson::undoesChunksAndKeepsThemInRaw()
{
    const QByteArray wire = "3;x\r\nhel\r\n2\r\nlo\r\n0\r\nX-Sum: 1\r\n\r\n"_ba;
    Exchange exchange = order();
    exchange.requestHead = chunkedHead;
    exchange.requestBody = {wire, {}, wire.size()};
    exchange.requestFraming = http::BodyFraming::Chunked;
    const QJsonValue request = parsed(exchangeJson(exchange, JsonDetail::Full))["request"_L1];
    QCOMPARE(decoded(request["body"_L1]), "hello"_ba);
    QCOMPARE(decoded(request["raw"_L1]), chunkedHead + wire);
    QCOMPARE(request["trailers"_L1].toArray(), QJsonArray({QJsonArray({u"X-Sum"_s, u"1"_s})}));
    const QJsonValue listed = parsed(exchangeJson(exchange, JsonDetail::List))["request"_L1];
    QCOMPARE(listed["trailers"_L1], request["trailers"_L1]);
}

void TestExchangeJson::readsBodiesInPieces_data()
{
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<qint64>("portion");
    for (const qint64 portion : {qint64(1021), qint64(1022), qint64(1023), Recorder::pieceSize}) {
        QTest::addRow("plain, by %lld", portion) << false << portion;
        QTest::addRow("chunked, by %lld", portion) << true << portion;
    }
}

void TestExchangeJson::readsBodiesInPieces()
{
    QFETCH(bool, chunked);
    QFETCH(qint64, portion);
    QByteArray content;
    for (int i = 0; i < 100'000; ++i)
        content += QByteArray::number(i);
    QByteArray wire = content;
    if (chunked) {
        wire.clear();
        for (qsizetype at = 0, size = 1; at < content.size(); at += size, size = size % 5000 + 7) {
            const QByteArray chunk = content.mid(at, size);
            wire += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
        }
        wire += "0\r\nT: 1\r\n\r\n";
    }
    Exchange exchange = withPieces(order(), wire.size());
    exchange.requestFraming = chunked ? http::BodyFraming::Chunked : http::BodyFraming::Length;
    const Result<QByteArray> line = written(exchange, JsonDetail::Full, readerOf(wire, portion));
    QVERIFY(line);
    const QJsonValue request = parsed(*line)["request"_L1];
    QCOMPARE(decoded(request["body"_L1]), content);
    QCOMPARE(decoded(request["raw"_L1]), exchange.requestHead + wire);
    QCOMPARE(request["trailers"_L1].toArray().size(), chunked ? 1 : 0);
}

/// 256 MB pass in portions of bounded size; nothing is asked for twice in one pass.
void TestExchangeJson::keepsOnlyPiecesInMemory()
{
    const qint64 wireSize = qint64(256) << 20;
    const QByteArray piece(Recorder::pieceSize, 'x');
    qint64 asked = 0;
    const BodyReader reader = [&](BlobId, qint64, qint64 size) -> Result<QByteArray> {
        asked += size;
        return piece.first(size);
    };
    qsizetype largest = 0;
    qint64 total = 0;
    const ByteSink sink = [&](QByteArrayView bytes) -> Result<void> {
        largest = std::max(largest, bytes.size());
        total += bytes.size();
        return {};
    };
    QVERIFY(writeExchangeJson(withPieces(order(), wireSize), {}, JsonDetail::Full, reader, sink));
    QCOMPARE(asked, 2 * wireSize); // once for the body, once for raw
    QVERIFY(total > 2 * wireSize / 3 * 4);
    QVERIFY(largest < 1 << 20);
}

void TestExchangeJson::listOfAPiecedChunkedBodyNeedsNoReader()
{
    Exchange exchange = withPieces(order(), qint64(1) << 30);
    exchange.requestFraming = http::BodyFraming::Chunked;
    const Result<QByteArray> line = written(exchange, JsonDetail::List, {});
    QVERIFY(line);
    QVERIFY(parsed(*line)["request"_L1]["trailers"_L1].toArray().isEmpty());
}

void TestExchangeJson::handsOnFailures_data()
{
    QTest::addColumn<bool>("readerFails");
    QTest::addColumn<bool>("bodyIsShort");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("reader") << true << false << ErrorKind::Io;
    QTest::newRow("body is shorter than recorded") << false << true << ErrorKind::Damaged;
    QTest::newRow("sink") << false << false << ErrorKind::DiskFull;
}

void TestExchangeJson::handsOnFailures()
{
    QFETCH(bool, readerFails);
    QFETCH(bool, bodyIsShort);
    const BodyReader reader = [&](BlobId, qint64 offset, qint64 size) -> Result<QByteArray> {
        if (readerFails)
            return fail(ErrorKind::Io, u"unreadable"_s);
        return bodyIsShort && offset > 0 ? QByteArray() : QByteArray(size, 'x');
    };
    const ByteSink sink = [&](QByteArrayView) -> Result<void> {
        if (readerFails || bodyIsShort)
            return {};
        return fail(ErrorKind::DiskFull, u"full"_s);
    };
    const Result<void> result =
        writeExchangeJson(withPieces(order(), 1 << 20), {}, JsonDetail::Full, reader, sink);
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QVERIFY(!result.error().message.isEmpty());
}

void TestExchangeJson::escapesStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << u"abc"_s << R"("abc")"_ba;
    QTest::newRow("empty") << u""_s << R"("")"_ba;
    QTest::newRow("quotes") << u"\"\\/"_s << R"("\"\\/")"_ba;
    QTest::newRow("short escapes") << u"\r\n\t"_s << R"("\r\n\t")"_ba;
    QTest::newRow("controls") << u"\u0001\u001b\u001f"_s << R"("\u0001\u001b\u001f")"_ba;
    QTest::newRow("NUL") << QString(QChar(0)) << R"("\u0000")"_ba;
    QTest::newRow("DEL and C1") << u"\u007f\u0080\u009b\u009f\u00a0"_s
                                << "\"\\u007f\\u0080\\u009b\\u009f\xC2\xA0\""_ba;
    QTest::newRow("other scripts") << u"é€\U0001F600"_s << "\"é€\U0001F600\""_ba;
}

void TestExchangeJson::escapesStrings()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    QByteArray out;
    JsonWriter(out).text(text);
    QCOMPARE(out, expected);
    const QByteArray bytes = text.toLatin1();
    if (QString::fromLatin1(bytes) != text)
        return;
    out.clear();
    JsonWriter(out).latin1(bytes);
    QCOMPARE(out, expected);
}

} // namespace hookbench::formats

QTEST_GUILESS_MAIN(hookbench::formats::TestExchangeJson)
#include "tst_exchange_json.moc"
