// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hookbench::filter {

enum class Case {
    Exact,
    IgnoreAscii, ///< only the 26 letters of ASCII; all other bytes must be the same
};

/// Finds one text in many: looks at its two rarest bytes sixteen places at a time. An immutable value.
class ByteFinder
{
public:
    explicit ByteFinder(QByteArray text, Case sensitivity = Case::Exact);

    /// Offset of the first place at or after `from`; -1 when there is none. An empty text stands at `from`.
    qsizetype find(QByteArrayView bytes, qsizetype from = 0) const;
    bool isIn(QByteArrayView bytes) const { return find(bytes) >= 0; }

    qsizetype size() const { return m_text.size(); }
    const QByteArray& text() const { return m_text; } ///< in lower case when case is ignored

private:
    bool standsAt(const char* at) const;
    const char* findScalar(const char* from, const char* last) const;

    QByteArray m_text;
    Case m_case;
    qsizetype m_rare = 0;   ///< offset of the rarest byte
    qsizetype m_second = 0; ///< offset of the next rarest, the same in a text of one byte
};

/// The same over bytes that come in pieces.
class StreamFinder
{
public:
    explicit StreamFinder(const ByteFinder& finder)
        : m_finder(finder)
    {
    }

    /// True when the text stands in this piece or over its beginning.
    bool feed(QByteArrayView piece);

private:
    const ByteFinder& m_finder;
    QByteArray m_tail; ///< the last bytes so far, fewer than the text has
};

} // namespace hookbench::filter
