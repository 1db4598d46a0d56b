// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/inspection.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace hookbench::providers {
class Catalogue;
}

namespace hookbench::models {

class ReaderSlot;

/// Reads one exchange at a time for the inspector, off the window's thread: the latest asked for wins,
/// nothing of an earlier one arrives after it. Of a large body the facts come first, the body later.
class ExchangeInspection : public QObject
{
    Q_OBJECT

public:
    enum class State { Nothing, Loading, Loaded, Failed };

    explicit ExchangeInspection(QThreadPool& pool, QObject* parent = nullptr);
    ~ExchangeInspection() override;

    /// The session to read from; empty for none. What was shown is gone.
    void setSession(const QString& path);

    /// Who sends webhooks, to tell who else may have sent what is shown next; null for nobody.
    void setCatalogue(std::shared_ptr<const providers::Catalogue> catalogue);

    void load(ExchangeId id);
    void clear();

    /// Writes the whole content of the request's or the response's body; ends in bodySaved() or saveFailed().
    enum class Part { Request, Response };
    void saveBody(Part part, const QString& path);
    void cancelSaving();
    bool isSaving() const { return m_save.isRunning(); }
    qint64 savedBytes() const { return m_saved->load(); } ///< of the body that is being written

    State state() const { return m_state; }
    ExchangeId id() const { return m_id; }                        ///< what is loading or loaded
    const Inspection& inspection() const { return m_inspection; } ///< empty unless loaded
    const Error& error() const { return m_error; }

Q_SIGNALS:
    void stateChanged(); ///< also when the body of a loaded exchange arrived
    void bodySaved(const QString& path);
    void saveFailed(const hookbench::Error& error);

private:
    void enter(State state);
    void show(Inspection inspection);
    void loadLargeBodies();

    QThreadPool& m_pool;
    std::shared_ptr<const providers::Catalogue> m_catalogue;
    QString m_path;
    State m_state = State::Nothing;
    ExchangeId m_id;
    Inspection m_inspection;
    Error m_error;
    std::shared_ptr<ReaderSlot> m_slot; ///< shared with running jobs
    LatestJob m_load;
    LatestJob m_save;
    std::shared_ptr<std::atomic<qint64>> m_saved; ///< counted by the job
};

} // namespace hookbench::models
