// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"

#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace hookbench::payload {

/// Where a text stands in a document, in bytes.
struct TextMatch
{
    qint64 at = 0;
    qint64 size = 0;
    bool operator==(const TextMatch&) const = default;
};

/// A text to find (in UTF-8, broken bytes allowed). Letters are compared one to one: without case, "ß" does
/// not find "SS".
class TextMatcher
{
public:
    TextMatcher(const QString& text, Qt::CaseSensitivity sensitivity);

    /// The first place at or behind `from`; none for an empty text.
    std::optional<TextMatch> find(QByteArrayView document, qint64 from) const;
    qint64 longest() const { return m_longest; } ///< bytes that a match takes at most

private:
    /// A character to find, in the spellings that count. UTF-8 is prefix-free, so at most one of them fits.
    using Spellings = std::vector<QByteArray>;

    qint64 matchSize(QByteArrayView document, qint64 at) const;

    std::vector<Spellings> m_characters;
    std::array<bool, 256> m_first{}; ///< bytes with which a match begins
    qint64 m_longest = 0;
};

struct FoundText
{
    std::vector<TextMatch> matches; ///< rising, not overlapping
    bool more = false;              ///< there are more than findLimit
};

constexpr size_t findLimit = 1'000'000;

/// All places of `text` in `document`.
FoundText findText(QByteArrayView document, const QString& text, Qt::CaseSensitivity sensitivity,
                   const CancelFlag& cancel = {}, size_t limit = findLimit);

} // namespace hookbench::payload
