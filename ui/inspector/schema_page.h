// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/schema_findings.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace hookbench::ui {

/// Where the body of a request is not as the schema has it that the session keeps for it.
class SchemaPage : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaPage(QThreadPool& pool, QWidget* parent = nullptr);

    void showExchange(const QString& sessionPath, ExchangeId id);
    void clear();

    const std::vector<models::SchemaFinding>& findings() const { return m_findings; }

Q_SIGNALS:
    void found();                                ///< findings() are those of the request
    void placeRequested(const QString& pointer); ///< to be shown in the body
    void schemasRequested();                     ///< to attach, change or take away one

private:
    void show(const Result<models::SchemaFindings>& result);
    void addRow(const models::SchemaFinding& finding);
    QString attachedTo(const models::SchemaFindings& result) const;

    QLabel* m_words;
    QTreeWidget* m_list;
    std::vector<models::SchemaFinding> m_findings;
    LatestJob m_job;
};

} // namespace hookbench::ui
