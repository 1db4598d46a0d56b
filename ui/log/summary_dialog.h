// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/log_statistics.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace hookbench::ui {

/// What the requests in the log amount to, and how many have what in common. Stays open beside the log; what
/// it shows is computed by others.
class SummaryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SummaryDialog(QWidget* parent);

    workspace::GroupBy groupBy() const;
    void showStatistics(const workspace::LogStatistics& statistics);
    void showGroups(const workspace::LogGroups& groups);
    void showBusy();

Q_SIGNALS:
    void refreshRequested();
    void groupByChanged();
    void filterRequested(const QString& filter);

private:
    QWidget* makeGroups();
    void apply();
    void copy() const;

    QLabel* m_title;
    QTableWidget* m_facts;
    QComboBox* m_by;
    QTableWidget* m_groups;
    QLabel* m_rest;
    QPushButton* m_apply;
};

} // namespace hookbench::ui
