// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/filter.h"
#include "app/models/exchange_index.h"
#include "app/models/exchange_log_model.h"
#include "app/workspace/annotation_map.h"
#include "app/workspace/column_filter.h"
#include "app/workspace/filter_text.h"
#include "app/workspace/row_order.h"

#include <QObject>
#include <QTimer>

namespace hookbench::workspace {

/// Chooses and orders what the log shows: keeps what is known of all exchanges in memory, applies the filter
/// to them and to every new one, and sorts. All that takes time is done by jobs; results come in as they are
/// found, and those of a filter or order that was replaced meanwhile are dropped.
class LogQuery : public QObject
{
    Q_OBJECT

public:
    LogQuery(models::ExchangeLogModel& model, QThreadPool& jobs, QObject* parent = nullptr);
    ~LogQuery() override;

    /// The session whose newest exchanges the model shows already; ends in loaded() or failed().
    void open(const QString& path);
    void close();

    /// What the user says about exchanges has changed: a filter that asks for it is applied anew.
    void setAnnotations(const AnnotationMap& annotations);

    /// These are deleted, or are back: the log does without them, or has them again.
    void setDeleted(const std::vector<ExchangeId>& ids, bool deleted);

    /// Newly stored exchanges, in their order.
    void add(const QList<ExchangeSummary>& newer);

    /// Applies what the text says, when it is a filter; else nothing changes.
    FilterCheck setFilter(const QString& text);
    const filter::Filter& filter() const { return m_filter; }
    bool isFiltering() const { return !m_filter.isEverything(); }
    void cancelFilter(); ///< stops looking; what was found stays

    void setOrder(RowOrder order);
    RowOrder order() const { return m_order; }

    /// Null until it is loaded.
    const models::ExchangeIndex* index() const { return m_index.get(); }
    qsizetype total() const; ///< exchanges in the session, as far as they are known

    /// What passes the filter, for jobs of others.
    struct Chosen
    {
        models::ExchangeIndex::View index;
        std::vector<bool> hidden;                       ///< by row, as far as it reaches: deleted
        std::optional<std::vector<ExchangeId>> matches; ///< nothing when all do
        std::vector<ExchangeId> ids() const;            ///< rising
    };
    Chosen chosen() const;

    /// Looks for the next exchange, in the order of the log, that passes `test`, from `id` on downwards (1)
    /// or upwards (-1); ends in sameFound().
    void findNext(const QString& test, ExchangeId id, int direction);

    bool isSearching() const { return m_searching; }
    int percent() const { return m_percent; }    ///< of the exchanges that were looked at while searching
    bool isStopped() const { return m_stopped; } ///< not all were looked at, as it was cancelled

Q_SIGNALS:
    void loaded();
    void progressed();                        ///< isSearching(), percent(), or how many are shown
    void sameFound(hookbench::ExchangeId id); ///< none when there is no other
    void failed(const hookbench::Error& error);

private:
    struct Mailbox;
    using Found = std::vector<ExchangeId>;

    KnownExchanges known() const { return {m_index->view(), m_annotations, m_hidden, m_path}; }
    bool isHidden(ExchangeId id) const;
    void useIndex(std::unique_ptr<models::ExchangeIndex> index);
    void restart();
    void search(qsizetype firstRow);
    void collect();
    void searchEnded(Result<Found> rest);
    void take(Found found);
    void sort();
    void showSorted(Found ids);
    ExchangeId nextShown(const Found& found, ExchangeId id, int direction) const;
    bool isPlain() const { return m_filter.isEverything() && m_order.isNatural(); }

    models::ExchangeLogModel& m_model;
    QThreadPool& m_jobs;
    QString m_path;
    std::unique_ptr<models::ExchangeIndex> m_index;
    QList<ExchangeSummary> m_early; ///< stored before the index was loaded
    AnnotationMap m_annotations;
    std::vector<bool> m_hidden; ///< by row of the index, as far as it reaches
    qsizetype m_hiddenCount = 0;
    filter::Filter m_filter;
    RowOrder m_order;

    Found m_matches;              ///< those that pass, as far as it is known; unused while all do
    qsizetype m_searchedRows = 0; ///< of the index, from the front
    std::shared_ptr<Mailbox> m_mailbox;
    bool m_searching = false;
    bool m_stopped = false;
    bool m_isFresh = false; ///< of this search nothing is shown yet: what is there is of the one before
    int m_percent = 0;
    QTimer m_collect;
    QTimer m_sortAgain;
    LatestJob m_loadJob;
    LatestJob m_searchJob;
    LatestJob m_sortJob;
    LatestJob m_nextJob;
};

} // namespace hookbench::workspace
