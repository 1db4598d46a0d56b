// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/inspection.h"

#include <QTemporaryDir>
#include <QToolButton>

namespace hookbench::ui {

/// What is dragged to drop a body elsewhere as a file. The file is written when the other program asks for
/// it, into a folder that goes with this button.
class BodyDrag : public QToolButton
{
    Q_OBJECT

public:
    explicit BodyDrag(QWidget* parent = nullptr);

    void setBody(const models::InspectedBody& body);

    /// As a drop would have it; the caller owns it. Null when there is nothing to drag.
    QMimeData* makeData();

Q_SIGNALS:
    void message(const QString& text);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QString writeFile();

    models::InspectedBody m_body;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_count = 0;
    QPoint m_pressedAt;
};

} // namespace hookbench::ui
