// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/content_coding.h"

#include <QtTest>

#include <zlib.h>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Wrapping { Gzip = MAX_WBITS + 16, Zlib = MAX_WBITS, Bare = -MAX_WBITS };

QByteArray deflated(const QByteArray& bytes, int wrapping)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, wrapping, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray result(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = uInt(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return result;
}

/// The coded bytes of a file of the fuzzing corpus.
QByteArray corpus(const char* name)
{
    QFile file(QStringLiteral(HOOKBENCH_SOURCE_DIR "/tests/fuzz/corpus/content_coding/%1")
                   .arg(QLatin1StringView(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    return all.sliced(all.indexOf('\n') + 1);
}

const QByteArray document = QByteArray(R"({"hello":"world","list":[1,2,3]})").repeated(5);

} // namespace

class TestContentCoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheField();
    void decodes_data();
    void decodes();
    void givesWhatCameBeforeTheEnd();
    void tellsTheByteThatBreaks();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void stopsABomb();
    void stopsAtTheSize();
    void leavesOutWhatIsBehindTheEnd();
    void readsEveryMember();
    void stopsWhenTheSinkHasEnough();
};

void TestContentCoding::readsTheField()
{
    QCOMPARE(contentCodings(" GZIP , identity,,Br "), (QByteArrayList{"gzip", "br"}));
    QCOMPARE(contentCodings("identity"), QByteArrayList());
}

void TestContentCoding::decodes_data()
{
    QTest::addColumn<QByteArrayList>("codings");
    QTest::addColumn<QByteArray>("coded");
    QTest::newRow("gzip") << QByteArrayList{"gzip"} << deflated(document, Gzip);
    QTest::newRow("x-gzip") << QByteArrayList{"x-gzip"} << deflated(document, Gzip);
    QTest::newRow("deflate as zlib") << QByteArrayList{"deflate"} << deflated(document, Zlib);
    QTest::newRow("deflate bare") << QByteArrayList{"deflate"} << deflated(document, Bare);
    QTest::newRow("br") << QByteArrayList{"br"} << corpus("brotli");
    QTest::newRow("zstd") << QByteArrayList{"zstd"} << corpus("zstd");
    QTest::newRow("chain") << QByteArrayList{"gzip", "deflate", "gzip"}
                           << deflated(deflated(deflated(document, Gzip), Zlib), Gzip);
    QTest::newRow("none") << QByteArrayList() << document;
}

void TestContentCoding::decodes()
{
    QFETCH(QByteArrayList, codings);
    QFETCH(QByteArray, coded);
    QVERIFY(!coded.isEmpty());
    const DecodedContent decoded = decodeContent(coded, codings);
    QCOMPARE(decoded.problem, Problem());
    QCOMPARE(decoded.content, document);
}

void TestContentCoding::givesWhatCameBeforeTheEnd()
{
    QByteArray large;
    for (int i = 0; i < 20000; ++i)
        large += QByteArray::number(i * 7919) + ' ';
    for (const int wrapping : {int(Gzip), int(Zlib), int(Bare)}) {
        const QByteArray coded = deflated(large, wrapping);
        const DecodedContent decoded =
            decodeContent(coded.first(coded.size() / 2), {wrapping == Gzip ? "gzip"_ba : "deflate"_ba});
        QVERIFY(decoded.content.size() > large.size() / 4);
        QVERIFY(large.startsWith(decoded.content));
        QVERIFY(decoded.problem.message.contains(u"ends early"_s));
        QCOMPARE(decoded.problem.offset, coded.size() / 2);
    }
}

void TestContentCoding::tellsTheByteThatBreaks()
{
    const QByteArray broken = "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff\xff\xff"_ba;
    const DecodedContent decoded = decodeContent(broken, {"gzip"});
    QVERIFY(decoded.problem.message.contains(u"broken"_s));
    QVERIFY(decoded.problem.offset >= 10);
    // Of an inner coding no byte of the body can be told.
    QCOMPARE(decodeContent(deflated(broken, Zlib), {"gzip", "deflate"}).problem.offset, qint64(-1));
}

void TestContentCoding::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArrayList>("codings");
    QTest::addColumn<QByteArray>("coded");
    QTest::addColumn<QString>("says");
    QByteArray wrong = deflated(document, Gzip);
    wrong[wrong.size() - 6] = char(wrong[wrong.size() - 6] ^ 1);
    QTest::newRow("checksum") << QByteArrayList{"gzip"} << wrong << u"checksum"_s;
    QTest::newRow("not gzip") << QByteArrayList{"gzip"} << "{}"_ba << u"broken"_s;
    QTest::newRow("not zstd") << QByteArrayList{"zstd"} << "{}{}{}{}"_ba << u"broken"_s;
    QTest::newRow("br cut") << QByteArrayList{"br"} << corpus("brotli").chopped(3) << u"ends early"_s;
    QTest::newRow("zstd cut") << QByteArrayList{"zstd"} << corpus("zstd").chopped(5) << u"ends early"_s;
    QTest::newRow("unknown") << QByteArrayList{"compress"} << "x"_ba << u"“compress” is not known"_s;
    QTest::newRow("too many") << QByteArrayList(5, "gzip"_ba) << "x"_ba << u"More than 4"_s;
}

void TestContentCoding::tellsWhatIsWrong()
{
    QFETCH(QByteArrayList, codings);
    QFETCH(QByteArray, coded);
    QFETCH(QString, says);
    const QString message = decodeContent(coded, codings).problem.message;
    QVERIFY2(message.contains(says), qPrintable(message));
}

void TestContentCoding::stopsABomb()
{
    const QByteArray bomb = deflated(QByteArray(64 * 1024 * 1024, '\0'), Gzip);
    const DecodedContent decoded = decodeContent(bomb, {"gzip"});
    QVERIFY2(decoded.problem.message.contains(u"500 times"_s), qPrintable(decoded.problem.message));
    QVERIFY(decoded.content.size() < 40 * 1024 * 1024);
    // One bomb in another: what the outer one gives is as bounded.
    const DecodedContent nested = decodeContent(deflated(bomb, Gzip), {"gzip", "gzip"});
    QVERIFY(nested.problem);
    QVERIFY(nested.content.size() < 20 * 1024 * 1024);
}

void TestContentCoding::stopsAtTheSize()
{
    DecodeLimits limits;
    limits.bytes = 1000;
    const DecodedContent decoded = decodeContent(deflated(QByteArray(5000, 'a'), Gzip), {"gzip"}, {}, limits);
    QVERIFY2(decoded.problem.message.contains(u"the most that is decoded"_s),
             qPrintable(decoded.problem.message));
}

void TestContentCoding::leavesOutWhatIsBehindTheEnd()
{
    for (const char* coding : {"gzip", "deflate"}) {
        const QByteArray coded = deflated(document, QByteArrayView(coding) == "gzip" ? Gzip : Zlib);
        const DecodedContent decoded = decodeContent(coded + "trailing", {coding});
        QCOMPARE(decoded.content, document);
        QVERIFY(decoded.problem.message.contains(u"behind the end"_s));
        QCOMPARE(decoded.problem.offset, coded.size());
    }
}

void TestContentCoding::readsEveryMember()
{
    const QByteArray member = deflated(document, Gzip);
    const DecodedContent decoded = decodeContent(member + member, {"gzip"});
    QCOMPARE(decoded.problem, Problem());
    QCOMPARE(decoded.content, document + document);
    QCOMPARE(decodeContent(corpus("zstd_frames"), {"zstd"}).content, document + document);
}

void TestContentCoding::stopsWhenTheSinkHasEnough()
{
    ContentDecoder decoder({"gzip"});
    int calls = 0;
    QVERIFY(!decoder.feed(deflated(QByteArray(1024 * 1024, 'x'), Gzip), [&calls](QByteArrayView) {
        ++calls;
        return false;
    }));
    QCOMPARE(calls, 1);
    QCOMPARE(decoder.problem(), Problem());
}

QTEST_GUILESS_MAIN(TestContentCoding)
#include "tst_content_coding.moc"
