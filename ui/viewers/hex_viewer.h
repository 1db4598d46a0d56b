// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewers/body_viewer.h"

namespace hookbench::ui {

class HexPane;

/// Any body, byte by byte.
class HexViewer final : public BodyViewer
{
    Q_OBJECT

public:
    HexViewer(QThreadPool& pool, QWidget* parent);

    QString title() const override { return tr("Bytes"); }
    int score(const models::InspectedBody& body) const override { return body.hex && body.size > 0 ? 30 : 0; }
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    void copyAll() override;
    QStringList printedLines(int mostLines) const override;
    bool canShowBytes() const override { return true; }
    void showByte(qint64 offset) override;

private:
    HexPane* m_pane;
};

} // namespace hookbench::ui
