// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/job_progress.h"

#include <QProgressBar>

namespace hookbench::ui {

namespace {
constexpr int steps = 1000;
constexpr int intervalMs = 50;
} // namespace

JobProgress::JobProgress(QProgressBar& bar)
    : QObject(&bar)
    , m_bar(bar)
    , m_step(std::make_shared<std::atomic_int>(0))
{
    m_bar.hide();
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &JobProgress::show);
}

void JobProgress::begin()
{
    m_step = std::make_shared<std::atomic_int>(0);
    show();
    m_bar.show();
    m_timer.start();
}

void JobProgress::end()
{
    m_timer.stop();
    m_bar.hide();
}

std::function<void(qint64, qint64)> JobProgress::teller() const
{
    return [step = m_step](qint64 done, qint64 total) {
        step->store(total > 0 ? int(double(done) / double(total) * steps) : -1, std::memory_order_relaxed);
    };
}

void JobProgress::show()
{
    const int step = m_step->load(std::memory_order_relaxed);
    m_bar.setRange(0, step < 0 ? 0 : steps);
    m_bar.setValue(step);
}

} // namespace hookbench::ui
