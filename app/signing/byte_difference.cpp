// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/byte_difference.h"

#include <algorithm>

namespace hookbench::signing {

namespace {

constexpr qsizetype shown = 24; // bytes of each part

} // namespace

std::optional<ByteDifference> firstDifference(QByteArrayView here, QByteArrayView there)
{
    const qsizetype common = std::min(here.size(), there.size());
    qsizetype at = 0;
    while (at < common && here[at] == there[at])
        ++at;
    if (at == here.size() && at == there.size())
        return {};
    qsizetype behind = 0;
    while (behind < common - at && here[here.size() - 1 - behind] == there[there.size() - 1 - behind])
        ++behind;
    ByteDifference difference;
    difference.at = at;
    difference.hereSize = here.size() - behind - at;
    difference.thereSize = there.size() - behind - at;
    difference.before = here.sliced(std::max<qsizetype>(0, at - shown), std::min(at, shown)).toByteArray();
    difference.here = here.sliced(at, std::min(difference.hereSize, shown)).toByteArray();
    difference.there = there.sliced(at, std::min(difference.thereSize, shown)).toByteArray();
    return difference;
}

} // namespace hookbench::signing
