// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace hookbench::signing {

/// Where two contents begin to differ, with a few bytes around it on both sides.
struct ByteDifference
{
    qsizetype at = 0;        ///< of the first byte that differs, in both
    qsizetype hereSize = 0;  ///< so many bytes differ here,
    qsizetype thereSize = 0; ///< and so many there, up to where both go on alike to their ends
    QByteArray before;       ///< the bytes in front of it, alike in both
    QByteArray here;         ///< the first of those that differ
    QByteArray there;
    bool operator==(const ByteDifference&) const = default;
};

/// Nothing when they are alike.
std::optional<ByteDifference> firstDifference(QByteArrayView here, QByteArrayView there);

} // namespace hookbench::signing
