// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/diff/change.h"

#include <QByteArrayView>

#include <vector>

namespace hookbench::diff {

/// A text cut into lines. A line keeps its end (LF, CRLF, CR), so that a changed end is a changed line.
class LineTable
{
public:
    LineTable() = default;
    explicit LineTable(QByteArrayView text);

    qint64 size() const { return qint64(m_ends.size()); }
    QByteArrayView line(qint64 index) const;
    qint64 offset(qint64 index) const { return index == 0 ? 0 : m_ends[size_t(index - 1)]; }

private:
    QByteArrayView m_text;
    std::vector<qint64> m_ends; ///< behind each line
};

/// Two texts line by line. The tables point into the texts.
struct LineComparison
{
    LineTable a;
    LineTable b;
    std::vector<RangeChange> changes; ///< in lines, rising in both
    bool isCancelled = false;
};

LineComparison compareLines(QByteArrayView a, QByteArrayView b, const CancelFlag& cancel = {});

/// The part of two lines between what they begin and end with alike, in bytes; it cuts no UTF-8 character.
RangeChange changeWithin(QByteArrayView a, QByteArrayView b);

} // namespace hookbench::diff
