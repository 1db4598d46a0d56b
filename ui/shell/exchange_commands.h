// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/document.h"
#include "app/models/code_source.h"
#include "app/workspace/workspace.h"

#include <QHash>
#include <QObject>
#include <QStringList>

class QWidget;

namespace hookbench::models {
class ExchangeLogModel;
}

namespace hookbench::ui {

class Actions;
class LogView;
class MessageBar;

/// What is done with selected exchanges: copying them as code, comparing two of them.
class ExchangeCommands : public QObject
{
    Q_OBJECT

public:
    ExchangeCommands(workspace::Workspace& workspace, const models::ExchangeLogModel& log,
                     const LogView& view, const Actions& actions, MessageBar& messages, QWidget* window);

private:
    void copyAs(const QByteArray& format);
    void takeCode(const QString& label, const QByteArray& code);
    void compareSelected();
    void compareWithPrevious();
    void explainSignature();
    void openComparison(ExchangeId first, ExchangeId second);
    void closeComparisons();
    void readRules();
    void keepRules(const QStringList& rules);
    void fail(const Error& error);
    QList<ExchangeId> selected(int most) const;

    workspace::Workspace& m_workspace;
    const models::ExchangeLogModel& m_log;
    const LogView& m_view;
    MessageBar& m_messages;
    QWidget* m_window;
    models::CodeWriter m_code;
    LatestJob m_findPrevious;
    QStringList m_rules; ///< what comparisons in this session ignore
    DocumentId m_rulesDocument;
    bool m_savingRules = false;
    bool m_rulesChanged = false; ///< while they were being saved
};

} // namespace hookbench::ui
