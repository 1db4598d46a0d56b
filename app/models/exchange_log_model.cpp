// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_log_model.h"

#include "app/models/exchange_index.h"
#include "app/models/extra_texts.h"
#include "app/models/log_texts.h"
#include "app/models/trouble.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <limits>
#include <unordered_map>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;

/// One exchange in the cache, with the texts that were asked for so far: painting allocates only once a cell.
struct ExchangeLogModel::Row
{
    ExchangeSummary summary; ///< its id is none as long as the row is not there
    mutable std::array<QString, ColumnCount> texts;
};

/// The newest and the last seen pages of the session. A page holds the exchanges with numbers from n *
/// pageSize up to the next page, so rows may come and go without moving anything here.
class ExchangeLogModel::Pages
{
public:
    static constexpr qint64 pageSize = 256;
    static constexpr size_t pagesKept = 64;
    static constexpr qint64 bytesKept = 32 * 1024 * 1024;

    explicit Pages(const session::SessionReader* reader)
        : m_reader(reader)
    {
    }

    void put(const ExchangeSummary& summary)
    {
        Page& page = pageOf(summary.id);
        page.error.reset();
        Row& row = page.rows[size_t(summary.id.value % pageSize)];
        row.texts = {};
        fill(page, row, summary);
    }

    /// Null when it cannot be read; problemOf() says why.
    const Row* row(ExchangeId id)
    {
        Page& page = pageOf(id);
        const Row& found = page.rows[size_t(id.value % pageSize)];
        if (found.summary.id == id)
            return &found;
        if (takeFromIndex(page, id))
            return &found;
        if (!page.complete && !page.error)
            load(page, id.value / pageSize);
        return found.summary.id == id ? &found : nullptr;
    }

    /// After row() gave none.
    QString problemOf(ExchangeId id)
    {
        const Page& page = pageOf(id);
        return page.error ? page.error->message : tr("This request is no longer in the session.");
    }

    /// The session moved on: what failed deserves another try.
    void forgetErrors()
    {
        for (auto& [number, page] : m_pages)
            page.error.reset();
    }

    void setIndex(const ExchangeIndex* index) { m_index = index; }

    QDate today() const { return m_today; }

    /// True when the day changed, so that texts with times are out of date.
    bool updateToday(qint64 nowUs)
    {
        const QDate day = QDateTime::fromMSecsSinceEpoch(nowUs / 1000).date();
        if (day <= m_today)
            return false;
        m_today = day;
        for (auto& [number, page] : m_pages) {
            for (Row& row : page.rows)
                row.texts[Time].clear();
        }
        return true;
    }

private:
    struct Page
    {
        std::vector<Row> rows = std::vector<Row>(size_t(pageSize));
        bool complete = false; ///< was read as a whole; what came later was put
        std::optional<Error> error;
        quint64 lastUse = 0;
        qint64 bytes = 0; ///< of the texts that a peer can make long
    };

    void fill(Page& page, Row& row, const ExchangeSummary& summary)
    {
        const qint64 before = row.summary.target.size() + row.summary.method.size();
        const qint64 added = summary.target.size() + summary.method.size() - before;
        row.summary = summary;
        page.bytes += added;
        m_bytes += added;
    }

    Page& pageOf(ExchangeId id)
    {
        const qint64 number = id.value / pageSize;
        auto found = m_pages.find(number);
        if (found == m_pages.end()) {
            makeRoom();
            found = m_pages.try_emplace(number).first;
        }
        found->second.lastUse = ++m_uses;
        return found->second;
    }

    void makeRoom()
    {
        while (m_pages.size() >= pagesKept || (m_bytes > bytesKept && !m_pages.empty())) {
            const auto oldest =
                std::min_element(m_pages.begin(), m_pages.end(), [](const auto& a, const auto& b) {
                    return a.second.lastUse < b.second.lastUse;
                });
            m_bytes -= oldest->second.bytes;
            m_pages.erase(oldest);
        }
    }

