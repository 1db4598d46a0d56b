// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/h2_client.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace hookbench::http;

/// Promises that hold for any bytes: on what fuzzing keeps, on every cut, and on mutations of real traffic.
class TestH2Corpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data();
    void keepsItsPromises();
    void takesBytesCutAnywhere();
    void survivesMutations_data();
    void survivesMutations();
};

namespace {

QString corpusFolder()
{
    return QStringLiteral(HOOKBENCH_SOURCE_DIR "/tests/fuzz/corpus/h2_session");
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A connection with something of everything.
QByteArray variedConnection()
{
    H2Client client;
    client.request(h2Request());
    client.request(h2Request("POST", "/a", {{"content-length", "5"}, {"expect", "100-continue"}}), "hello");
    client.request(h2Request("POST", "/b", {{"content-length", "7"}}), "too short");
    client.request(h2Request("PUT", "/c"), QByteArray(300, 'x'), {{"trailer", "1"}});
    QByteArray bytes = client.take();
    bytes += h2Frame(H2FrameType::Ping, 0, 0, QByteArray(8, 'p'));
    bytes += h2Frame(H2FrameType::WindowUpdate, 0, 0, h2Number(1000));
    bytes += h2Frame(H2FrameType::Headers, 0, 101, h2Literal(":method", "GET") + h2Literal("X", "1"));
    bytes += h2Frame(H2FrameType::Continuation, h2flag::endHeaders, 101, h2Literal(":path", "/"));
    bytes += h2Frame(H2FrameType::RstStream, 0, 101, h2Number(8));
    client.goAway();
    return bytes + client.take();
}

} // namespace

void TestH2Corpus::keepsItsPromises_data()
{
    QTest::addColumn<QByteArray>("file");
    const QDir folder(corpusFolder());
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY2(names.size() > 20, "the corpus is missing");
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << contents(folder.filePath(name));
}

void TestH2Corpus::keepsItsPromises()
{
    QFETCH(QByteArray, file);
    const QByteArray connection = h2FuzzConnection(file);
    QCOMPARE(checkH2Promises(connection, 20'000), QByteArray());
    QCOMPARE(checkH2Promises(connection, 20'000, h2FuzzLimits()), QByteArray());
}

void TestH2Corpus::takesBytesCutAnywhere()
{
    const QByteArray bytes = variedConnection();
    QCOMPARE(checkH2Promises(bytes, bytes.size()), QByteArray());
    H2Bench whole;
    whole.feed(bytes);
    QCOMPARE(whole.events.requests.size(), size_t(5));
    QCOMPARE(whole.events.requests[5].error.code, QByteArray("length-mismatch"));
    QCOMPARE(whole.events.requests[101].error.code, QByteArray("upper-case-field-name"));
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        H2Bench bench;
        bench.feed(QByteArrayView(bytes).first(cut));
        bench.feed(QByteArrayView(bytes).sliced(cut));
        QCOMPARE(bench.events.requests.size(), whole.events.requests.size());
        for (const auto& [stream, request] : whole.events.requests) {
            QCOMPARE(bench.events.requests[stream].head.raw, request.head.raw);
            QCOMPARE(bench.events.requests[stream].content, request.content);
            QCOMPARE(bench.events.requests[stream].error, request.error);
            QCOMPARE(bench.events.requests[stream].answerTaken, request.answerTaken);
        }
        QCOMPARE(bench.events.violations, QByteArrayList());
    }
}

void TestH2Corpus::survivesMutations_data()
{
    QTest::addColumn<bool>("smallLimits");
    QTest::newRow("with the usual limits") << false;
    QTest::newRow("with small limits") << true;
}

void TestH2Corpus::survivesMutations()
{
    QFETCH(bool, smallLimits);
    const QByteArray sound = variedConnection();
    const H2Limits limits = smallLimits ? h2FuzzLimits() : H2Limits();
    QRandomGenerator random(20'240'607);
    for (int round = 0; round < 2500; ++round) {
        QByteArray bytes = sound;
        // The preface is left alone: behind it is more to break.
        for (int edits = 1 + int(random.bounded(6)); edits > 0 && bytes.size() > h2Preface.size(); --edits) {
            const qsizetype at = h2Preface.size() + random.bounded(int(bytes.size() - h2Preface.size()));
            switch (random.bounded(5)) {
            case 0:
                bytes[at] = char(random.generate());
                break;
            case 1:
                bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
                break;
            case 2:
                bytes.remove(at, 1 + random.bounded(20));
                break;
            case 3:
                bytes.insert(at, bytes.mid(h2Preface.size() + random.bounded(100), random.bounded(60)));
                break;
            default:
                bytes.truncate(at);
                break;
            }
        }
        const QByteArray broken = checkH2Promises(bytes, round % 10 == 0 ? bytes.size() : 0, limits);
        QVERIFY2(broken.isEmpty(), ("round " + QByteArray::number(round) + ": " + broken).constData());
    }
}

QTEST_GUILESS_MAIN(TestH2Corpus)
#include "tst_h2_corpus.moc"
