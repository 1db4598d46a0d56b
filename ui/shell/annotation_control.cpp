// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/annotation_control.h"

#include "app/workspace/workspace.h"
#include "ui/log/annotation_dialog.h"
#include "ui/log/log_view.h"
#include "ui/shell/actions.h"
#include "ui/widgets/message_bar.h"

#include <QAction>

#include <algorithm>
#include <limits>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Annotations;

namespace {
constexpr auto annotationKey = "annotation"_L1;
}

AnnotationControl::AnnotationControl(workspace::Workspace& workspace, workspace::LogQuery& query,
                                     models::ExchangeLogModel& log, LogView& view, Actions& actions,
                                     MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_annotations(workspace)
    , m_query(query)
    , m_log(log)
    , m_view(view)
    , m_actions(actions)
    , m_messages(messages)
{
    connect(&m_annotations, &Annotations::changed, this, [this](const std::vector<ExchangeId>& ids) {
        m_log.setAnnotations(m_annotations.all(), ids);
        m_query.setAnnotations(m_annotations.all());
    });
    connect(&m_annotations, &Annotations::failed, this, [this](const Error& error) {
        m_messages.show({annotationKey, MessageKind::Error, error.message, error.advice, {}});
    });
    connectActions();
}

void AnnotationControl::connectActions()
{
    // Single letters are for the log alone: elsewhere they are typed.
    for (QAction* action :
         {m_actions.star, m_actions.editTags, m_actions.editNote, m_actions.markRead, m_actions.markUnread}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view.addAction(action);
    }
    connect(m_actions.star, &QAction::triggered, this, &AnnotationControl::toggleStar);
    connect(m_actions.editTags, &QAction::triggered, this, [this] { edit(Focus::Tags); });
    connect(m_actions.editNote, &QAction::triggered, this, [this] { edit(Focus::Note); });
    connect(m_actions.markRead, &QAction::triggered, this, [this] {
        m_annotations.change(selected(), [](Annotation& annotation) { annotation.isRead = true; });
    });
    connect(m_actions.markUnread, &QAction::triggered, this, [this] {
        m_annotations.change(selected(), [](Annotation& annotation) { annotation.isRead = false; });
    });
    for (int color = 0; color < m_actions.colors.size(); ++color) {
        connect(m_actions.colors[color], &QAction::triggered, this, [this, color] {
            m_annotations.change(selected(), [color](Annotation& annotation) { annotation.color = color; });
        });
    }
}

std::vector<ExchangeId> AnnotationControl::selected() const
{
    std::vector<ExchangeId> ids;
    for (const int row : m_view.selectedRowNumbers(std::numeric_limits<int>::max()))
        ids.push_back(m_log.idAt(row));
    return ids;
}

void AnnotationControl::reset()
{
    m_annotations.close();
    if (m_dialog)
        m_dialog->reject();
    if (m_workspace.state() == workspace::Workspace::State::Open)
        m_annotations.open();
}

void AnnotationControl::noteShown(ExchangeId id)
{
    if (id && !m_workspace.isReadOnly())
        m_annotations.change({id}, [](Annotation& annotation) { annotation.isRead = true; });
}

/// Stars all unless all are starred.
void AnnotationControl::toggleStar()
{
    const std::vector<ExchangeId> ids = selected();
    const bool star =
        !std::ranges::all_of(ids, [this](ExchangeId id) { return m_annotations.of(id).starred; });
    m_annotations.change(ids, [star](Annotation& annotation) { annotation.starred = star; });
}

void AnnotationControl::edit(Focus focus)
{
    m_edited = selected();
    if (m_edited.empty() || m_dialog)
        return;
    m_commonTags = m_annotations.of(m_edited.front()).tags;
    const QString note = m_annotations.of(m_edited.front()).note;
    bool isSameNote = true;
    for (const ExchangeId id : m_edited) {
        const Annotation annotation = m_annotations.of(id);
        m_commonTags.removeIf([&annotation](const QString& tag) { return !annotation.tags.contains(tag); });
        isSameNote = isSameNote && annotation.note == note;
    }
    m_dialog = new AnnotationDialog(int(m_edited.size()), m_commonTags, isSameNote ? note : QString(),
                                    m_annotations.tags(), m_view.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, &AnnotationControl::store);
    if (focus == Focus::Note)
        m_dialog->focusNote();
    m_dialog->open();
}

/// What only some of them have stays as it is.
void AnnotationControl::store()
{
    const QStringList tags = m_dialog->tags();
    const bool changesNote = m_dialog->isNoteChanged();
    const QString note = m_dialog->note();
    m_annotations.change(m_edited, [&](Annotation& annotation) {
        annotation.tags.removeIf(
            [&](const QString& tag) { return m_commonTags.contains(tag) && !tags.contains(tag); });
        for (const QString& tag : tags) {
            if (!annotation.tags.contains(tag))
                annotation.tags << tag;
        }
        if (changesNote)
            annotation.note = note;
    });
}

} // namespace hookbench::ui
