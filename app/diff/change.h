// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hookbench::diff {

/// What became of something on the way from the first to the second.
enum class ChangeKind : quint8 { Added, Removed, Changed, Moved };

QByteArray changeName(ChangeKind kind); ///< "added", for scripts
QString changeText(ChangeKind kind);    ///< translated, "added"

/// A part of a text or of bytes.
struct Range
{
    qint64 at = 0;
    qint64 size = 0;
    qint64 end() const { return at + size; }
    bool operator==(const Range&) const = default;
};

/// What differs between two sequences: `a` became `b`; one of them may be empty.
struct RangeChange
{
    Range a;
    Range b;
    bool operator==(const RangeChange&) const = default;

    ChangeKind kind() const
    {
        return a.size == 0 ? ChangeKind::Added : b.size == 0 ? ChangeKind::Removed : ChangeKind::Changed;
    }
};

} // namespace hookbench::diff
