// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

class QProgressBar;

namespace hookbench::ui {

/// Shows on a bar how far a job on another thread is. The job may outlive the bar.
class JobProgress : public QObject
{
    Q_OBJECT

public:
    explicit JobProgress(QProgressBar& bar);

    void begin(); ///< shows the bar
    void end();   ///< hides it

    /// For the job: parts done, and how many there are (0: not known).
    std::function<void(qint64 done, qint64 total)> teller() const;

private:
    void show();

    QProgressBar& m_bar;
    QTimer m_timer;
    std::shared_ptr<std::atomic_int> m_step; ///< of 1000; -1: not known
};

} // namespace hookbench::ui
