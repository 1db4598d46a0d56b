// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewers/body_viewer.h"

namespace hookbench::ui {

class JsonTreePane;

/// JSON as a tree.
class JsonTreeViewer final : public BodyViewer
{
    Q_OBJECT

public:
    JsonTreeViewer(QThreadPool& pool, QWidget* parent);

    QString title() const override { return tr("Tree"); }
    int score(const models::InspectedBody& body) const override { return body.json ? 90 : 0; }
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    QStringList printedLines(int mostLines) const override;
    void setMarks(const Marks& marks) override;
    bool canShowPlaces() const override { return true; }
    void showPlace(const QString& pointer) override;
    void copyAll() override;

private:
    JsonTreePane* m_pane;
};

} // namespace hookbench::ui
