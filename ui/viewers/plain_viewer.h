// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewers/body_viewer.h"

namespace hookbench::ui {

class TextPane;

/// A body as text, as it came.
class PlainViewer final : public BodyViewer
{
    Q_OBJECT

public:
    PlainViewer(QThreadPool& pool, QWidget* parent);

    QString title() const override { return tr("As It Came"); }
    int score(const models::InspectedBody& body) const override
    {
        return !body.text ? 0 : body.kind == models::BodyKind::Binary ? 10 : 60;
    }
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    void copyAll() override;

private:
    TextPane* m_pane;
};

} // namespace hookbench::ui
