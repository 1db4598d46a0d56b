// SPDX-License-Identifier: GPL-3.0-or-later
// How late the window's event loop is while its log follows requests at full speed.
//   bench_window [REQUESTS [CONNECTIONS]]       (QT_QPA_PLATFORM=offscreen paints in software, as a bare X
//   server does)
#include "app/settings/settings.h"
#include "app/workspace/workspace.h"
#include "tests/support/load_generator.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace hookbench;
using namespace hookbench::tests;
using workspace::EndpointStatus;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tickMs = 2;

/// Notes how much later than asked a timer comes.
class Lateness : public QObject
{
public:
    Lateness()
    {
        m_clock.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_late.push_back(double(m_clock.nsecsElapsed()) / 1e6 - tickMs);
            m_clock.restart();
        });
        m_timer.start(tickMs);
    }

    void print(const char* what)
    {
        std::ranges::sort(m_late);
        const auto at = [this](double q) {
            return m_late[size_t(double(m_late.size() - 1) * q)];
        };
        std::printf("%s: late by %.1f ms (median), %.1f ms (p99), %.1f ms (most), %zu samples\n", what,
                    at(0.5), at(0.99), at(1), m_late.size());
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_late;
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_NO_THREADED_GLIB", QByteArrayLiteral("1"));
    QApplication app(argc, argv);
    const int requests = QApplication::arguments().value(1, u"100000"_s).toInt();
    const int connections = QApplication::arguments().value(2, u"64"_s).toInt();
    const QTemporaryDir folder;
    settings::Settings settings(folder.filePath(u"settings.json"_s));
    workspace::Workspace space{workspace::WorkspaceOptions()};
    ui::MainWindow window(space, settings);
    window.resize(1280, 800);
    window.show();
    window.openFirst(folder.filePath(u"s.hookbench"_s));
    const auto isListening = [&space] {
        return !space.endpoints().empty() &&
               space.endpoints().front().phase == EndpointStatus::Phase::Listening;
    };
    LoadResult result;
    std::unique_ptr<QThread> load;
    std::unique_ptr<Lateness> lateness;
    const auto* model = window.findChild<QTableView*>(u"requestTable"_s)->model();
    QTimer steps;
    QObject::connect(&steps, &QTimer::timeout, &app, [&] {
        if (!load && isListening()) {
            const QByteArray url = space.endpoints().front().url;
            const auto port = quint16(url.sliced(url.lastIndexOf(':') + 1).toInt());
            load.reset(QThread::create([&result, port, connections, requests] {
                result = runLoad({port, connections, requests, "/load/", QByteArray(1024, 'x')});
            }));
            lateness = std::make_unique<Lateness>();
            load->start();
        }
        if (load && load->isFinished() && model->rowCount() == requests)
            QApplication::quit();
    });
    steps.start(20);
    QApplication::exec();
    std::printf("%d requests at %.0f/s, all shown\n", requests, result.rate());
    lateness->print("event loop while following");
    return result.acknowledged.size() == size_t(requests) ? 0 : 1;
}
