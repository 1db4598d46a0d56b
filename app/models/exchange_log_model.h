// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/annotation.h"
#include "app/exchange/exchange.h"
#include "app/session/session_reader.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace hookbench::models {

class ExchangeIndex;
class ExtraTexts;
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
        Marks,
        Event,
        Delivery,
        Attempt,
        Signature,
        ColumnCount
    };

    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        OutcomeRole,           ///< models::Outcome as int
        OriginRole,            ///< hookbench::Origin as int, of the method
        RawValueRole,          ///< the number behind a formatted text
        UnreadRole,            ///< bool
        ColorRole,             ///< int, see Annotation::color
        EndpointColorRole,     ///< int, one of Endpoint::colors; 0 for none
        EndpointNameRole,      ///< of an endpoint with a colour
        ProviderRole,          ///< QByteArray, its id in the catalogue
        VerdictRole,           ///< Verdict as int, 0 when nobody has looked
    };

    explicit ExchangeLogModel(QObject* parent = nullptr);
    ~ExchangeLogModel() override;

    /// Shows another session, or nothing. `reader` must stay valid until the next call. The newest page is
    /// there at once; prependIds() brings the rest.
    void setSession(const session::SessionReader* reader);
    void prependIds(std::vector<ExchangeId> older); ///< rising, all below the first row's
    void append(const QList<ExchangeSummary>& newer);

    /// Rows that are not at hand are made of this, where it has them, rather than read. Must stay valid until
    /// the next call or setSession().
    void setIndex(const ExchangeIndex* index);

    /// Shows these in place of what it showed, in this order.
    enum class Order { Rising, Other };
    void showIds(std::vector<ExchangeId> ids, Order order);
    bool isReplacing() const { return m_isReplacing; } ///< this reset is of the same session's exchanges

    /// These behind the last row, under whose number they are not.
    void appendIds(const std::vector<ExchangeId>& ids);

    /// Takes these out, where they are shown. Rising.
    void removeIds(const std::vector<ExchangeId>& ids);

    /// Columns behind its own. Must stay valid until the next call; to be called again when they change.
    void setExtraTexts(ExtraTexts* texts);
    void noteExtraTexts(const std::vector<ExchangeId>& ids); ///< they are known now

    /// What the user says about exchanges, by their numbers; `changed` are those of which it says something
    /// else than before, all when it is empty.
    void setAnnotations(const QHash<qint64, Annotation>& annotations, const std::vector<ExchangeId>& changed);

    /// What was just stored and may be shown soon.
    void keep(const QList<ExchangeSummary>& newer);
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
    QVariant extraData(ExchangeId id, int column, int role) const;
    QVariant annotationData(ExchangeId id, int column, int role) const;
    void appendRows(const QList<ExchangeSummary>& newer, qsizetype from);

    std::vector<ExchangeId> m_ids;
    ExtraTexts* m_extra = nullptr;
    int m_extraCount = 0;
    Order m_order = Order::Rising;
    bool m_isReplacing = false;
    std::unique_ptr<Pages> m_pages;
    QHash<qint64, Annotation> m_annotations;
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
