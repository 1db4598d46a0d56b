// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/data_tree_model.h"
#include "ui/viewers/body_viewer.h"

namespace hookbench::ui {

class TreePane;

/// A body as a tree of what a format says it is. Any body with bytes can be tried as CBOR, MessagePack or
/// Protocol Buffers by hand, any text as XML or HTML.
class DataTreeViewer final : public BodyViewer
{
    Q_OBJECT

public:
    DataTreeViewer(models::TreeFormat format, QThreadPool& pool, QWidget* parent);

    QString title() const override;
    int score(const models::InspectedBody& body) const override;
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    void copyAll() override;
    QStringList printedLines(int mostLines) const override;

private:
    models::TreeFormat m_format;
    TreePane* m_pane;
    LatestJob m_read;
};

} // namespace hookbench::ui
