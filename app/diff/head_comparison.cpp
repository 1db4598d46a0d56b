// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/head_comparison.h"

#include "app/diff/sequence_alignment.h"
#include "app/diff/volatile_values.h"

#include <QHash>

#include <algorithm>
#include <deque>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::diff {

namespace {

/// The fields of one list that take part, and what became of them.
struct Side
{
    std::vector<qsizetype> fields; ///< indexes in the list
    std::vector<quint32> exact;    ///< numbers, equal for fields that are equal to the letter
    std::vector<QByteArray> names; ///< in lower case
    std::vector<qint64> partner;   ///< place in the other side; -1 for none yet
};

/// A value, or what stands for all that are ignored; no field value begins with a line end.
QByteArray comparedValue(QByteArrayView value, const IgnoreRules& ignored)
{
    if (ignored.ignoresTimes() && looksLikeTime(value))
        return "\n\ntime"_ba;
    if (ignored.ignoresIds() && looksLikeId(value))
        return "\n\nid"_ba;
    return '\n' + value.toByteArray();
}

class Fields
{
public:
    Fields(const http::HeaderList& a, const http::HeaderList& b, const IgnoreRules& ignored,
           Qt::CaseSensitivity names)
        : m_names(names)
    {
        fill(m_a, a, ignored);
        fill(m_b, b, ignored);
    }

    std::vector<FieldChange> compare()
    {
        const std::vector<CommonRun> stayed = alignSequences(m_a.exact, m_b.exact);
        for (const CommonRun& run : stayed) {
            for (qint64 i = 0; i < run.size; ++i)
                join(run.a + i, run.b + i);
        }
        std::vector<bool> inPlace(m_b.fields.size());
        for (size_t j = 0; j < inPlace.size(); ++j)
            inPlace[j] = m_b.partner[j] >= 0;
        joinLeft([](const Side& side, size_t i) { return QByteArray::number(side.exact[i]); });
        joinLeft([](const Side& side, size_t i) { return side.names[i]; });
        return changes(inPlace);
    }

private:
    void fill(Side& side, const http::HeaderList& list, const IgnoreRules& ignored);
    void join(qint64 a, qint64 b)
    {
        m_a.partner[size_t(a)] = b;
        m_b.partner[size_t(b)] = a;
    }
    template <typename KeyOf>
    void joinLeft(KeyOf keyOf);
    std::vector<FieldChange> changes(const std::vector<bool>& inPlace) const;

    Qt::CaseSensitivity m_names;
    QHash<QByteArray, quint32> m_known;
    Side m_a;
    Side m_b;
};

void Fields::fill(Side& side, const http::HeaderList& list, const IgnoreRules& ignored)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QByteArray name = list.name(i).toByteArray();
        if (ignored.ignoresField(name))
            continue;
        side.fields.push_back(i);
        side.names.push_back(name.toLower());
        const QByteArray text =
            (m_names == Qt::CaseSensitive ? name : side.names.back()) + comparedValue(list.value(i), ignored);
        const auto known = m_known.constFind(text);
        side.exact.push_back(known != m_known.cend() ? *known
                                                     : *m_known.insert(text, quint32(m_known.size())));
    }
    side.partner.assign(side.fields.size(), -1);
}

/// Joins fields with the same key that have no partner yet, in their order.
template <typename KeyOf>
void Fields::joinLeft(KeyOf keyOf)
{
    QHash<QByteArray, std::deque<qint64>> waiting;
    for (size_t i = 0; i < m_a.fields.size(); ++i) {
        if (m_a.partner[i] < 0)
            waiting[keyOf(m_a, i)].push_back(qint64(i));
    }
    for (size_t j = 0; j < m_b.fields.size(); ++j) {
        if (m_b.partner[j] >= 0)
            continue;
        const auto found = waiting.find(keyOf(m_b, j));
        if (found == waiting.end() || found->empty())
            continue;
        join(found->front(), qint64(j));
        found->pop_front();
    }
}

std::vector<FieldChange> Fields::changes(const std::vector<bool>& inPlace) const
{
    std::vector<FieldChange> result;
    size_t next = 0; // of a: removed ones up to here are told
    const auto tellRemoved = [&](size_t end) {
        for (; next < end; ++next) {
            if (m_a.partner[next] < 0)
                result.push_back({ChangeKind::Removed, m_a.fields[next], -1});
        }
    };
    for (size_t j = 0; j < m_b.fields.size(); ++j) {
        const qint64 i = m_b.partner[j];
        if (i < 0) {
            result.push_back({ChangeKind::Added, -1, m_b.fields[j]});
            continue;
        }
        if (inPlace[j]) {
            tellRemoved(size_t(i));
            continue;
        }
        const bool same = m_a.exact[size_t(i)] == m_b.exact[j];
        result.push_back(
            {same ? ChangeKind::Moved : ChangeKind::Changed, m_a.fields[size_t(i)], m_b.fields[j]});
    }
    tellRemoved(m_a.fields.size());
    return result;
}

} // namespace

std::vector<FieldChange> compareFields(const http::HeaderList& a, const http::HeaderList& b,
                                       const IgnoreRules& ignored, Qt::CaseSensitivity names)
{
    return Fields(a, b, ignored, names).compare();
}

} // namespace hookbench::diff
