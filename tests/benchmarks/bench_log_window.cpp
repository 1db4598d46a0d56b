// SPDX-License-Identifier: GPL-3.0-or-later
// How the window deals with a session of a million requests: bench_log_window [EXCHANGES [SESSION]]. Prints
// the time to the first rows beside that of an empty window, of loading what is known of all, the memory,
// filters, orders, and the frames while scrolling. A session that is there already is used as it is.
//   (QT_QPA_PLATFORM=offscreen paints in software, as a bare X server does)
#include "app/settings/settings.h"
#include "app/workspace/column_filter.h"
#include "app/workspace/field_column.h"
#include "app/workspace/row_order.h"
#include "app/workspace/workspace.h"
#include "tests/support/temp_session.h"
#include "tests/support/webhook_exchanges.h"
#include "ui/log/filter_bar.h"
#include "ui/log/log_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace hookbench;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultCount = 1'000'000;

/// What the threads of this process had of the processors, which others may be busy with.
double processorMilliseconds()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Of this process, in MB.
double residentMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

workspace::WorkspaceOptions quiet()
{
    workspace::WorkspaceOptions options;
    options.startEndpoints = false;
    return options;
}

struct Window
{
    explicit Window(const QString& folder)
        : settings(folder + u"/settings.json"_s)
        , workspace(quiet())
        , window(workspace, settings)
    {
    }

    settings::Settings settings;
    workspace::Workspace workspace;
    ui::MainWindow window;
};

double paintEmptyWindow(const QString& folder)
{
    QElapsedTimer timer;
    timer.start();
    Window bare(folder);
    bare.window.show();
    if (!QTest::qWaitForWindowExposed(&bare.window))
        qFatal("the window does not show");
    bare.window.grab();
    return milliseconds(timer);
}

void measureColumns(const QString& path, int count)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorMilliseconds();
    const auto index = models::ExchangeIndex::load(path, {});
    std::printf("load %d rows into columns: %.0f ms, %.0f ms of a processor\n", count, milliseconds(timer),
                processorMilliseconds() - before);
    const models::ExchangeIndex::View rows = (*index)->view();
    for (const char* text : {"method == PUT", "status in {500..599}", "path contains /orders/77",
                             "size > 2kB", "at > \"2023-11-15\"", "peer == 10.0.2.0/24",
                             "path startswith /orders and size > 1kB", "duration > 300ms"}) {
        const auto filter = filter::Filter::compile(QString::fromLatin1(text), SystemClock());
        double best = 1e9;
        size_t found = 0;
        for (int round = 0; round < 3; ++round) {
            timer.restart();
            found = workspace::findInColumns({rows, {}, {}, path}, *filter, 0, rows.size(), {})->size();
            best = std::min(best, milliseconds(timer));
        }
        std::printf("  %-40s %6.1f ms, %zu found\n", text, best, found);
    }
    std::vector<ExchangeId> ids;
    for (qsizetype row = 0; row < rows.size(); ++row)
        ids.push_back(rows.id(row));
    for (int column = 0; column < models::ExchangeLogModel::ColumnCount; ++column) {
        timer.restart();
        const auto order = workspace::sorted(rows, ids, {column, Qt::DescendingOrder}, {});
        std::printf("  sort by column %d: %.0f ms\n", column, milliseconds(timer));
    }
}

void measureFieldOrder(const QString& path)
{
    const auto index = models::ExchangeIndex::load(path, {});
    const models::ExchangeIndex::View rows = (*index)->view();
    std::vector<ExchangeId> ids;
    for (qsizetype row = 0; row < rows.size(); ++row)
        ids.push_back(rows.id(row));
    QElapsedTimer timer;
    for (const char* field : {"sequence", "header.content-type"}) {
        const auto column = workspace::FieldColumn::make(path, QString::fromLatin1(field));
        for (const char* round : {"first", "again"}) {
            timer.restart();
            const auto order = column->sorted(rows, ids, Qt::AscendingOrder, {});
            std::printf("  sort by %s, %s: %.0f ms\n", field, round, milliseconds(timer));
        }
    }
}

