// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/annotations.h"
#include "app/workspace/log_query.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace hookbench::ui {

class Actions;
class AnnotationDialog;
class LogView;
class MessageBar;

/// Lets the user mark the selected requests: star, colour, tags, note, read.
class AnnotationControl : public QObject
{
    Q_OBJECT

public:
    AnnotationControl(workspace::Workspace& workspace, workspace::LogQuery& query,
                      models::ExchangeLogModel& log, LogView& view, Actions& actions, MessageBar& messages,
                      QObject* parent);

    /// A session was opened or closed.
    void reset();

    /// The request is shown in the inspector.
    void noteShown(ExchangeId id);

private:
    enum class Focus { Tags, Note };

    void connectActions();
    void toggleStar();
    void edit(Focus focus);
    void store();
    std::vector<ExchangeId> selected() const;

    workspace::Workspace& m_workspace;
    workspace::Annotations m_annotations;
    workspace::LogQuery& m_query;
    models::ExchangeLogModel& m_log;
    LogView& m_view;
    Actions& m_actions;
    MessageBar& m_messages;
    QPointer<AnnotationDialog> m_dialog;
    std::vector<ExchangeId> m_edited;
    QStringList m_commonTags; ///< of all that are edited, when the dialog was opened
};

} // namespace hookbench::ui
