// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QTest>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

namespace {

constexpr int largeBodyEvery = 40;
constexpr qsizetype largeBodySize = 600'000;

/// What the child records under a number, so that the parent can tell it byte by byte.
Exchange expectedExchange(int number)
{
    Exchange exchange = exampleExchange(number, number % 3'000);
    if (number % largeBodyEvery == 0) {
        exchange.requestBody.inlined.clear();
        exchange.requestBody.wireSize = largeBodySize;
    }
    return exchange;
}

QByteArray expectedLargeBody(int number)
{
    return QByteArray::number(number) + allBytes(largeBodySize - QByteArray::number(number).size());
}

/// Says on stdout what a sender would have been told: a line with the number and the id, in one write.
class TellingSink final : public ReceiptSink
{
public:
    void deliver(std::vector<Receipt> receipts) override
    {
        QByteArray lines;
        for (const Receipt& receipt : receipts) {
            if (receipt.outcome && *receipt.outcome)
                lines += QByteArray::number(receipt.ticket) + ' ' +
                         QByteArray::number(receipt.outcome->value) + '\n';
        }
        if (::write(STDOUT_FILENO, lines.constData(), size_t(lines.size())) != lines.size())
            ::_exit(1);
        m_pending.release(int(receipts.size()));
    }

    void wait() { m_pending.acquire(); }

private:
    QSemaphore m_pending{200};
};

/// Captures until it is killed.
int captureForEver(const QString& path, int firstNumber)
{
    const Durability durability = firstNumber / 1'000'000 % 2 == 0 ? Durability::Full : Durability::Normal;
    const auto writer = SessionWriter::open(path, SessionWriter::Mode::OpenOrCreate, durability);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    const auto sink = std::make_shared<TellingSink>();
    for (int number = firstNumber;; ++number) {
        Exchange exchange = expectedExchange(number);
        if (number % largeBodyEvery == 0) {
            const QByteArray body = expectedLargeBody(number);
            exchange.requestBody.blob = (*writer)->newBlob();
            for (qsizetype at = 0; at < body.size(); at += Recorder::pieceSize)
                (*writer)->appendToBlob(exchange.requestBody.blob, body.mid(at, Recorder::pieceSize), 0, {});
        }
        sink->wait();
        (*writer)->record(std::move(exchange), quint64(number), sink);
    }
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasTold();

private:
    /// Kills `milliseconds` after the child has told of `leastTold` exchanges.
    void captureAndKill(int round, int leastTold, int milliseconds);
    void verify(const SessionReader& reader, qint64 fromId);

    TempSession m_session;
    QHash<qint64, int> m_told; ///< number by id
};

void TestCrash::captureAndKill(int round, int leastTold, int milliseconds)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {u"--capture"_s, m_session.path(), QString::number(round * 1'000'000 + 1)});
    QVERIFY(child.waitForStarted());
    // Output is collected meanwhile, so that the child never waits for us.
    QByteArray output;
    const auto collect = [&child, &output](qint64 patienceMs) {
        const bool more = child.waitForReadyRead(int(patienceMs));
        output += child.readAllStandardOutput();
        return more;
    };
    constexpr int startMs = 30'000;
    while (output.count('\n') < leastTold)
        QVERIFY2(collect(startMs), "the child captures nothing");
    QDeadlineTimer deadline(milliseconds);
    while (!deadline.hasExpired())
        collect(std::max<qint64>(deadline.remainingTime(), 1));
    QCOMPARE(child.state(), QProcess::Running);
    child.kill();
    QVERIFY(child.waitForFinished());
    output += child.readAllStandardOutput();
    const QList<QByteArray> lines = output.first(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray& line : lines) {
        if (line.isEmpty())
            continue;
        const QList<QByteArray> words = line.split(' ');
        const qint64 id = words[1].toLongLong();
        QVERIFY2(!m_told.contains(id), line.constData());
        m_told.insert(id, words[0].toInt());
    }
}

void TestCrash::verify(const SessionReader& reader, qint64 fromId)
{
    const Result<QStringList> findings = reader.check();
    QVERIFY(findings);
    QCOMPARE(*findings, QStringList());
    QSet<int> numbers;
    for (auto told = m_told.cbegin(); told != m_told.cend(); ++told) {
        QVERIFY(!numbers.contains(told.value())); // each once
        numbers.insert(told.value());
        if (told.key() < fromId)
            continue;
        const Result<Exchange> found = reader.exchange(ExchangeId{told.key()});
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        Exchange expected = expectedExchange(told.value());
        expected.summary.id = ExchangeId{told.key()};
        expected.requestBody.blob = found->requestBody.blob;
        QVERIFY(*found == expected);
        QCOMPARE(bool(found->requestBody.blob), told.value() % largeBodyEvery == 0);
        if (found->requestBody.blob)
            QVERIFY(*reader.readBlob(found->requestBody.blob, 0, largeBodySize) ==
                    expectedLargeBody(told.value()));
    }
}

void TestCrash::losesNothingThatWasTold()
{
    QRandomGenerator random(20'26);
    for (int round = 0; round < 20; ++round) {
        const qint64 before = m_told.size();
        qint64 last = 0;
        for (auto told = m_told.cbegin(); told != m_told.cend(); ++told)
            last = std::max(last, told.key());
        // Some are killed while they start.
        if (round % 4 == 3)
            captureAndKill(round, 0, 1 + random.bounded(40));
        else
            captureAndKill(round, 50, random.bounded(150));
        if (QTest::currentTestFailed())
            return;
        const auto reader = SessionReader::open(m_session.path());
        if (!reader && before == 0 && m_told.isEmpty())
            continue; // killed before there was a session
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
        verify(**reader, last + 1);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_told.size() >= 15 * 50);
    // The next writer takes up where the last one was killed, and leaves one sound file.
    const auto writer = m_session.write();
    const Result<ExchangeId> next = recordAndWait(*writer, exampleExchange());
    QVERIFY(next);
    QVERIFY(!m_told.contains(next->value));
    verify(*m_session.read(), 0);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--capture"_s)
        return captureForEver(arguments.value(2), arguments.value(3).toInt());
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_session_crash.moc"
