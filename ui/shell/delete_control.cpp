// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/delete_control.h"

#include "ui/log/log_view.h"
#include "ui/shell/actions.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QLocale>
#include <QPointer>

#include <limits>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto deleteKey = "delete"_L1;
}

DeleteControl::DeleteControl(workspace::Workspace& workspace, workspace::LogQuery& query,
                             models::ExchangeLogModel& log, LogView& view, Actions& actions,
                             MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_query(query)
    , m_log(log)
    , m_view(view)
    , m_messages(messages)
{
    // The key is for the log alone: elsewhere it takes away what was typed.
    actions.deleteSelected->setShortcutContext(Qt::WidgetShortcut);
    view.addAction(actions.deleteSelected);
    connect(actions.deleteSelected, &QAction::triggered, this,
            [this] { remove(idsOf(m_view.selectedRowNumbers(std::numeric_limits<int>::max()))); });
    connect(actions.deleteShown, &QAction::triggered, this, [this] {
        Ids ids;
        for (int row = 0; row < m_log.rowCount(); ++row)
            ids.push_back(m_log.idAt(row));
        remove(std::move(ids));
    });
    connect(actions.undoDelete, &QAction::triggered, this, &DeleteControl::undo);
}

void DeleteControl::reset()
{
    ++m_generation;
    m_deleted.clear();
    m_messages.dismiss(deleteKey);
    Q_EMIT changed();
}

DeleteControl::Ids DeleteControl::idsOf(const QList<int>& rows) const
{
    Ids ids;
    for (const int row : rows)
        ids.push_back(m_log.idAt(row));
    return ids;
}

void DeleteControl::remove(Ids ids)
{
    if (ids.empty() || !m_query.index())
        return;
    m_deleted.push_back(ids);
    store(ids, true);
}

void DeleteControl::undo()
{
    if (m_deleted.empty())
        return;
    const Ids ids = std::move(m_deleted.back());
    m_deleted.pop_back();
    m_messages.dismiss(deleteKey);
    store(ids, false);
}

/// In the log at once, in the session as fast as it goes.
void DeleteControl::store(const Ids& ids, bool deleted)
{
    m_query.setDeleted(ids, deleted);
    // Shared: the answer is called for once for each part.
    const auto all = std::make_shared<const Ids>(ids);
    m_workspace.setDeleted(
        ids, deleted,
        [this, self = QPointer(this), all, deleted, generation = m_generation](const Result<qint64>& done) {
            if (self && generation == m_generation)
                stored(*all, deleted, done);
        });
    Q_EMIT changed();
}

void DeleteControl::stored(const Ids& ids, bool deleted, const Result<qint64>& done)
{
    if (!done) {
        m_query.setDeleted(ids, !deleted);
        if (deleted)
            std::erase(m_deleted, ids);
        m_messages.show({deleteKey, MessageKind::Error, done.error().message, done.error().advice, {}});
        Q_EMIT changed();
        return;
    }
    const QLocale locale;
    const auto count = qint64(ids.size());
    if (*done < count) {
        m_messages.show({deleteKey,
                         MessageKind::Info,
                         (deleted ? tr("Deleting: %1 of %2") : tr("Bringing back: %1 of %2"))
                             .arg(locale.toString(*done), locale.toString(count)),
                         {},
                         {}});
    } else if (deleted) {
        showDone(ids);
    } else {
        m_messages.dismiss(deleteKey);
    }
}

void DeleteControl::showDone(const Ids& ids)
{
    Message message{
        deleteKey, MessageKind::Info, tr("%Ln request(s) deleted.", nullptr, int(ids.size())), {}, {}};
    message.actions.push_back({tr("Undo"), [this] {
                                   undo();
                               }});
    m_messages.show(std::move(message));
}

} // namespace hookbench::ui
