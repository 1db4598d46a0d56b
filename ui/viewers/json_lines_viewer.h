// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/json_lines.h"
#include "ui/viewers/body_viewer.h"

class QLabel;

namespace hookbench::ui {

class JsonTreePane;
class TextPane;

/// JSON Lines: the lines, and the one with the caret as a tree.
class JsonLinesViewer final : public BodyViewer
{
    Q_OBJECT

public:
    JsonLinesViewer(QThreadPool& pool, QWidget* parent);

    QString title() const override { return tr("JSON Lines"); }
    int score(const models::InspectedBody& body) const override { return body.isJsonLines ? 95 : 0; }
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    QStringList printedLines(int mostLines) const override;
    void copyAll() override;

private:
    void readLine();
    void showLine(const models::JsonLine& line);
    void showCheck(const models::JsonLinesCheck& check);

    TextPane* m_lines;
    JsonTreePane* m_tree;
    QLabel* m_line;  ///< which one, and what is wrong with it
    QLabel* m_check; ///< how many there are, and are broken
    std::shared_ptr<const models::RowSource> m_source;
    qint64 m_shownAt = -1; ///< where the line in the tree begins
    LatestJob m_read;
    LatestJob m_verify;
};

} // namespace hookbench::ui
