// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/base/result.h"
#include "app/exchange/exchange.h"

#include <QObject>

#include <memory>

namespace hookbench::models {

class ReaderSlot;

/// Writes the content of one body to a file, whatever else is saved or shown meanwhile. Deletes itself behind
/// ended().
class BodySave : public QObject
{
    Q_OBJECT

public:
    enum class Part { Request, Response };

    BodySave(QThreadPool& pool, std::shared_ptr<ReaderSlot> slot, ExchangeId id, Part part,
             const QString& path, QObject* parent);

    void cancel(); ///< no file is written; ends at once
    const QString& path() const { return m_path; }
    qint64 savedBytes() const { return m_saved->load(); }

Q_SIGNALS:
    void ended(const hookbench::Result<void>& result); ///< Cancelled after cancel()

private:
    void end(const Result<void>& result);

    const QString m_path;
    std::shared_ptr<std::atomic<qint64>> m_saved; ///< counted by the job
    LatestJob m_job;
};

} // namespace hookbench::models
