// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/text_rows.h"

#include <QObject>

#include <memory>

class QKeyEvent;

namespace hookbench::ui {

class FindBar;
class TextView;

/// Finds what is asked for in a find bar in the text of a view, on the pool, and goes from match to match.
class TextSearch : public QObject
{
    Q_OBJECT

public:
    TextSearch(TextView* view, FindBar* bar, QThreadPool& pool);

    void setSource(std::shared_ptr<const models::RowSource> source); ///< what the view shows now
    void find(); ///< opens the find bar, with the selected text if it is short
    void findNext();
    void findPrevious();

    static bool isFindKey(const QKeyEvent& event);
    bool takeKey(const QKeyEvent& event); ///< whether it was one of those keys

private:
    void search();
    void close();
    void showFound(models::FoundText found);
    void goTo(size_t index, bool wrapped);
    QString statusFor(size_t index, bool wrapped) const;

    TextView* m_view;
    FindBar* m_bar;
    std::shared_ptr<const models::RowSource> m_source;
    std::shared_ptr<const std::vector<models::TextMatch>> m_matches;
    bool m_more = false;
    qint64 m_startAt = 0; ///< where a new search begins
    LatestJob m_search;
};

} // namespace hookbench::ui
