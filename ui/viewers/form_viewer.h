// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewers/body_viewer.h"

namespace hookbench::ui {

class FieldsTable;
class ItemSearch;

/// The fields of a form, decoded and as they came.
class FormViewer final : public BodyViewer
{
    Q_OBJECT

public:
    FormViewer(QThreadPool& pool, QWidget* parent);

    QString title() const override { return tr("Form Fields"); }
    int score(const models::InspectedBody& body) const override { return body.form.empty() ? 0 : 100; }
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    void copyAll() override;
    QStringList printedLines(int mostLines) const override;

private:
    FieldsTable* m_table;
    ItemSearch* m_search;
};

} // namespace hookbench::ui
