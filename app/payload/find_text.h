// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace hookbench::payload {

/// Where a text stands in a document, in bytes.
struct TextMatch
{
    qint64 at = 0;
    qint64 size = 0;
    bool operator==(const TextMatch&) const = default;
};

struct FoundText
{
    std::vector<TextMatch> matches; ///< rising, not overlapping
    bool more = false;              ///< there are more than findLimit
};

constexpr size_t findLimit = 1'000'000;

/// All places of `text` in `document` (UTF-8, broken bytes allowed). Letters are compared one to one: without
/// case, "ß" does not find "SS".
FoundText findText(QByteArrayView document, const QString& text, Qt::CaseSensitivity sensitivity,
                   const CancelFlag& cancel = {}, size_t limit = findLimit);

} // namespace hookbench::payload
