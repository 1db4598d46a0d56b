// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/message_parts.h"

#include <QtTest>

using namespace hookbench::http;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList partsOf(const QByteArray& head, const QByteArray& body, BodyFraming framing)
{
    QStringList result;
    const RequestHead read = readRequestHead(head);
    for (const MessagePart& part : messageParts(head + body, head.size(), read.headers, framing))
        result << u"%1 %2"_s.arg(part.at).arg(part.name);
    return result;
}

} // namespace

class TestMessageParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsParts_data();
    void tellsParts();
    void stopsAtManyChunks();
};

void TestMessageParts::tellsParts_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<BodyFraming>("framing");
    QTest::addColumn<QStringList>("expected");
    const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\n\r\n";
    const QStringList inHead{u"0 Start line"_s, u"17 Header fields"_s};
    const auto row = [&](const char* name, const QByteArray& body, BodyFraming framing,
                         const QStringList& more) {
        QTest::newRow(name) << head << body << framing << inHead + more;
    };
    row("no body", "", BodyFraming::None, {});
    row("body", "abc", BodyFraming::Length, {u"28 Body"_s});
    row("chunks", "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nX: 1\r\n\r\n", BodyFraming::Chunked,
        {u"28 Chunk 1: 3 bytes"_s, u"40 Chunk 2: 10 bytes"_s, u"55 Last chunk"_s, u"58 Trailer fields"_s});
    row("no trailers", "0\r\n\r\n", BodyFraming::Chunked, {u"28 Last chunk"_s});
    row("a chunk that is cut", "5\r\nab", BodyFraming::Chunked, {u"28 Chunk 1: 5 bytes"_s});
    row("a size that is none", "xyz\r\n", BodyFraming::Chunked, {});
    row("a size without an end", "5", BodyFraming::Chunked, {});
    row("a size beyond all", "FFFFFFFFFFFFFFFFFF\r\n", BodyFraming::Chunked, {});
    QTest::newRow("nothing") << QByteArray() << QByteArray() << BodyFraming::None << QStringList();
    QTest::newRow("no fields") << QByteArray("GET /\r\n") << QByteArray() << BodyFraming::None
                               << QStringList{u"0 Start line"_s};
}

void TestMessageParts::tellsParts()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(BodyFraming, framing);
    QFETCH(QStringList, expected);
    QCOMPARE(partsOf(head, body, framing), expected);
}

void TestMessageParts::stopsAtManyChunks()
{
    const QStringList parts = partsOf("P / HTTP/1.1\r\nA: b\r\n\r\n", QByteArray("1\r\nx\r\n").repeated(5000),
                                      BodyFraming::Chunked);
    QCOMPARE(parts.size(), mostChunkParts + 3);
    QVERIFY(parts.last().endsWith(u"Further chunks"_s));
}

QTEST_GUILESS_MAIN(TestMessageParts)
#include "tst_message_parts.moc"
