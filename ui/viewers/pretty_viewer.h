// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewers/body_viewer.h"

namespace hookbench::ui {

class TextPane;

/// JSON and XML with indentation.
class PrettyViewer final : public BodyViewer
{
    Q_OBJECT

public:
    PrettyViewer(QThreadPool& pool, QWidget* parent);

    QString title() const override { return tr("Indented"); }
    int score(const models::InspectedBody& body) const override { return body.pretty ? 100 : 0; }
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    void copyAll() override;
    QStringList printedLines(int mostLines) const override;

private:
    TextPane* m_pane;
};

} // namespace hookbench::ui
