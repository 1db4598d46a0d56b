// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "ui/viewers/body_viewer.h"

class QComboBox;
class QLabel;

namespace hookbench::ui {

class TextPane;

/// A body as text, as it came, in the charset that it says or one chosen by hand.
class PlainViewer final : public BodyViewer
{
    Q_OBJECT

public:
    PlainViewer(QThreadPool& pool, QWidget* parent);

    QString title() const override { return tr("As It Came"); }
    int score(const models::InspectedBody& body) const override
    {
        using models::BodyKind;
        const bool isText = body.kind <= BodyKind::Text;
        return !body.text ? 0 : isText ? 60 : 10;
    }
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    void copyAll() override;
    QStringList printedLines(int mostLines) const override;

private:
    void readAsChosen();

    TextPane* m_pane;
    QComboBox* m_charset;
    QLabel* m_note;
    models::InspectedBody m_body;
    LatestJob m_read;
};

} // namespace hookbench::ui
