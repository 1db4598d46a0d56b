// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchange_commands.h"

#include "app/models/comparison_model.h"
#include "app/models/comparison_rules.h"
#include "app/models/exchange_log_model.h"
#include "ui/compare/compare_window.h"
#include "ui/laboratory/laboratory_dialog.h"
#include "ui/log/log_view.h"
#include "ui/shell/actions.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Workspace;

namespace {
constexpr auto messageKey = "exchange"_L1;
} // namespace

ExchangeCommands::ExchangeCommands(Workspace& workspace, const models::ExchangeLogModel& log,
                                   const LogView& view, const Actions& actions, MessageBar& messages,
                                   QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_log(log)
    , m_view(view)
    , m_messages(messages)
    , m_window(window)
    , m_code(workspace.jobs())
    , m_findPrevious(workspace.jobs())
{
    for (QAction* const action : actions.copyAs)
        connect(action, &QAction::triggered, this, [this, action] { copyAs(action->data().toByteArray()); });
    connect(actions.compareSelected, &QAction::triggered, this, &ExchangeCommands::compareSelected);
    connect(actions.compareWithPrevious, &QAction::triggered, this, &ExchangeCommands::compareWithPrevious);
    connect(actions.explainSignature, &QAction::triggered, this, &ExchangeCommands::explainSignature);
    connect(&m_code, &models::CodeWriter::written, this, &ExchangeCommands::takeCode);
    connect(&m_code, &models::CodeWriter::failed, this, &ExchangeCommands::fail);
    connect(&workspace, &Workspace::stateChanged, this, [this] {
        if (m_workspace.state() == Workspace::State::Open)
            readRules();
        else
            closeComparisons();
    });
}

QList<ExchangeId> ExchangeCommands::selected(int most) const
{
    QList<ExchangeId> ids;
    for (const int row : m_view.selectedRowNumbers(most))
        ids.append(m_log.idAt(row));
    return ids;
}

void ExchangeCommands::copyAs(const QByteArray& format)
{
    if (const QList<ExchangeId> ids = selected(1); !ids.isEmpty())
        m_code.write(m_workspace.sessionPath(), ids.front(), format);
}

/// Bytes that are no text go along beside it, for programs that take them.
void ExchangeCommands::takeCode(const QString& label, const QByteArray& code)
{
    const QString text = QString::fromUtf8(code);
    const bool exact = text.toUtf8() == code;
    auto* data = new QMimeData;
    data->setText(text);
    if (!exact)
        data->setData(u"application/octet-stream"_s, code);
    QGuiApplication::clipboard()->setMimeData(data);
    m_messages.show(
        {messageKey,
         exact ? MessageKind::Info : MessageKind::Warning,
         tr("Copied as %1.").arg(label),
         exact ? QString() : tr("As text it is not exact: there are bytes in it that are no UTF-8."),
         {}});
}

void ExchangeCommands::explainSignature()
{
    const QList<ExchangeId> ids = selected(1);
    if (ids.isEmpty())
        return;
    auto* dialog = new LaboratoryDialog(m_workspace, ids.front(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ExchangeCommands::compareSelected()
{
    if (const QList<ExchangeId> ids = selected(2); ids.size() == 2)
        openComparison(ids[0], ids[1]);
}

void ExchangeCommands::compareWithPrevious()
{
    const QList<ExchangeId> ids = selected(1);
    if (ids.isEmpty())
        return;
    const ExchangeId id = ids.front();
    const auto find = [path = m_workspace.sessionPath(), id](const CancelFlag& cancel) {
        return models::previousAlike(path, id, cancel);
    };
    m_findPrevious.start(find, [this, id](const Result<ExchangeId>& previous) {
        if (!previous)
            return fail(previous.error());
        if (*previous)
            return openComparison(*previous, id);
        m_messages.show(
            {messageKey,
             MessageKind::Info,
             tr("Nothing came before number %1 with the same method, path and event.").arg(id.value),
             {},
             {}});
    });
}

void ExchangeCommands::openComparison(ExchangeId first, ExchangeId second)
{
    m_messages.dismiss(messageKey);
    auto* window = new CompareWindow(m_workspace.jobs(), m_rules, m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &CompareWindow::rulesChanged, this, &ExchangeCommands::keepRules);
    window->compare(m_workspace.sessionPath(), first, second);
    window->show();
}

void ExchangeCommands::readRules()
{
    const auto documents = m_workspace.reader()->documents(models::comparisonRulesKind);
    if (!documents)
        return fail(documents.error());
    if (documents->empty())
        return;
    m_rulesDocument = documents->front().id;
    m_rules = models::rulesOfDocument(documents->front());
}

/// One save at a time: the first tells the number that the next ones need.
void ExchangeCommands::keepRules(const QStringList& rules)
{
    m_rules = rules;
    m_rulesChanged = m_savingRules;
    if (m_savingRules)
        return;
    m_savingRules = true;
    m_workspace.saveDocument(models::documentOfRules(m_rulesDocument, rules),
                             [this, self = QPointer(this)](const Result<Document>& saved) {
                                 if (!self)
                                     return;
                                 m_savingRules = false;
                                 if (!saved)
                                     return fail(saved.error());
                                 m_rulesDocument = saved->id;
                                 if (m_rulesChanged)
                                     keepRules(m_rules);
                             });
}

void ExchangeCommands::closeComparisons()
{
    m_code.cancel();
    m_findPrevious.cancel();
    m_rules.clear();
    m_rulesDocument = {};
    m_savingRules = m_rulesChanged = false;
    for (CompareWindow* const window : m_window->findChildren<CompareWindow*>())
        window->close();
}

void ExchangeCommands::fail(const Error& error)
{
    m_messages.show({messageKey, MessageKind::Error, error.message, error.advice, {}});
}

} // namespace hookbench::ui
