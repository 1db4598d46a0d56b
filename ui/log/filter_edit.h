// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/filter_text.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace hookbench::ui {

/// The text of a filter while it is typed: its background and its icon tell whether it is one, and what could
/// stand at the cursor is offered below it.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget* parent = nullptr);

    /// Values or names that occur in the session, for a field of the language; asked for with every key, so
    /// it must be quick.
    using LiveValues = std::function<QList<QByteArray>(const QString& field, bool wantsPart)>;
    void setLiveValues(LiveValues live) { m_live = std::move(live); }

    void showCheck(const workspace::FilterCheck& check);

    /// Offers what can stand at the cursor, also when nothing is typed there.
    void propose();

Q_SIGNALS:
    void cleared();        ///< Esc in an edit without text
    void leaveRequested(); ///< the user wants to go on in the log

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void proposeTyped();
    void offer(const workspace::FilterProposals& proposals);
    void insert(const QString& text);
    void paintState();

    QStandardItemModel* m_proposals;
    QCompleter* m_completer;
    QAction* m_stateIcon;
    LiveValues m_live;
    workspace::FilterCheck m_check;
    qsizetype m_at = 0; ///< what a proposal replaces
    qsizetype m_size = 0;
};

} // namespace hookbench::ui
