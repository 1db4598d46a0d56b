// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "ui/viewers/body_viewer.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace hookbench::models {
class CsvModel;
}

namespace hookbench::ui {

class ItemSearch;

/// Delimiter-separated values as a table of any number of rows.
class CsvViewer final : public BodyViewer
{
    Q_OBJECT

public:
    CsvViewer(QThreadPool& pool, QWidget* parent);

    QString title() const override { return tr("Table"); }
    int score(const models::InspectedBody& body) const override;
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    void copyAll() override;
    QStringList printedLines(int mostLines) const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read();
    void copySelected();
    QStringList lines(int first, int count) const;
    QString copyRows(int first, int count);

    models::CsvModel* m_model;
    QTableView* m_table;
    QComboBox* m_delimiter;
    QCheckBox* m_header;
    QLabel* m_note;
    payload::HeldBytes m_content;
    QByteArray m_charset;
    ItemSearch* m_search;
    LatestJob m_read;
};

} // namespace hookbench::ui