    bool takeFromIndex(Page& page, ExchangeId id)
    {
        if (!m_index)
            return false;
        const ExchangeIndex::View& index = m_index->present();
        const qsizetype row = index.rowOf(id);
        if (row < 0 || index.isCut(row))
            return false;
        fill(page, page.rows[size_t(id.value % pageSize)], index.summary(row));
        return true;
    }

    void load(Page& page, qint64 number)
    {
        if (!m_reader)
            return;
        const qint64 first = number * pageSize;
        const auto summaries = m_reader->summaries({first}, {first + pageSize - 1}, pageSize);
        if (!summaries) {
            page.error = summaries.error();
            return;
        }
        for (const ExchangeSummary& summary : *summaries) {
            Row& row = page.rows[size_t(summary.id.value % pageSize)];
            if (!row.summary.id)
                fill(page, row, summary);
        }
        page.complete = true;
    }

    const session::SessionReader* m_reader = nullptr;
    const ExchangeIndex* m_index = nullptr;
    std::unordered_map<qint64, Page> m_pages;
    quint64 m_uses = 0;
    qint64 m_bytes = 0;
    QDate m_today = QDate::currentDate();
};

Outcome outcomeOf(const ExchangeSummary& summary)
{
    switch (troubleOf(summary.errorCode)) {
    case Trouble::None:
        break;
    case Trouble::BreaksHttp:
        return Outcome::Malformed;
    case Trouble::Tls:
        return Outcome::TlsFailed;
    case Trouble::NoAnswer:
        return Outcome::ServerError;
    case Trouble::Refused:
        return Outcome::Refused;
    }
    switch (summary.status / 100) {
    case 1:
        return Outcome::Informational;
    case 2:
        return Outcome::Success;
    case 3:
        return Outcome::Redirect;
    case 4:
        return Outcome::ClientError;
    case 5:
        return Outcome::ServerError;
    default:
        return Outcome::None;
    }
}

namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::RowText)
};

QString statusText(const ExchangeSummary& summary)
{
    const QString status = summary.status > 0 ? QString::number(summary.status) : u"–"_s;
    switch (troubleOf(summary.errorCode)) {
    case Trouble::None:
        return status;
    case Trouble::Tls:
        return summary.status > 0 ? RowText::tr("%1 TLS failed").arg(summary.status)
                                  : RowText::tr("TLS failed");
    case Trouble::NoAnswer:
        return summary.status > 0 ? status : RowText::tr("no answer");
    case Trouble::Refused:
        return RowText::tr("%1 refused").arg(status);
    case Trouble::BreaksHttp:
        break;
    }
    return summary.status > 0 ? RowText::tr("%1 malformed").arg(summary.status) : RowText::tr("malformed");
}

QString originText(Origin origin)
{
    switch (origin) {
    case Origin::Captured:
        return RowText::tr("captured");
    case Origin::Sent:
        return RowText::tr("sent by us");
    case Origin::Replayed:
        return RowText::tr("replayed");
    case Origin::Forwarded:
        return RowText::tr("forwarded");
    case Origin::Monitored:
        return RowText::tr("health check");
    }
    return {};
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None:
        return RowText::tr("not answered");
    case Outcome::Informational:
        return RowText::tr("informational");
    case Outcome::Success:
        return RowText::tr("success");
    case Outcome::Redirect:
        return RowText::tr("redirect");
    case Outcome::ClientError:
        return RowText::tr("client error");
    case Outcome::ServerError:
        return RowText::tr("server error");
    case Outcome::Malformed:
        return RowText::tr("malformed request");
    case Outcome::Refused:
        return RowText::tr("refused by the endpoint");
    case Outcome::TlsFailed:
        return RowText::tr("TLS failed");
    }
    Q_UNREACHABLE();
}

/// A sender may make a target as long as the limits allow; a cell needs its two ends.
QString shortened(const QString& text)
{
    constexpr qsizetype half = 400;
    if (text.size() <= 2 * half)
        return text;
    return text.first(half) + QChar(0x2026) + text.last(half);
}

QString pathText(const ExchangeSummary& summary)
{
    const bool isUnread = summary.target.isEmpty() && !summary.errorCode.isEmpty();
    if (isUnread && troubleOf(summary.errorCode) == Trouble::Tls)
        return RowText::tr("(%1)").arg(troubleReason(summary.errorCode));
    if (isUnread)
        return RowText::tr("(unreadable)");
    return shortened(wireText(summary.target));
}

