// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/byte_comparison.h"

#include "app/diff/runs.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <bit>

namespace hookbench::diff {

namespace {

constexpr qint64 smallestPieces = 32;      // bytes on average
constexpr qint64 mostPieces = 1024 * 1024; // on average; larger inputs get larger pieces
constexpr qint64 bridged = 4;              // so few equal bytes do not end a difference

/// Random numbers for a rolling hash ("gear"): fixed, so that results are the same everywhere.
constexpr std::array<quint64, 256> gear = [] {
    std::array<quint64, 256> table{};
    quint64 state = 0x9E3779B97F4A7C15;
    for (quint64& entry : table) {
        state += 0x9E3779B97F4A7C15; // splitmix64
        quint64 z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        entry = z ^ (z >> 31);
    }
    return table;
}();

/// Ends of the pieces: where a hash over the bytes in front of it says so.
std::vector<qint64> piecesOf(QByteArrayView bytes, qint64 average)
{
    const quint64 mask = (quint64(1) << std::bit_width(quint64(average - 1))) - 1;
    std::vector<qint64> ends;
    quint64 hash = 0;
    qint64 from = 0;
    for (qint64 i = 0; i < bytes.size(); ++i) {
        hash = (hash << 1) + gear[uchar(bytes[i])];
        const qint64 size = i + 1 - from;
        if (size >= average * 8 || (size >= average / 4 && (hash >> 32 & mask) == 0)) {
            ends.push_back(i + 1);
            from = i + 1;
        }
    }
    if (from < bytes.size())
        ends.push_back(bytes.size());
    return ends;
}

/// Numbers of the pieces, equal for equal ones.
std::vector<quint32> numbersOf(QByteArrayView bytes, const std::vector<qint64>& ends,
                               QHash<QByteArrayView, quint32>& known)
{
    std::vector<quint32> numbers;
    qint64 from = 0;
    for (const qint64 end : ends) {
        const QByteArrayView piece = bytes.sliced(from, end - from);
        const auto place = known.constFind(piece);
        numbers.push_back(place != known.cend() ? *place : *known.insert(piece, quint32(known.size())));
        from = end;
    }
    return numbers;
}

Range inBytes(const Range& pieces, const std::vector<qint64>& ends)
{
    const auto endOf = [&ends](qint64 piece) {
        return piece == 0 ? 0 : ends[size_t(piece - 1)];
    };
    return {endOf(pieces.at), endOf(pieces.end()) - endOf(pieces.at)};
}

/// Appends the differences between two byte strings of the same size.
void compareSameSize(QByteArrayView a, QByteArrayView b, qint64 atA, qint64 atB,
                     std::vector<RangeChange>& changes)
{
    for (qint64 i = 0; i < a.size();) {
        i = std::mismatch(a.begin() + i, a.end(), b.begin() + i).first - a.begin();
        if (i == a.size())
            break;
        const qint64 from = i;
        qint64 end = i + 1;
        for (; i < a.size() && i < end + bridged; ++i) {
            if (a[i] != b[i])
                end = i + 1;
        }
        changes.push_back({{atA + from, end - from}, {atB + from, end - from}});
    }
}

/// Appends the differences of a part whose pieces all differ.
void refine(QByteArrayView a, QByteArrayView b, RangeChange part, std::vector<RangeChange>& changes)
{
    const QByteArrayView left = a.sliced(part.a.at, part.a.size);
    const QByteArrayView right = b.sliced(part.b.at, part.b.size);
    if (left.size() == right.size())
        return compareSameSize(left, right, part.a.at, part.b.at, changes);
    const qint64 shorter = std::min(left.size(), right.size());
    const qint64 front =
        std::mismatch(left.begin(), left.begin() + shorter, right.begin()).first - left.begin();
    qint64 back = 0;
    while (back < shorter - front && left[left.size() - 1 - back] == right[right.size() - 1 - back])
        ++back;
    changes.push_back(
        {{part.a.at + front, left.size() - front - back}, {part.b.at + front, right.size() - front - back}});
}

} // namespace

std::vector<RangeChange> compareBytes(QByteArrayView a, QByteArrayView b, const CancelFlag& cancel)
{
    const qint64 average = std::max(smallestPieces, std::max(a.size(), b.size()) / mostPieces);
    const std::vector<qint64> left = piecesOf(a, average);
    const std::vector<qint64> right = piecesOf(b, average);
    QHash<QByteArrayView, quint32> known;
    const std::vector<quint32> leftNumbers = numbersOf(a, left, known);
    const std::vector<quint32> rightNumbers = numbersOf(b, right, known);
    const std::vector<CommonRun> runs = alignSequences(leftNumbers, rightNumbers, cancel);
    std::vector<RangeChange> changes;
    for (const RangeChange& part : changesBetween(runs, qint64(left.size()), qint64(right.size()))) {
        if (cancel.isCancelled())
            break;
        refine(a, b, {inBytes(part.a, left), inBytes(part.b, right)}, changes);
    }
    return changes;
}

} // namespace hookbench::diff
