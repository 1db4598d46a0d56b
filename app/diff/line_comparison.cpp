// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/line_comparison.h"

#include "app/diff/runs.h"

#include <QHash>

#include <algorithm>

namespace hookbench::diff {

namespace {

/// Gives equal lines equal numbers.
class LineNumbers
{
public:
    std::vector<quint32> numbersOf(const LineTable& table)
    {
        std::vector<quint32> numbers(size_t(table.size()));
        for (qint64 i = 0; i < table.size(); ++i) {
            const QByteArrayView line = table.line(i);
            const auto known = m_known.constFind(line);
            numbers[size_t(i)] =
                known != m_known.cend() ? *known : *m_known.insert(line, quint32(m_known.size()));
        }
        return numbers;
    }

private:
    QHash<QByteArrayView, quint32> m_known;
};

bool isContinuation(char byte)
{
    return (uchar(byte) & 0xC0) == 0x80;
}

} // namespace

LineTable::LineTable(QByteArrayView text)
    : m_text(text)
{
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    for (const char* p = begin; p != end;) {
        p = std::find_if(p, end, [](char c) { return c == '\n' || c == '\r'; });
        if (p != end)
            p += *p == '\r' && p + 1 != end && p[1] == '\n' ? 2 : 1;
        m_ends.push_back(p - begin);
    }
}

QByteArrayView LineTable::line(qint64 index) const
{
    return m_text.sliced(offset(index), m_ends[size_t(index)] - offset(index));
}

LineComparison compareLines(QByteArrayView a, QByteArrayView b, const CancelFlag& cancel)
{
    LineComparison result{LineTable(a), LineTable(b), {}, false};
    LineNumbers numbers;
    const std::vector<quint32> left = numbers.numbersOf(result.a);
    const std::vector<quint32> right = numbers.numbersOf(result.b);
    result.changes = changesBetween(alignSequences(left, right, cancel), result.a.size(), result.b.size());
    result.isCancelled = cancel.isCancelled();
    return result;
}

RangeChange changeWithin(QByteArrayView a, QByteArrayView b)
{
    const qint64 shorter = std::min(a.size(), b.size());
    qint64 front = std::mismatch(a.begin(), a.begin() + shorter, b.begin()).first - a.begin();
    while (front > 0 &&
           ((front < a.size() && isContinuation(a[front])) || (front < b.size() && isContinuation(b[front]))))
        --front;
    qint64 back = 0;
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    while (back > 0 && isContinuation(a[a.size() - back]))
        --back;
    return {{front, a.size() - front - back}, {front, b.size() - front - back}};
}

} // namespace hookbench::diff