/// What failed in a handshake has no method.
QString methodText(const ExchangeSummary& summary)
{
    if (summary.method.isEmpty() && troubleOf(summary.errorCode) == Trouble::Tls)
        return u"TLS"_s;
    return shortened(wireText(summary.method));
}

QString protocolText(const ExchangeSummary& summary)
{
    const bool encrypted = summary.endpoint.startsWith("https:");
    if (summary.method.isEmpty() && troubleOf(summary.errorCode) == Trouble::Tls)
        return u"TLS"_s;
    if (summary.protocol == Protocol::Http2)
        return encrypted ? u"HTTP/2, TLS"_s : u"HTTP/2"_s;
    return encrypted ? u"HTTP/1, TLS"_s : u"HTTP/1"_s;
}

QString cellText(const ExchangeSummary& summary, int column, const QDate& today)
{
    switch (column) {
    case ExchangeLogModel::Number:
        return QString::number(summary.id.value);
    case ExchangeLogModel::Time:
        return timeText(summary.atUs, today);
    case ExchangeLogModel::Method:
        return methodText(summary);
    case ExchangeLogModel::Path:
        return pathText(summary);
    case ExchangeLogModel::Status:
        return statusText(summary);
    case ExchangeLogModel::Provider:
        return wireText(summary.webhook.provider);
    case ExchangeLogModel::Event:
        return shortened(wireText(summary.webhook.event));
    case ExchangeLogModel::Delivery:
        return shortened(wireText(summary.webhook.delivery));
    case ExchangeLogModel::Attempt:
        return summary.webhook.attempt > 0 ? QString::number(summary.webhook.attempt) : u""_s;
    case ExchangeLogModel::Signature:
        return summary.webhook.verdict ? verdictText(*summary.webhook.verdict) : u""_s;
    case ExchangeLogModel::Protocol:
        return protocolText(summary);
    case ExchangeLogModel::Size:
        return sizeText(summary.bodySize);
    case ExchangeLogModel::Duration:
        return durationText(summary.durationUs());
    case ExchangeLogModel::Source:
        return QString::fromLatin1(summary.peer);
    default:
        return {};
    }
}

QString troubleHint(const ExchangeSummary& summary)
{
    const QString code = QString::fromLatin1(summary.errorCode);
    switch (troubleOf(summary.errorCode)) {
    case Trouble::Tls:
        return RowText::tr("TLS failed: %1").arg(troubleReason(summary.errorCode));
    case Trouble::NoAnswer:
        return RowText::tr("No answer: %1").arg(code);
    case Trouble::Refused:
        return RowText::tr("Refused by the endpoint: %1").arg(troubleReason(summary.errorCode));
    case Trouble::None:
    case Trouble::BreaksHttp:
        break;
    }
    return RowText::tr("Malformed request: %1").arg(code);
}

/// More than the cell has room for; empty where the cell says it all.
QString cellHint(const ExchangeSummary& summary, int column)
{
    switch (column) {
    case ExchangeLogModel::Time:
        return fullTimeText(summary.atUs);
    case ExchangeLogModel::Method:
        return summary.origin == Origin::Captured ? QString() : originText(summary.origin);
    case ExchangeLogModel::Path:
        return pathText(summary);
    case ExchangeLogModel::Status:
        return summary.errorCode.isEmpty() ? outcomeText(outcomeOf(summary)) : troubleHint(summary);
    case ExchangeLogModel::Size:
        return summary.bodySize < 1024
                   ? QString()
                   : RowText::tr("Body of %1 bytes").arg(QLocale().toString(summary.bodySize));
    case ExchangeLogModel::Source:
        return RowText::tr("From %1 to %2")
            .arg(QString::fromLatin1(summary.peer), QString::fromLatin1(summary.endpoint));
    default:
        return {};
    }
}

