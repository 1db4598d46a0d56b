// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/comparison_model.h"

#include "app/models/exchange_event.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::models {

using Kind = ComparisonRow::Kind;

namespace {

QString signOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return u"+"_s;
    case Kind::Removed:
        return u"−"_s;
    case Kind::Changed:
        return u"≠"_s;
    case Kind::Moved:
        return u"↕"_s;
    case Kind::Ignored:
        return u"~"_s;
    default:
        return {};
    }
}

} // namespace

ComparisonModel::ComparisonModel(QThreadPool& pool, QObject* parent)
    : QAbstractTableModel(parent)
    , m_job(pool)
{
}

void ComparisonModel::compare(const QString& sessionPath, ExchangeId a, ExchangeId b)
{
    m_path = sessionPath;
    m_first = a;
    m_second = b;
    start();
}

void ComparisonModel::cancel()
{
    m_job.cancel();
    if (m_state != State::Comparing)
        return;
    m_error = {ErrorKind::Cancelled, tr("The comparison was cancelled."), {}};
    enter(State::Failed);
}

bool ComparisonModel::setRules(const QStringList& rules)
{
    auto parsed = diff::IgnoreRules::parse(rules);
    if (!parsed)
        return false;
    m_rules = std::move(*parsed);
    if (m_first)
        start();
    return true;
}

void ComparisonModel::start()
{
    using Rows = Result<std::vector<ComparisonRow>>;
    const auto work = [path = m_path, a = m_first, b = m_second,
                       rules = m_rules](const CancelFlag& cancel) -> Rows {
        const auto reader = session::SessionReader::open(path);
        if (!reader)
            return fail(reader.error());
        const auto comparison = compareExchanges(**reader, a, b, rules, ComparedParts::Both, cancel);
        if (!comparison)
            return fail(comparison.error());
        return comparisonRows(*comparison, rules, cancel);
    };
    enter(State::Comparing);
    m_job.start(work, [this](Rows rows) {
        if (rows) {
            show(std::move(*rows));
            enter(State::Compared);
        } else {
            m_error = rows.error();
            show({});
            enter(State::Failed);
        }
    });
}

void ComparisonModel::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ComparisonModel::show(std::vector<ComparisonRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    layOut();
    endResetModel();
}

void ComparisonModel::setForm(Form form)
{
    if (form == m_form)
        return;
    beginResetModel();
    m_form = form;
    layOut();
    endResetModel();
}

/// Inline, what changed is two rows: the lines that went, then those that came.
void ComparisonModel::layOut()
{
    m_shown.clear();
    m_differences = 0;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const Kind kind = m_rows[row].kind;
        const bool joins = row > 0 && m_rows[row - 1].isDifference();
        m_differences += m_rows[row].isDifference() && !joins ? 1 : 0;
        if (m_form == Form::SideBySide || kind != Kind::Changed) {
            m_shown.push_back({row, kind});
            continue;
        }
        size_t end = row;
        while (end < m_rows.size() && m_rows[end].kind == Kind::Changed)
            ++end;
        for (size_t each = row; each < end; ++each)
            m_shown.push_back({each, Kind::Removed});
        for (size_t each = row; each < end; ++each)
            m_shown.push_back({each, Kind::Added});
        row = end - 1;
    }
}

int ComparisonModel::nextDifference(int row, int direction) const
{
    const int count = rowCount();
    int at = row;
    while (at >= 0 && at < count && isDifference(at)) // out of the present one
        at += direction;
    while (at < count && (at < 0 ? direction > 0 : !isDifference(at))) {
        at += direction;
        if (at < 0 && direction < 0)
            return -1;
    }
    if (at < 0 || at >= count)
        return -1;
    while (at > 0 && isDifference(at - 1)) // its first row
        --at;
    return at;
}

QStringList ComparisonModel::rulesAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const QString& rule = m_rows[m_shown[size_t(row)].row].rule;
    if (rule.isEmpty())
        return {};
    return rule.startsWith(u'/') ? diff::rulesFor(rule) : QStringList{rule};
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_form == Form::SideBySide ? ColumnCount : ColumnCount - 1;
}

QString ComparisonModel::text(const Shown& shown, int column) const
{
    const ComparisonRow& row = m_rows[shown.row];
    if (column == Sign)
        return signOf(shown.kind);
    if (m_form == Form::SideBySide || shown.kind == Kind::Title || shown.kind == Kind::Folded)
        return column == First ? row.left : row.right;
    const bool isRight =
        shown.kind == Kind::Added || shown.kind == Kind::Moved || shown.kind == Kind::Ignored;
    return isRight ? row.right : row.left;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Shown& shown = m_shown[size_t(index.row())];
    const ComparisonRow& row = m_rows[shown.row];
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case KindRole:
        return int(shown.kind);
    case WhereRole:
        return row.where;
    case Qt::ToolTipRole:
        return row.where;
    case Qt::AccessibleTextRole:
        return row.isDifference() ? tr("%1 %2").arg(signOf(shown.kind), text(shown, index.column()))
                                  : text(shown, index.column());
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_first)
        return {};
    if (section == Sign)
        return QString();
    if (m_form == Form::Inline)
        return tr("Number %1 and number %2").arg(m_first.value).arg(m_second.value);
    return section == First ? tr("Number %1").arg(m_first.value) : tr("Number %1").arg(m_second.value);
}

namespace {

QByteArrayView pathOf(QByteArrayView target)
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

} // namespace

Result<ExchangeId> previousAlike(const QString& sessionPath, ExchangeId id, const CancelFlag& cancel)
{
    constexpr qint64 pageRows = 256;
    const auto opened = session::SessionReader::open(sessionPath);
    if (!opened)
        return fail(opened.error());
    const session::SessionReader& reader = **opened;
    const Result<Exchange> wanted = reader.exchange(id);
    if (!wanted)
        return fail(wanted.error());
    const QByteArray event = eventOf(*wanted);
    const QByteArrayView path = pathOf(wanted->summary.target);
    for (ExchangeId last{id.value - 1}; last.value > 0 && !cancel.isCancelled();) {
        const auto page =
            reader.summaries(ExchangeId{1}, last, pageRows, session::SessionReader::Order::Falling);
        if (!page)
            return fail(page.error());
        for (const ExchangeSummary& summary : *page) {
            if (summary.method != wanted->summary.method || pathOf(summary.target) != path)
                continue;
            const Result<Exchange> candidate = reader.exchange(summary.id);
            if (candidate && eventOf(*candidate) == event)
                return summary.id;
        }
        last = page->empty() ? ExchangeId{} : ExchangeId{page->back().id.value - 1};
    }
    return ExchangeId{};
}

} // namespace hookbench::models
