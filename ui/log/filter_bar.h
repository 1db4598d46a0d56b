// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/filter_edit.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace hookbench::ui {

class FieldNote;

/// A filter that has a name.
struct NamedFilter
{
    qint64 id = 0;
    QString name;
    QString text;
};

/// Above the log: the filter, how far its search has come, what was used before, and what was saved, as
/// buttons. What the filter does is for others: they hear of it by filterChanged().
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    FilterEdit* edit() const { return m_edit; }
    QString text() const;

    /// As if it were typed and entered.
    void setText(const QString& text);

    void showCheck(const workspace::FilterCheck& check);
    void showProgress(bool searching, int percent, bool stopped, qsizetype shown, qsizetype total);

    void setRecent(const QStringList& texts); ///< newest first
    void setSaved(const std::vector<NamedFilter>& filters);
    void setSavingPossible(bool possible);

Q_SIGNALS:
    void filterChanged(const QString& text);   ///< a moment after the last key, or at once
    void filterCommitted(const QString& text); ///< entered or chosen: worth remembering
    void stopRequested();
    void logRequested(); ///< the focus is to go on to the log
    void saveRequested(const QString& text);
    void removeRequested(qint64 savedFilter);
    void forgetRecentRequested();

private:
    QWidget* makeRow();
    QWidget* makeSavedRow();
    void makeMenu();
    void noteTyped();
    void commit();

    FilterEdit* m_edit;
    QLabel* m_counts;
    QProgressBar* m_progress;
    QToolButton* m_stop;
    QToolButton* m_more;
    QMenu* m_menu;
    FieldNote* m_note;
    QHBoxLayout* m_savedButtons = nullptr; ///< before the row that they are in, which sets it
    QWidget* m_savedRow;
    QStringList m_recent;
    std::vector<NamedFilter> m_saved;
    bool m_canSave = false;
    QTimer m_typing;
    QTimer m_explaining; ///< what is wrong is said a moment later than the keys are typed
    workspace::FilterCheck m_check;
};

} // namespace hookbench::ui
