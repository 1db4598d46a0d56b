// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/parser_reading.h"
#include "tests/support/request_corpus.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::http {

/// Whole requests, sound and broken ones, and what must hold for any bytes.
class TestRequestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsExpected_data();
    void readsAsExpected();
    void keepsItsPromisesHoweverCut_data() { readsAsExpected_data(); }
    void keepsItsPromisesHoweverCut();
    void recordsEveryByte_data() { readsAsExpected_data(); }
    void recordsEveryByte();
    void keepsItsPromisesForMutations();
    void keepsItsPromisesForTheFuzzersCorpus_data();
    void keepsItsPromisesForTheFuzzersCorpus();
};

void TestRequestCorpus::readsAsExpected_data()
{
    QTest::addColumn<CorpusRequest>("request");
    const std::vector<CorpusRequest> corpus = readCorpus();
    QVERIFY(corpus.size() > 200);
    for (const CorpusRequest& request : corpus)
        QTest::newRow(request.name.constData()) << request;
}

void TestRequestCorpus::readsAsExpected()
{
    QFETCH(CorpusRequest, request);
    const Reading reading = readInPieces(request.bytes, {});
    QCOMPARE(reading.violation, QByteArray());
    QCOMPARE(reading.error().code, request.errorCode);
    QCOMPARE(reading.error().status, request.errorStatus);
    QCOMPARE(reading.completeCount(), qsizetype(request.completeMessages));
    if (request.errorCode.isEmpty())
        return;
    qint64 messageAt = 0;
    for (const ReadMessage& message : reading.messages)
        messageAt += message.isComplete ? message.head.raw.size() + message.wire.size() : 0;
    QCOMPARE(messageAt + reading.error().offset, request.errorAt);
}

void TestRequestCorpus::keepsItsPromisesHoweverCut()
{
    QFETCH(CorpusRequest, request);
    QCOMPARE(checkParserPromises(request.bytes, request.bytes.size()), QByteArray());
}

void TestRequestCorpus::recordsEveryByte()
{
    QFETCH(CorpusRequest, request);
    const Reading reading = readInPieces(request.bytes, {});
    QByteArray recorded;
    for (const ReadMessage& message : reading.messages)
        recorded += message.head.raw + message.wire;
    recorded += reading.leftOver;
    QCOMPARE(recorded, request.bytes.first(reading.consumed));
    if (request.errorCode.isEmpty())
        QCOMPARE(reading.consumed, request.bytes.size());
}

/// Seeded, so that a failure can be had again.
void TestRequestCorpus::keepsItsPromisesForMutations()
{
    std::mt19937 random(20260412);
    const auto below = [&random](qsizetype limit) {
        return qsizetype(random() % quint64(limit));
    };
    const QByteArrayList spices = {"\r\n"_ba,
                                   "\r"_ba,
                                   "\n"_ba,
                                   QByteArray(1, '\0'),
                                   ":"_ba,
                                   " "_ba,
                                   "\t"_ba,
                                   ","_ba,
                                   ";"_ba,
                                   "0"_ba,
                                   "\xff"_ba,
                                   "chunked"_ba,
                                   "Content-Length: 1\r\n"_ba};
    const std::vector<CorpusRequest> corpus = readCorpus();
    const Limits small{300, 600, 10, 40, 200};
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = corpus[size_t(below(qsizetype(corpus.size())))].bytes;
        for (qsizetype count = 1 + below(4); count > 0; --count) {
            const qsizetype at = below(bytes.size() + 1);
            switch (below(5)) {
            case 0:
                bytes.insert(at, spices[below(spices.size())]);
                break;
            case 1:
                bytes.remove(at, 1 + below(3));
                break;
            case 2:
                bytes.truncate(at);
                break;
            case 3:
                bytes.insert(at, char(below(256)));
                break;
            default:
                bytes.insert(at, corpus[size_t(below(qsizetype(corpus.size())))].bytes);
            }
        }
        const QByteArray broken = checkParserPromises(bytes, 8, round % 2 == 0 ? small : Limits());
        QVERIFY2(broken.isEmpty(), (broken + "\n" + bytes.toPercentEncoding(" /:"_ba)).constData());
    }
}

void TestRequestCorpus::keepsItsPromisesForTheFuzzersCorpus_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QDir folder(QStringLiteral(HOOKBENCH_TEST_DATA "/../fuzz/corpus/request_parser"));
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void TestRequestCorpus::keepsItsPromisesForTheFuzzersCorpus()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(checkParserPromises(bytes, bytes.size()), QByteArray());
    QCOMPARE(checkParserPromises(bytes, bytes.size(), {200, 500, 12, 40, 300}), QByteArray());
}

} // namespace hookbench::http

QTEST_GUILESS_MAIN(hookbench::http::TestRequestCorpus)
#include "tst_request_corpus.moc"