QVariant rawValue(const ExchangeSummary& summary, int column)
{
    switch (column) {
    case ExchangeLogModel::Number:
        return summary.id.value;
    case ExchangeLogModel::Time:
        return summary.atUs;
    case ExchangeLogModel::Status:
        return summary.status;
    case ExchangeLogModel::Size:
        return summary.bodySize;
    case ExchangeLogModel::Duration:
        return summary.durationUs();
    case ExchangeLogModel::Attempt:
        return summary.webhook.attempt;
    default:
        return {};
    }
}

bool isNumeric(int column)
{
    return column == ExchangeLogModel::Number || column == ExchangeLogModel::Attempt ||
           column == ExchangeLogModel::Size || column == ExchangeLogModel::Duration;
}

} // namespace

ExchangeLogModel::ExchangeLogModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_pages(std::make_unique<Pages>(nullptr))
{
}

ExchangeLogModel::~ExchangeLogModel() = default;

void ExchangeLogModel::setSession(const session::SessionReader* reader)
{
    beginResetModel();
    m_ids.clear();
    m_annotations.clear();
    m_order = Order::Rising;
    m_problem.reset();
    m_pages = std::make_unique<Pages>(reader);
    if (reader) {
        const auto newest = reader->summaries({1}, {std::numeric_limits<qint64>::max()}, Pages::pageSize,
                                              session::SessionReader::Order::Falling);
        if (newest) {
            for (const ExchangeSummary& summary : *newest) {
                m_ids.push_back(summary.id);
                m_pages->put(summary);
            }
            std::sort(m_ids.begin(), m_ids.end());
        } else {
            m_problem = newest.error();
        }
    }
    endResetModel();
}

void ExchangeLogModel::prependIds(std::vector<ExchangeId> older)
{
    // The job that lists the numbers sees what came meanwhile too; only what is older than the first row is
    // missing.
    if (!m_ids.empty())
        older.erase(std::lower_bound(older.begin(), older.end(), m_ids.front()), older.end());
    const qsizetype room = std::numeric_limits<int>::max() - qsizetype(m_ids.size());
    if (qsizetype(older.size()) > room)
        older.erase(older.begin(), older.end() - room);
    if (older.empty())
        return;
    beginInsertRows({}, 0, int(older.size()) - 1);
    older.insert(older.end(), m_ids.begin(), m_ids.end());
    m_ids = std::move(older);
    endInsertRows();
}

void ExchangeLogModel::setIndex(const ExchangeIndex* index)
{
    m_pages->setIndex(index);
}

void ExchangeLogModel::setExtraTexts(ExtraTexts* texts)
{
    if (m_extraCount > 0) {
        beginRemoveColumns({}, ColumnCount, ColumnCount + m_extraCount - 1);
        m_extraCount = 0;
        endRemoveColumns();
    }
    m_extra = texts;
    const int count = texts ? texts->count() : 0;
    if (count == 0)
        return;
    beginInsertColumns({}, ColumnCount, ColumnCount + count - 1);
    m_extraCount = count;
    endInsertColumns();
}

void ExchangeLogModel::noteExtraTexts(const std::vector<ExchangeId>& ids)
{
    if (m_extraCount == 0)
        return;
    int first = std::numeric_limits<int>::max();
    int last = -1;
    for (const ExchangeId id : ids) {
        const int row = rowOf(id);
        if (row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, ColumnCount), index(last, ColumnCount + m_extraCount - 1),
                           {Qt::DisplayRole});
}

