// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"
#include "app/session/session_reader.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace hookbench::models {

/// What the rows of an endpoint are marked with.
struct EndpointMark
{
    int color = 0;
    QString name;
    bool operator==(const EndpointMark&) const = default;
};

/// The log: one row an exchange, oldest first, over a list of numbers; facts come a page at a time from the
/// session and are kept in a small cache, so that a million rows cost eight bytes each. Colours and fonts are
/// the view's affair: the model gives text, sort-neutral raw values and meanings by role.
class ExchangeLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        Time,
        Method,
        Path,
        Status,
        Protocol,
        Provider,
        Size,
        Duration,
        Source,
        ColumnCount
    };

    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        OutcomeRole,           ///< models::Outcome as int
        RawValueRole,          ///< the number behind a formatted text
        EndpointColorRole,     ///< int, one of Endpoint::colors; 0 for none
        EndpointNameRole,      ///< of an endpoint with a colour
    };

    explicit ExchangeLogModel(QObject* parent = nullptr);
    ~ExchangeLogModel() override;

    /// Shows another session, or nothing. `reader` must stay valid until the next call. The newest page is
    /// there at once; prependIds() brings the rest.
    void setSession(const session::SessionReader* reader);
    void prependIds(std::vector<ExchangeId> older); ///< rising, all below the first row's
    void append(const QList<ExchangeSummary>& newer);

    /// Of the endpoints there are; ends in endpointMarksChanged() when they changed.
    void setEndpointMarks(const QHash<EndpointId, EndpointMark>& marks);

    /// Why the session could not be read when it was set, if so.
    const std::optional<Error>& problem() const { return m_problem; }

    ExchangeId idAt(int row) const;
    int rowOf(ExchangeId id) const; ///< -1 when it is not shown
    const ExchangeSummary*
    summaryAt(int row) const; ///< valid until the next call; null when it cannot be read

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Every row may look different, none says anything else: views need only paint again.
    void endpointMarksChanged();

private:
    class Pages;
    struct Row;

    QVariant readable(const Row& row, int column, int role) const;
    void appendRows(const QList<ExchangeSummary>& newer, qsizetype from);

    std::vector<ExchangeId> m_ids;
    std::unique_ptr<Pages> m_pages;
    QHash<EndpointId, EndpointMark> m_marks;
    std::optional<Error> m_problem;
};

/// What an answer means to the reader of a log.
enum class Outcome {
    None,
    Informational,
    Success,
    Redirect,
    ClientError,
    ServerError,
    Malformed, ///< it broke HTTP
    Refused,   ///< the endpoint does not let it in
    TlsFailed, ///< no request could be made of it
};
constexpr int outcomeCount = 9;

Outcome outcomeOf(const ExchangeSummary& summary);

} // namespace hookbench::models
