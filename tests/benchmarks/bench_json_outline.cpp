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

/// An array of what `event` makes of a number, until there are `bodySize` bytes.
QByteArray eventsOf(const std::function<QByteArray(int)>& event)
{
    QByteArray json = "[";
    json.reserve(bodySize + 2000);
    for (int i = 0; json.size() < bodySize; ++i)
        json += event(i) + ",\n";
    json.chop(2);
    return json + ']';
}

/// As a forge sends them: many addresses, few numbers.
QByteArray push(int i)
{
    const QByteArray id = QByteArray::number(100'000'000 + i);
    const QByteArray address = "https://api.example.com/repos/someone/public-repo";
    return R"({"ref":"refs/heads/main","before":"6113728f27ae82c7b1a177c8d03f9e96e0adf246","after":"59b20b8d5c6ff8d0)" +
           id + R"(","repository":{"id":)" + id +
           R"(,"full_name":"someone/public-repo","private":false,"html_url":")" + address +
           R"(","forks_url":")" + address + R"(/forks","keys_url":")" + address +
           R"(/keys{/key_id}","pushed_at":"2019-05-15T15:20:33Z","license":null},"commits":[{"message":"Describe what )" +
           R"(is new\n\nand \"why\" it is","timestamp":"2019-05-15T15:20:41Z","url":")" + address +
           "/commit/" + id +
           R"(","author":{"name":"Some One","email":"someone@example.com"},"added":[],"modified":["README.md"]}]})";
}

/// As a shop sends them: short names, short values.
QByteArray order(int i, const QByteArray& text)
{
    const QByteArray id = QByteArray::number(100'000'000 + i);
    return R"({"id":"evt_)" + id + R"(","object":"event","created":17000)" + id.right(5) +
           R"(,"type":"order.created","livemode":false,"data":{"object":{"number":)" + id +
           R"(,"amount":2599.95,"currency":"eur","customer":null,"description":")" + text +
           R"(","email":"someone@example.com","lines":[{"sku":"A-1","quantity":2},{"sku":"B-77","quantity":1}]}}})";
}

QByteArray indentedOrders()
{
    QByteArray half = eventsOf([](int i) { return order(i, "Two boxes of pencils"); });
    half.truncate(half.lastIndexOf(",\n", bodySize / 2));
    return QJsonDocument::fromJson(half + ']').toJson();
}

} // namespace

void BenchJsonOutline::outline_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("pushes") << eventsOf(push);
    QTest::newRow("orders") << eventsOf([](int i) { return order(i, "Two boxes of pencils"); });
    QTest::newRow("orders beyond ASCII") << eventsOf([](int i) {
        return order(i, "Zwei Schachteln für Möller, Gruß aus Łódź, 鉛筆二箱と紙一箱をお願いします");
    });
    QTest::newRow("orders, indented") << indentedOrders();
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
    qInfo("%.0f MB, %lld values (%.0f bytes each): outline %lld ms, %.1f MB more (%.2f of the body); "
          "QJsonDocument %lld ms, "
          "%.1f MB "
          "more (%.2f)",
          megabytes(json.size()), nodes, double(json.size()) / double(nodes), ours.milliseconds,
          megabytes(ours.bytes), double(ours.bytes) / double(json.size()), theirs.milliseconds,
          megabytes(theirs.bytes), double(theirs.bytes) / double(json.size()));
}

} // namespace hookbench::payload

QTEST_GUILESS_MAIN(hookbench::payload::BenchJsonOutline)
#include "bench_json_outline.moc"
