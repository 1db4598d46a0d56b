// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace hookbench::filter {

/// A part of a filter's text, in UTF-16 units.
struct Place
{
    qsizetype at = 0;
    qsizetype size = 0;
    qsizetype end() const { return at + size; }
    bool operator==(const Place&) const = default;
};

/// Why a text is no filter, and where.
struct Mistake
{
    enum class Kind {
        Incomplete, ///< typing on at the end can make it a filter
        Wrong,      ///< nothing behind it helps
    };

    Kind kind = Kind::Wrong;
    Place place;             ///< size 0 at the end of the text
    QString message;         ///< one translated sentence: what is wrong and what was expected
    QStringList suggestions; ///< what may have been meant, best first; to be put in this place
    bool operator==(const Mistake&) const = default;
};

/// A value, or the Mistake that explains why there is none.
template <typename T>
class [[nodiscard]] Parsed : public tl::expected<T, Mistake>
{
public:
    using tl::expected<T, Mistake>::expected;
};

[[nodiscard]] inline tl::unexpected<Mistake> wrong(Place place, QString message, QStringList suggestions = {})
{
    return tl::unexpected<Mistake>(
        Mistake{Mistake::Kind::Wrong, place, std::move(message), std::move(suggestions)});
}

[[nodiscard]] inline tl::unexpected<Mistake> incomplete(Place place, QString message)
{
    return tl::unexpected<Mistake>(Mistake{Mistake::Kind::Incomplete, place, std::move(message), {}});
}

} // namespace hookbench::filter
