// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/replay_model.h"

#include "app/models/log_texts.h"

#include <algorithm>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;
using Differs = ReplayRow::Difference;
using Turned = ReplayRow::Verdict;

namespace {

constexpr qsizetype longestText = 512; // of a request, whose target may be as long as the limits allow

} // namespace

void ReplayModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_texts = TextPool();
    m_counts = {};
    endResetModel();
}

void ReplayModel::append(const QList<ReplayRow>& rows)
{
    std::vector<quint32> chosen;
    for (const ReplayRow& row : rows) {
        const ExchangeSummary& summary = row.outcome.exchange;
        Row kept;
        kept.original = row.original.value;
        kept.exchange = summary.id.value;
        kept.durationUs = summary.timing.responseUs;
        kept.request =
            m_texts.add(QByteArray(summary.method + ' ' + summary.target).trimmed().left(longestText));
        kept.target = m_texts.add(row.target);
        kept.error = m_texts.add(row.outcome.error.message.toUtf8());
        kept.status = quint16(row.outcome.status);
        kept.originalStatus = quint16(row.originalStatus);
        kept.difference = row.difference;
        kept.verdict = row.verdict;
        kept.failed = !row.outcome.isSuccess();
        count(kept);
        if (isChosen(kept))
            chosen.push_back(quint32(m_rows.size()));
        m_rows.push_back(kept);
    }
    if (chosen.empty())
        return;
    const int first = int(m_shown.size());
    beginInsertRows({}, first, first + int(chosen.size()) - 1);
    m_shown.insert(m_shown.end(), chosen.begin(), chosen.end());
    endInsertRows();
}

void ReplayModel::count(const Row& row)
{
    ++m_counts.all;
    m_counts.failed += row.failed ? 1 : 0;
    m_counts.different +=
        row.difference == Differs::None || row.difference == Differs::NothingToCompare ? 0 : 1;
    m_counts.fixed += row.verdict == Turned::Fixed ? 1 : 0;
    m_counts.broken += row.verdict == Turned::Broken ? 1 : 0;
}

bool ReplayModel::isChosen(const Row& row) const
{
    switch (m_choice) {
    case Choice::All:
        return true;
    case Choice::Failed:
        return row.failed;
    case Choice::Different:
        return row.difference != Differs::None && row.difference != Differs::NothingToCompare;
    case Choice::Turned:
        return row.verdict == Turned::Fixed || row.verdict == Turned::Broken;
    }
    Q_UNREACHABLE();
}

void ReplayModel::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    beginResetModel();
    m_choice = choice;
    m_shown.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (isChosen(m_rows[i]))
            m_shown.push_back(quint32(i));
    }
    endResetModel();
}

ExchangeId ReplayModel::originalAt(int row) const
{
    return {at(row).original};
}

ExchangeId ReplayModel::exchangeAt(int row) const
{
    return {at(row).exchange};
}

int ReplayModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ReplayModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReplayModel::pooled(quint32 number) const
{
    return wireText(m_texts.view().at(number).toByteArray());
}

QString ReplayModel::text(const Row& row, int column) const
{
    switch (column) {
    case Original:
        return QString::number(row.original);
    case Request:
        return pooled(row.request);
    case Target:
        return pooled(row.target);
    case Exchange:
        return row.exchange > 0 ? QString::number(row.exchange) : u"–"_s;
    case Status:
        return row.status > 0 ? QString::number(row.status) : tr("no answer");
    case Time:
        return durationText(row.durationUs);
    case Difference:
        switch (row.difference) {
        case Differs::None:
            return tr("none");
        case Differs::Status:
            return tr("status was %1").arg(row.originalStatus);
        case Differs::Body:
            return tr("other content");
        case Differs::NoAnswer:
            return QString::fromUtf8(m_texts.view().at(row.error));
        case Differs::NothingToCompare:
            return tr("nothing to compare with");
        }
        break;
    case Verdict:
        switch (row.verdict) {
        case Turned::First:
            return tr("first replay");
        case Turned::Same:
            return tr("same");
        case Turned::Fixed:
            return tr("fixed");
        case Turned::Broken:
            return tr("broken");
        }
        break;
    default:
        break;
    }
    return {};
}

ReplayModel::Mood ReplayModel::mood(const Row& row, int column)
{
    switch (column) {
    case Status:
        return row.failed ? Mood::Bad : Mood::Good;
    case Difference:
        return row.difference == Differs::None || row.difference == Differs::NothingToCompare ? Mood::None
                                                                                              : Mood::Bad;
    case Verdict:
        if (row.verdict == Turned::Fixed)
            return Mood::Good;
        return row.verdict == Turned::Broken ? Mood::Bad : Mood::None;
    default:
        return Mood::None;
    }
}

QVariant ReplayModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == Request || column == Target || column == Difference ? text(row, column) : QString();
    case Qt::TextAlignmentRole:
        return column == Original || column == Exchange || column == Time
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case MoodRole:
        return int(mood(row, column));
    default:
        return {};
    }
}

QVariant ReplayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Original:
        return tr("Original");
    case Request:
        return tr("Request");
    case Target:
        return tr("Target");
    case Exchange:
        return tr("Replayed as");
    case Status:
        return tr("Status");
    case Time:
        return tr("Time");
    case Difference:
        return tr("Difference");
    case Verdict:
        return tr("Against the last replay");
    default:
        return {};
    }
}

qint64 ReplayModel::sortKey(const Row& row, int column) const
{
    switch (column) {
    case Original:
        return row.original;
    case Exchange:
        return row.exchange;
    case Status:
        return row.status;
    case Time:
        return row.durationUs;
    case Difference:
        return qint64(row.difference);
    case Verdict:
        return qint64(row.verdict);
    default:
        return 0;
    }
}

void ReplayModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<quint32> before = m_shown;
    const auto isLess = [this, column](const Row& a, const Row& b) {
        if (column == Request || column == Target) {
            const quint32 left = column == Request ? a.request : a.target;
            const quint32 right = column == Request ? b.request : b.target;
            return left != right && m_texts.view().at(left) < m_texts.view().at(right);
        }
        return sortKey(a, column) < sortKey(b, column);
    };
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](quint32 a, quint32 b) {
        return order == Qt::AscendingOrder ? isLess(m_rows[a], m_rows[b]) : isLess(m_rows[b], m_rows[a]);
    });
    std::vector<int> placeOf(m_rows.size());
    for (size_t i = 0; i < m_shown.size(); ++i)
        placeOf[m_shown[i]] = int(i);
    const QModelIndexList old = persistentIndexList();
    for (const QModelIndex& index : old)
        changePersistentIndex(index, this->index(placeOf[before[size_t(index.row())]], index.column()));
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace hookbench::models