void ExchangeLogModel::setAnnotations(const QHash<qint64, Annotation>& annotations,
                                      const std::vector<ExchangeId>& changed)
{
    m_annotations = annotations;
    int first = changed.empty() ? 0 : rowCount();
    int last = changed.empty() ? rowCount() - 1 : -1;
    for (const ExchangeId id : changed) {
        const int row = rowOf(id);
        if (row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void ExchangeLogModel::showIds(std::vector<ExchangeId> ids, Order order)
{
    m_isReplacing = true;
    beginResetModel();
    m_ids = std::move(ids);
    m_order = order;
    if (m_ids.size() > size_t(std::numeric_limits<int>::max()))
        m_ids.resize(size_t(std::numeric_limits<int>::max()));
    endResetModel();
    m_isReplacing = false;
}

void ExchangeLogModel::appendIds(const std::vector<ExchangeId>& ids)
{
    const auto first = int(m_ids.size());
    const auto count = int(std::min(ids.size(), size_t(std::numeric_limits<int>::max() - first)));
    if (count == 0)
        return;
    beginInsertRows({}, first, first + count - 1);
    m_ids.insert(m_ids.end(), ids.begin(), ids.begin() + count);
    endInsertRows();
}

void ExchangeLogModel::removeIds(const std::vector<ExchangeId>& ids)
{
    // From the back, and neighbours together: what the oldest ones leave is one gap at the front.
    int end = rowCount();
    while (end > 0 && !ids.empty()) {
        if (m_order == Order::Rising) {
            const auto reach = std::upper_bound(m_ids.begin(), m_ids.begin() + end, ids.back());
            end = int(reach - m_ids.begin());
        }
        const auto isGone = [&](int row) {
            return std::binary_search(ids.begin(), ids.end(), m_ids[size_t(row)]);
        };
        while (end > 0 && !isGone(end - 1)) {
            if (m_order == Order::Rising && m_ids[size_t(end - 1)] < ids.front())
                return;
            --end;
        }
        int first = end;
        while (first > 0 && isGone(first - 1))
            --first;
        if (first == end)
            return;
        beginRemoveRows({}, first, end - 1);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + end);
        endRemoveRows();
        end = first;
    }
}

void ExchangeLogModel::keep(const QList<ExchangeSummary>& newer)
{
    m_pages->forgetErrors();
    if (newer.isEmpty())
        return;
    const bool newDay = m_pages->updateToday(newer.last().atUs);
    for (const ExchangeSummary& summary : newer)
        m_pages->put(summary);
    if (newDay && !m_ids.empty())
        Q_EMIT dataChanged(index(0, Time), index(int(m_ids.size()) - 1, Time), {Qt::DisplayRole});
}

void ExchangeLogModel::append(const QList<ExchangeSummary>& newer)
{
    m_pages->forgetErrors();
    // The first page may have been read after these were committed and before they were announced.
    const ExchangeId last = m_ids.empty() ? ExchangeId() : m_ids.back();
    const auto from = std::find_if(newer.begin(), newer.end(), [last](const auto& s) { return s.id > last; });
    if (from != newer.end())
        appendRows(newer, from - newer.begin());
}

void ExchangeLogModel::appendRows(const QList<ExchangeSummary>& newer, qsizetype from)
{
    const int first = int(m_ids.size());
    const auto count = qMin(newer.size() - from, qsizetype(std::numeric_limits<int>::max() - first));
    if (count <= 0)
        return;
    const bool newDay = m_pages->updateToday(newer.last().atUs);
    beginInsertRows({}, first, first + int(count) - 1);
    for (qsizetype i = from; i < from + count; ++i) {
        m_ids.push_back(newer[i].id);
        m_pages->put(newer[i]);
    }
    endInsertRows();
    if (newDay && first > 0)
        Q_EMIT dataChanged(index(0, Time), index(first - 1, Time), {Qt::DisplayRole});
}

void ExchangeLogModel::setEndpointMarks(const QHash<EndpointId, EndpointMark>& marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    Q_EMIT endpointMarksChanged();
}

ExchangeId ExchangeLogModel::idAt(int row) const
{
    return row >= 0 && size_t(row) < m_ids.size() ? m_ids[size_t(row)] : ExchangeId();
}

int ExchangeLogModel::rowOf(ExchangeId id) const
{
    const auto found = m_order == Order::Rising ? std::lower_bound(m_ids.begin(), m_ids.end(), id)
                                                : std::find(m_ids.begin(), m_ids.end(), id);
    return found != m_ids.end() && *found == id ? int(found - m_ids.begin()) : -1;
}

const ExchangeSummary* ExchangeLogModel::summaryAt(int row) const
{
    const ExchangeId id = idAt(row);
    const Row* found = id ? m_pages->row(id) : nullptr;
    return found ? &found->summary : nullptr;
}

int ExchangeLogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int ExchangeLogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount + m_extraCount;
}

QVariant ExchangeLogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ExchangeId id = m_ids[size_t(index.row())];
    if (role == IdRole)
        return id.value;
    if (index.column() >= ColumnCount)
        return extraData(id, index.column() - ColumnCount, role);
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == UnreadRole || role == ColorRole || index.column() == Marks)
        return annotationData(id, index.column(), role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != OutcomeRole && role != OriginRole &&
        role != RawValueRole && role != Qt::AccessibleTextRole && role != Qt::AccessibleDescriptionRole &&
        role != EndpointColorRole && role != EndpointNameRole && role != ProviderRole && role != VerdictRole)
        return {};
    if (const Row* row = m_pages->row(id))
        return readable(*row, index.column(), role);
    if (role == Qt::DisplayRole)
        return index.column() == Number ? QString::number(id.value) : u"?"_s;
    return role == Qt::ToolTipRole ? QVariant(m_pages->problemOf(id)) : QVariant();
}

