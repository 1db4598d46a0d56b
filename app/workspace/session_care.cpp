// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace does with a session as a file: reading one that others write, compacting, salvaging.
#include "app/session/session_copy.h"
#include "app/workspace/known_sessions.h"
#include "app/workspace/workspace.h"

#include <QDir>

namespace hookbench::workspace {

namespace {
constexpr qint64 followedAtOnce = 1'000;
}

Error Workspace::readOnlyError() const
{
    return {ErrorKind::Denied, tr("%1 is open for reading only.").arg(QDir::toNativeSeparators(m_path)), {}};
}

void Workspace::allowChanges()
{
    if (m_state != State::Open || !isReadOnly())
        return;
    const QString path = m_path;
    noteMadeHere(path);
    openSession(path, session::SessionWriter::Mode::OpenExisting);
}

void Workspace::noteMadeHere(const QString& path)
{
    // A list that cannot be written costs a question the next time, nothing more.
    static_cast<void>(KnownSessions(m_options.knownSessions).add(path).has_value());
}

/// What the program that has the session open for writing has stored meanwhile.
void Workspace::followWriter()
{
    if (!m_reader)
        return;
    const auto newer =
        m_reader->summaries({m_followedTo.value + 1}, {std::numeric_limits<qint64>::max()}, followedAtOnce);
    if (!newer || newer->empty())
        return; // one that is damaged meanwhile shows when it is read
    m_followedTo = newer->back().id;
    collect({newer->begin(), newer->end()});
}

void Workspace::copyForReading(const QString& path)
{
    m_careJob.start([source = m_path, path](const CancelFlag&) { return session::copySession(source, path); },
                    [this, path](const Result<void>& saved) {
                        if (saved) {
                            noteMadeHere(path);
                            Q_EMIT copySaved(path);
                        } else {
                            Q_EMIT copyFailed(path, saved.error());
                        }
                    });
}

void Workspace::setRetention(const session::Retention& rule)
{
    if (m_state != State::Open)
        return;
    if (!m_writer) {
        Q_EMIT retentionFailed(readOnlyError());
        return;
    }
    m_writer->setRetention(rule, here<void>([this, rule](const Result<void>& stored) {
                               if (stored) {
                                   m_retention = rule;
                                   Q_EMIT retentionChanged();
                               } else {
                                   Q_EMIT retentionFailed(stored.error());
                               }
                           }));
}

void Workspace::compact()
{
    if (m_state != State::Open || m_isCompacting)
        return;
    if (!m_writer) {
        Q_EMIT compactionFailed(readOnlyError());
        return;
    }
    m_isCompacting = true;
    m_waitingPath = m_path;
    m_waitingMode = session::SessionWriter::Mode::OpenExisting;
    closeSession();
}

void Workspace::runCompaction()
{
    const auto work = [this, path = m_waitingPath](const CancelFlag& cancel) {
        int told = -1;
        const auto progress = [this, &told](int percent) {
            if (std::exchange(told, percent) != percent)
                QMetaObject::invokeMethod(
                    this, [this, percent] { Q_EMIT compactionProgressed(percent); }, Qt::QueuedConnection);
        };
        return session::compactSession(path, {}, progress, cancel);
    };
    m_compactionCancel = CancelFlag();
    m_careJob.start([work, stop = m_compactionCancel](const CancelFlag&) { return work(stop); },
                    [this](const Result<session::CompactionOutcome>& outcome) {
                        m_isCompacting = false;
                        if (outcome)
                            noteMadeHere(m_waitingPath); // it is another file under the same name
                        m_afterOpening = [this, outcome] {
                            if (outcome)
                                Q_EMIT compacted(*outcome);
                            else
                                Q_EMIT compactionFailed(outcome.error());
                        };
                        openWaiting();
                    });
}

void Workspace::cancelCompaction()
{
    if (m_isCompacting)
        m_compactionCancel.cancel();
}

void Workspace::salvage(const QString& broken, const QString& target)
{
    m_salvageCancel = CancelFlag();
    const auto work = [this, broken, target, stop = m_salvageCancel](const CancelFlag&) {
        int told = -1;
        const auto progress = [this, &told](int percent) {
            if (std::exchange(told, percent) != percent)
                QMetaObject::invokeMethod(
                    this, [this, percent] { Q_EMIT salvageProgressed(percent); }, Qt::QueuedConnection);
        };
        return session::salvageSession(broken, target, progress, stop);
    };
    m_careJob.start(work, [this, broken, target](const Result<session::SalvageOutcome>& outcome) {
        if (outcome) {
            noteMadeHere(target);
            Q_EMIT salvaged(target, *outcome);
        } else {
            Q_EMIT salvageFailed(broken, outcome.error());
        }
    });
}

void Workspace::cancelSalvage()
{
    m_salvageCancel.cancel();
}

} // namespace hookbench::workspace
