// SPDX-License-Identifier: GPL-3.0-or-later
// Exports 100,000 webhooks in each format by the program itself; beside it sqlite3's .dump of the same
// session. Usage: bench_export [COUNT]
#include "tests/support/temp_session.h"
#include "tests/support/webhook_exchanges.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTextStream>

#include <sys/resource.h>
#include <sys/wait.h>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Runs a program to its end; seconds, and the most memory of any child so far in MB.
void measure(QTextStream& out, const QString& name, const QString& program, const QStringList& arguments,
             const QString& file)
{
    QProcess process;
    process.setStandardOutputFile(program.endsWith("sqlite3"_L1) ? file : QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const bool done = process.waitForFinished(-1) && process.exitCode() == 0;
    rusage usage = {};
    getrusage(RUSAGE_CHILDREN, &usage);
    out << name.leftJustified(22) << (done ? "" : "FAILED ") << double(timer.elapsed()) / 1000 << " s, "
        << QFileInfo(file).size() / 1'000'000 << " MB, at most " << usage.ru_maxrss / 1024
        << " MB of memory so far\n"
        << Qt::flush;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 100'000;
    const TempSession session;
    {
        const auto writer = session.write();
        recordWebhooks(*writer, count);
    }
    QTextStream out(stdout);
    const QString file = session.folder() + u"/out"_s;
    measure(out, u"sqlite3 .dump"_s, u"sqlite3"_s, {session.path(), u".dump"_s}, file);
    for (const char* format : {"har", "jsonl", "html", "csv", "http", "postman", "curl"}) {
        measure(out, QString::fromLatin1(format), QStringLiteral(HOOKBENCH_PROGRAM),
                {u"export"_s, session.path(), u"--format"_s, QString::fromLatin1(format), u"-o"_s, file},
                file);
    }
    measure(out, u"jsonl, redacted"_s, QStringLiteral(HOOKBENCH_PROGRAM),
            {u"export"_s, session.path(), u"--format"_s, u"jsonl"_s, u"--redact"_s, u"-o"_s, file}, file);
    return 0;
}
