// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter over a session costs: bench_filter [EXCHANGES] [FILTER...]. Prints for each filter the time
// to the first matches and to all, on one thread and on all, and for a word ripgrep's time over the same
// bytes laid flat, when `rg` is installed.
#include "app/workspace/filter_scan.h"
#include "tests/support/temp_session.h"
#include "tests/support/webhook_exchanges.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTextStream>
#include <QThread>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultCount = 100'000;

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Run
{
    qint64 matches = 0;
    double firstMs = 0;
    double allMs = 0;
};

Run run(const TempSession& session, const QString& text, int count, int threads)
{
    const auto filter = filter::Filter::compile(text, SystemClock());
    if (!filter)
        qFatal("%s", qPrintable(filter.error().message));
    Run result;
    QElapsedTimer timer;
    timer.start();
    workspace::FilterScan scan(session.path(), *filter,
                               {ExchangeId{1}, ExchangeId{count}, session::ScanOrder::Rising, threads});
    while (const auto found = scan.next()) {
        if (!*found)
            qFatal("%s", qPrintable(found->error().message));
        if (result.matches == 0 && !(*found)->empty())
            result.firstMs = milliseconds(timer);
        result.matches += qint64((*found)->size());
    }
    result.allMs = milliseconds(timer);
    return result;
}

/// All heads and bodies one behind the other. Their size.
qint64 layFlat(const TempSession& session, int count, const QString& path)
{
    const auto reader = session.read();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    for (qint64 id = 1; id <= count; ++id) {
        const auto exchange = reader->exchange({id});
        if (!exchange)
            qFatal("%s", qPrintable(exchange.error().message));
        for (const QByteArray& bytes : {exchange->requestHead, exchange->requestBody.inlined,
                                        exchange->responseHead, exchange->responseBody.inlined, "\n"_ba})
            file.write(bytes);
    }
    return file.size();
}

void runRipgrep(const QString& word, const QString& file, QTextStream& out)
{
    const QString program = QStandardPaths::findExecutable(u"rg"_s);
    if (program.isEmpty()) {
        out << "ripgrep is not installed\n";
        return;
    }
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        QProcess::execute(program, {u"-c"_s, u"-a"_s, u"-i"_s, u"-F"_s, u"-q"_s, word + u"-nowhere"_s, file});
        best = std::min(best, milliseconds(timer));
    }
    out << "ripgrep -i, a word that is nowhere: " << best << " ms\n";
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const int given = arguments.isEmpty() ? 0 : arguments.takeFirst().toInt();
    const int count = given > 0 ? given : defaultCount;
    if (arguments.isEmpty())
        arguments = {u"method == PUT"_s,
                     u"status in {500..599}"_s,
                     u"path startswith /orders and size > 1kB"_s,
                     u"at > \"2023-11-15\" and duration > 300ms"_s,
                     u"peer == 10.0.2.0/24"_s,
                     u"header[x-github-event] == push"_s,
                     u"body.data.object.amount > 490000"_s,
                     u"body.line_items[*].quantity == 4"_s,
                     u"body contains needle-in-a-haystack"_s,
                     u"needle-in-a-haystack"_s,
                     u"nowhere-at-all"_s,
                     u"body ~ r\"needle-in-a-\\w+\""_s};
    const TempSession session;
    QElapsedTimer timer;
    timer.start();
    recordWebhooks(*session.write(), count);
    out << count << " exchanges recorded in " << milliseconds(timer) / 1000 << " s, session "
        << QFile(session.path()).size() / 1'000'000 << " MB\n";
    const QString flat = session.folder() + u"/flat"_s;
    out << "their heads and bodies: " << layFlat(session, count, flat) / 1'000'000 << " MB\n";
    runRipgrep(u"needle-in-a-haystack"_s, flat, out);
    for (const QString& text : std::as_const(arguments)) {
        const Run one = run(session, text, count, 1);
        const Run all = run(session, text, count, 0);
        out << QString::number(all.allMs, 'f', 1).rightJustified(8) << " ms (first after "
            << QString::number(all.firstMs, 'f', 1) << ", on one thread "
            << QString::number(one.allMs, 'f', 1) << ")  " << all.matches << " of  " << text << '\n';
        out.flush();
    }
    return 0;
}
