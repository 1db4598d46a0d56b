// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_outline.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <malloc.h>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::payload {

class BenchJsonOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outline_data();
    void outline();
};

namespace {

constexpr qsizetype bodySize = 100'000'000;
constexpr int rounds = 5;

/// Most memory the program ever held, in bytes; the mark can be set back.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
}

void resetPeak()
{
    malloc_trim(0);
    QFile mark(u"/proc/self/clear_refs"_s);
    if (mark.open(QIODevice::WriteOnly))
        mark.write("5");
}

struct Cost
{
    qint64 milliseconds = 0;
    qint64 bytes = 0;
};

/// The best time of some rounds, and the most memory that one takes beside what it begins with.
Cost measure(int times, const std::function<void()>& work, const std::function<void()>& forget)
{
    Cost cost;
    for (int round = 0; round < times; ++round) {
        forget();
        resetPeak();
        const qint64 before = peakMemory();
        QElapsedTimer timer;
        timer.start();
        work();
        const qint64 elapsed = timer.elapsed();
        cost.milliseconds = round == 0 ? elapsed : qMin(cost.milliseconds, elapsed);
        cost.bytes = qMax(cost.bytes, peakMemory() - before);
    }
    return cost;
}

/// Events as a shop sends them, a line each, until there are `bodySize` bytes.
QByteArray orders(const QByteArray& text)
{
    QByteArray json = "[";
    json.reserve(bodySize + 1000);
    for (int i = 0; json.size() < bodySize; ++i) {
        const QByteArray id = QByteArray::number(100'000'000 + i);
        json +=
            R"({"id":"evt_)" + id + R"(","object":"event","created":17000)" + id.right(5) +
            R"(,"type":"order.created","livemode":false,"data":{"object":{"number":)" + id +
            R"(,"amount":2599.95,"currency":"eur","customer":null,"description":")" + text +
            R"(","email":"someone@example.com","lines":[{"sku":"A-1","quantity":2},{"sku":"B-77","quantity":1}]}}})"
            ",\n";
    }
    json.chop(2);
    return json + ']';
}

} // namespace

void BenchJsonOutline::outline_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("orders") << orders("Two boxes of pencils, one of paper \\u2013 and a \\\"gift\\\"");
    QTest::newRow("orders beyond ASCII")
        << orders("Zwei Schachteln für Möller, Gruß aus Łódź, 鉛筆二箱と紙一箱をお願いします");
    const QByteArray compact = orders("Two boxes of pencils");
    QTest::newRow("orders, indented")
        << QJsonDocument::fromJson(
               compact.first(bodySize / 2).left(compact.lastIndexOf(",\n", bodySize / 2)) + ']')
               .toJson();
}

/// Prints time and memory of the outline and of QJsonDocument over the same body.
void BenchJsonOutline::outline()
{
    QFETCH(QByteArray, json);
    JsonOutline outline;
    const Cost ours = measure(
        rounds, [&] { outline = JsonOutline::build(json); }, [&] { outline = {}; });
    QVERIFY(outline.isComplete());
    const qint64 nodes = outline.nodeCount();
    outline = {};
    QJsonDocument document;
    const Cost theirs = measure(
        1, [&] { document = QJsonDocument::fromJson(json); }, [&] { document = {}; });
    QVERIFY(!document.isNull());
    QTest::setBenchmarkResult(qreal(ours.milliseconds), QTest::WalltimeMilliseconds);
    const auto megabytes = [](qint64 bytes) {
        return double(bytes) / 1e6;
    };
    qInfo("%.0f MB, %lld values: outline %lld ms, %.1f MB more (%.2f of the body); QJsonDocument %lld ms, "
          "%.1f MB "
          "more (%.2f)",
          megabytes(json.size()), nodes, ours.milliseconds, megabytes(ours.bytes),
          double(ours.bytes) / double(json.size()), theirs.milliseconds, megabytes(theirs.bytes),
          double(theirs.bytes) / double(json.size()));
}

} // namespace hookbench::payload

QTEST_GUILESS_MAIN(hookbench::payload::BenchJsonOutline)
#include "bench_json_outline.moc"