void measureDeleting(workspace::Workspace& workspace, int count)
{
    std::vector<ExchangeId> ids;
    for (qint64 id = 1; id <= count / 2; ++id)
        ids.push_back({id});
    for (const bool deleted : {true, false}) {
        QElapsedTimer timer;
        timer.start();
        qint64 done = 0;
        workspace.setDeleted(ids, deleted, [&done](const Result<qint64>& part) { done = part ? *part : -1; });
        while (done >= 0 && done < qint64(ids.size()))
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        std::printf("%s %zu: %.0f ms\n", deleted ? "delete" : "bring back", ids.size(), milliseconds(timer));
    }
}

void measureScrolling(ui::LogView& view)
{
    std::vector<double> frames;
    QElapsedTimer timer;
    QScrollBar* bar = view.verticalScrollBar();
    for (int i = 0; i < 300; ++i) {
        // Anywhere, and then line by line.
        const qint64 place = i % 3 == 0 ? qint64(i) * 7'919'777 % (bar->maximum() + 1) : bar->value() + 3;
        timer.restart();
        bar->setValue(int(place));
        QApplication::processEvents();
        view.viewport()->repaint();
        frames.push_back(milliseconds(timer));
    }
    std::ranges::sort(frames);
    std::printf("frames while scrolling: median %.1f ms, p99 %.1f ms, worst %.1f ms\n",
                frames[frames.size() / 2], frames[frames.size() * 99 / 100], frames.back());
}

void measureTyping(ui::FilterBar& bar)
{
    std::vector<double> keys;
    QElapsedTimer timer;
    bar.edit()->setFocus();
    const QString text =
        u"status >= 400 and path contains \"/orders\" and header[x-shop-topic] == orders/paid"_s;
    for (const QChar c : text) {
        timer.restart();
        QTest::keyClick(bar.edit(), c.toLatin1());
        QApplication::processEvents();
        keys.push_back(milliseconds(timer));
    }
    std::ranges::sort(keys);
    std::printf("typing: median %.1f ms a key, worst %.1f ms\n", keys[keys.size() / 2], keys.back());
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_NO_THREADED_GLIB", QByteArrayLiteral("1"));
    QApplication app(argc, argv);
    const int count = QApplication::arguments().value(1, QString::number(defaultCount)).toInt();
    const TempSession temporary;
    const QString path = QApplication::arguments().value(2, temporary.path());
    if (!QFile::exists(path)) {
        auto writer = session::SessionWriter::open(path, session::SessionWriter::Mode::Create,
                                                   session::Durability::Normal);
        recordWebhooks(**writer, count);
    }
    std::printf("session of %lld MB\n", QFile(path).size() / 1'000'000);
    paintEmptyWindow(temporary.folder());
    const double bare = paintEmptyWindow(temporary.folder());
    const double before = residentMemory();

    QElapsedTimer timer;
    timer.start();
    Window opened(temporary.folder());
    opened.window.resize(1280, 800);
    opened.window.show();
    opened.window.openFirst(path);
    auto* view = opened.window.findChild<ui::LogView*>();
    auto* bar = opened.window.findChild<ui::FilterBar*>();
    while (view->model()->rowCount() == 0)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    opened.window.grab();
    const double first = milliseconds(timer);
    while (view->model()->rowCount() < count)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("empty window %.0f ms, first rows %.0f ms (%.2f times), all of %d known after %.0f ms\n",
                bare, first, first / bare, count, milliseconds(timer));
    std::printf("resident: %.0f MB before, %.0f MB with the session\n", before, residentMemory());
    measureScrolling(*view);
    measureTyping(*bar);
    for (const char* text : {"method == PUT", "status in {500..599}", "header[x-github-event] == push",
                             "needle-in-a-haystack", ""}) {
        timer.restart();
        bar->setText(QString::fromLatin1(text));
        double firstRows = -1;
        int rows = view->model()->rowCount();
        const auto* stop = bar->findChild<QWidget*>(u"filterStop"_s);
        do {
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (firstRows < 0 && view->model()->rowCount() != rows)
                firstRows = milliseconds(timer);
        } while (stop->isVisible());
        std::printf("window filter “%s”: first rows %.0f ms, all %.0f ms, %d rows\n", text, firstRows,
                    milliseconds(timer), view->model()->rowCount());
    }
    measureDeleting(opened.workspace, count);
    measureColumns(path, count);
    measureFieldOrder(path);
    std::printf("resident at the end: %.0f MB\n", residentMemory());
    return 0;
}
