// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/chunked_decoder.h"

#include "app/http/request_parser.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::http {

class TestChunkedDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesContentAsViews();
    void leavesWhatFollowsTheBody();
    void countsErrorsFromTheStartOfTheBody();
    void judgesExtensions_data();
    void judgesExtensions();
    void decodesRecordedBodies_data();
    void decodesRecordedBodies();
    void returnsOtherFramingsAsTheyAre();
    void readsTrailersOfRecordedBodies_data();
    void readsTrailersOfRecordedBodies();
    void readsRecordedBodiesBeyondTheLimits();
};

void TestChunkedDecoder::givesContentAsViews()
{
    const QByteArray wire = "5\r\nhello\r\n0\r\n\r\n"_ba;
    ChunkedDecoder decoder{Limits()};
    const ChunkedDecoder::Step step = decoder.next(wire);
    QCOMPARE(step.data.toByteArray(), "hello"_ba);
    QCOMPARE(static_cast<const void*>(step.data.data()), static_cast<const void*>(wire.constData() + 3));
    QCOMPARE(step.consumed, 8);
    QVERIFY(!step.done);
}

void TestChunkedDecoder::leavesWhatFollowsTheBody()
{
    ChunkedDecoder decoder{Limits()};
    const ChunkedDecoder::Step step = decoder.next("0\r\n\r\nGET /");
    QVERIFY(step.done);
    QCOMPARE(step.consumed, 5);
    QCOMPARE(decoder.next("GET /").consumed, 0);
    QVERIFY(decoder.next("GET /").done);
}

void TestChunkedDecoder::countsErrorsFromTheStartOfTheBody()
{
    ChunkedDecoder decoder{Limits()};
    QCOMPARE(decoder.next("1\r\nx").consumed, 4);
    QCOMPARE(decoder.next("\r\n0\r\nA: 1\r\nbroken\r\n").consumed, 17);
    QCOMPARE(decoder.error().code, "no-colon"_ba);
    QCOMPARE(decoder.error().offset, 21);
    QCOMPARE(decoder.trailers().size(), 1);
    QCOMPARE(decoder.next("\r\n").consumed, 0);
}

void TestChunkedDecoder::judgesExtensions_data()
{
    QTest::addColumn<QByteArray>("extension");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<qint64>("offset");
    const auto accepted = [](const char* extension) {
        QTest::newRow(extension) << QByteArray(extension) << QByteArray() << qint64(-1);
    };
    accepted(";a");
    accepted(";a=b;c=d");
    accepted(" ; a = b ;\tc");
    accepted(";a=\"; \\\" \"");
    const auto refused = [](const char* extension, qint64 offset, const char* code = "bad-chunk-extension") {
        QTest::newRow(extension) << QByteArray(extension) << QByteArray(code) << offset;
    };
    refused(";", 2);
    refused("; \t", 4);
    refused(";;a", 2);
    refused(";a;", 4);
    refused(";=b", 2);
    refused(";a=\"b", 6);
    refused(";a=\"b\\", 7);
    refused(";a\x01", 3, "control-byte-in-chunk");
}

void TestChunkedDecoder::judgesExtensions()
{
    QFETCH(QByteArray, extension);
    const QByteArray wire = "1" + extension + "\r\nx\r\n0\r\n\r\n";
    ChunkedDecoder whole{Limits()};
    whole.next(wire);
    QTEST(whole.error().code, "code");
    QTEST(whole.error().offset, "offset");
    ChunkedDecoder byByte{Limits()};
    for (qsizetype i = 0; i < wire.size(); ++i)
        byByte.next(QByteArrayView(wire).sliced(i, 1));
    QTEST(byByte.error().code, "code");
    QTEST(byByte.error().offset, "offset");
}

void TestChunkedDecoder::decodesRecordedBodies_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("whole") << "3\r\nhel\r\n2;x\r\nlo\r\n0\r\nA: 1\r\n\r\n"_ba
                           << "hello"_ba;
    QTest::newRow("empty") << "0\r\n\r\n"_ba
                           << ""_ba;
    QTest::newRow("nothing came") << ""_ba
                                  << ""_ba;
    QTest::newRow("cut in a chunk") << "3\r\nhel\r\n5\r\nlo"_ba
                                    << "hello"_ba;
    QTest::newRow("cut in a size") << "3\r\nhel\r\n5"_ba
                                   << "hel"_ba;
    QTest::newRow("broken size") << "3\r\nhel\r\nx\r\nlo"_ba
                                 << "hel"_ba;
    QTest::newRow("broken end") << "3\r\nhello\r\n"_ba
                                << "hel"_ba;
}

void TestChunkedDecoder::decodesRecordedBodies()
{
    QFETCH(QByteArray, wire);
    QTEST(decodeBodySection(wire, BodyFraming::Chunked), "content");
}

void TestChunkedDecoder::returnsOtherFramingsAsTheyAre()
{
    const QByteArray wire = "5\r\nhello\r\n0\r\n\r\n"_ba;
    QCOMPARE(decodeBodySection(wire, BodyFraming::Length), wire);
    QCOMPARE(decodeBodySection(wire, BodyFraming::UntilClose), wire);
    QCOMPARE(decodeBodySection(wire, BodyFraming::None), wire);
}

void TestChunkedDecoder::readsTrailersOfRecordedBodies_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArrayList>("values");
    QTest::newRow("two") << "1\r\nx\r\n0\r\nA: 1\r\na: 2\r\n\r\n"_ba << QByteArrayList{"1", "2"};
    QTest::newRow("none") << "1\r\nx\r\n0\r\n\r\n"_ba << QByteArrayList();
    QTest::newRow("folded") << "0\r\nA:\r\n 1\r\n 2\r\n\r\n"_ba << QByteArrayList{"1\r\n 2"};
    QTest::newRow("cut in the second") << "0\r\nA: 1\r\na: 2"_ba << QByteArrayList{"1"};
    QTest::newRow("cut before them") << "1\r\nx\r\n"_ba << QByteArrayList();
}

void TestChunkedDecoder::readsTrailersOfRecordedBodies()
{
    QFETCH(QByteArray, wire);
    const HeaderList trailers = readTrailers(wire);
    QByteArrayList values;
    for (qsizetype i = 0; i < trailers.size(); ++i) {
        QVERIFY(trailers.name(i).compare("a", Qt::CaseInsensitive) == 0);
        values += trailers.value(i).toByteArray();
    }
    QTEST(values, "values");
}

/// What was accepted under the limits of its day stays readable when these change.
void TestChunkedDecoder::readsRecordedBodiesBeyondTheLimits()
{
    const QByteArray extension(40'000, 'x');
    const QByteArray wire = "1;" + extension + "\r\na\r\n0\r\n" + "T: 1\r\n"_ba.repeated(2000) + "\r\n";
    QCOMPARE(decodeBodySection(wire, BodyFraming::Chunked), "a"_ba);
    QCOMPARE(readTrailers(wire).size(), 2000);
}

} // namespace hookbench::http

QTEST_GUILESS_MAIN(hookbench::http::TestChunkedDecoder)
#include "tst_chunked_decoder.moc"