/// The marks, and what every cell knows of them; nothing for all else.
QVariant ExchangeLogModel::annotationData(ExchangeId id, int column, int role) const
{
    const auto found = m_annotations.constFind(id.value);
    const bool any = found != m_annotations.constEnd();
    if (role == UnreadRole)
        return !any || !found->isRead;
    if (role == ColorRole)
        return any ? found->color : 0;
    if (column != Marks || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (!any)
        return QString();
    QStringList parts;
    if (found->starred)
        parts << QString(QChar(0x2605));
    if (!found->tags.isEmpty())
        parts << found->tags.join(u", "_s);
    if (!found->note.isEmpty())
        parts << (role == Qt::ToolTipRole ? found->note : found->note.section(u'\n', 0, 0));
    return parts.join(role == Qt::ToolTipRole ? u"\n"_s : u" "_s);
}

QVariant ExchangeLogModel::extraData(ExchangeId id, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString* text = m_extra->text(id, column);
    return text ? *text : u"…"_s;
}

QVariant ExchangeLogModel::readable(const Row& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: {
        QString& text = row.texts[size_t(column)];
        if (text.isNull())
            text = cellText(row.summary, column, m_pages->today());
        return text;
    }
    case Qt::ToolTipRole:
        return cellHint(row.summary, column);
    case Qt::AccessibleTextRole:
        if (column == Method && row.summary.origin != Origin::Captured)
            return RowText::tr("%1, %2").arg(methodText(row.summary), originText(row.summary.origin));
        if (column != Status)
            return {};
        // The status says these itself.
        if (troubleOf(row.summary.errorCode) != Trouble::None)
            return RowText::tr("%1, %2").arg(statusText(row.summary), troubleReason(row.summary.errorCode));
        return RowText::tr("%1, %2").arg(statusText(row.summary), outcomeText(outcomeOf(row.summary)));
    case OutcomeRole:
        return int(outcomeOf(row.summary));
    case OriginRole:
        return column == Method ? QVariant(int(row.summary.origin)) : QVariant();
    case RawValueRole:
        return rawValue(row.summary, column);
    case EndpointColorRole:
        return m_marks.value(row.summary.endpointId).color;
    case EndpointNameRole:
        return m_marks.value(row.summary.endpointId).name;
    case ProviderRole:
        return row.summary.webhook.provider;
    case VerdictRole:
        return int(row.summary.webhook.verdict.value_or(Verdict{}));
    case Qt::AccessibleDescriptionRole:
        return column == Number ? QVariant(m_marks.value(row.summary.endpointId).name) : QVariant();
    default:
        return {};
    }
}

QVariant ExchangeLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section >= ColumnCount)
        return m_extra->title(section - ColumnCount);
    switch (section) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path");
    case Status:
        return tr("Status");
    case Protocol:
        return tr("Protocol");
    case Provider:
        return tr("Provider");
    case Size:
        return tr("Size");
    case Duration:
        return tr("Duration");
    case Source:
        return tr("Source");
    case Marks:
        return tr("Marks");
    case Event:
        return tr("Event");
    case Delivery:
        return tr("Delivery");
    case Attempt:
        return tr("Attempt");
    case Signature:
        return tr("Signature");
    default:
        return {};
    }
}

} // namespace hookbench::models
