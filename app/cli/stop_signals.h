// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <csignal>

class QSocketNotifier;

namespace hookbench::cli {

sigset_t stopSet(); ///< SIGINT and SIGTERM

/// Turns SIGINT and SIGTERM into a signal of the event loop. A second one ends the program at once, as if
/// nobody had caught it.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    int m_descriptor = -1;
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace hookbench::cli
