// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/find_text.h"
#include "app/payload/problem.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>

namespace hookbench::payload {

enum class FindKind {
    Text,
    Regex, ///< RE2's syntax; "^" and "$" stand at lines
    Hex,   ///< bytes, "DE AD be ef"
};

struct FindRequest
{
    FindKind kind = FindKind::Text;
    QString text;
    Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive;
    bool operator==(const FindRequest&) const = default;
};

/// Gives the bytes [from, to) of what is searched; from any thread.
using PieceReader = std::function<QByteArray(qint64 from, qint64 to)>;

/// Finds something in a document of any size, of which only a piece is in memory at a time. A match of a
/// regular expression is at most `overlap` bytes long where it crosses from piece to piece.
class Finder
{
public:
    static constexpr qint64 pieceSize = qint64(1) * 1024 * 1024;
    static constexpr qint64 overlap = 64 * 1024;

    /// The problem says what is wrong with the request; an empty one is found nowhere.
    static tl::expected<Finder, Problem> make(const FindRequest& request);

    /// All matches, rising and not overlapping; none that are empty.
    FoundText findAll(const PieceReader& read, qint64 size, const CancelFlag& cancel = {},
                      size_t limit = findLimit) const;

    /// The first match at or behind `from`.
    std::optional<TextMatch> find(QByteArrayView text, qint64 from) const { return m_search(text, from); }
    bool isIn(QByteArrayView text) const { return m_search(text, 0).has_value(); }

private:
    using Search = std::function<std::optional<TextMatch>(QByteArrayView text, qint64 from)>;

    Finder(Search search, qint64 reach)
        : m_search(std::move(search))
        , m_reach(reach)
    {
    }

    Search m_search;
    qint64 m_reach; ///< how many bytes behind its first one a match may need to see
};

} // namespace hookbench::payload
