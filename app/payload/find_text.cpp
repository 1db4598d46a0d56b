// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/find_text.h"

#include <algorithm>

namespace hookbench::payload {

namespace {

constexpr qint64 matchesBetweenLooks = 1024; // at the cancel flag
constexpr qint64 pieceSize = 1 << 20;        // and as far without a match

} // namespace

TextMatcher::TextMatcher(const QString& text, Qt::CaseSensitivity sensitivity)
{
    for (const char32_t c : text.toUcs4()) {
        Spellings spellings;
        const char32_t forms[] = {c, QChar::toLower(c), QChar::toUpper(c)};
        for (const char32_t form : forms) {
            const QByteArray bytes = QString::fromUcs4(&form, 1).toUtf8();
            const bool known = std::find(spellings.begin(), spellings.end(), bytes) != spellings.end();
            if (!known && (form == c || sensitivity == Qt::CaseInsensitive))
                spellings.push_back(bytes);
        }
        qint64 longest = 0;
        for (const QByteArray& bytes : spellings)
            longest = std::max<qint64>(longest, bytes.size());
        m_longest += longest;
        m_characters.push_back(spellings);
    }
    if (m_characters.empty())
        return;
    for (const QByteArray& bytes : m_characters.front())
        m_first[uchar(bytes.front())] = true;
}

/// Bytes that match at `at`; 0 when the text does not stand there.
qint64 TextMatcher::matchSize(QByteArrayView document, qint64 at) const
{
    const qint64 start = at;
    for (const Spellings& spellings : m_characters) {
        qint64 taken = 0;
        for (const QByteArray& bytes : spellings) {
            if (document.sliced(at).startsWith(bytes)) {
                taken = bytes.size();
                break;
            }
        }
        if (taken == 0)
            return 0;
        at += taken;
    }
    return at - start;
}

std::optional<TextMatch> TextMatcher::find(QByteArrayView document, qint64 from) const
{
    if (m_characters.empty())
        return {};
    const char* const begin = document.data();
    const char* const end = begin + document.size();
    for (const char* at = begin + from; at < end; ++at) {
        if (!m_first[uchar(*at)])
            continue;
        if (const qint64 size = matchSize(document, at - begin); size > 0)
            return TextMatch{at - begin, size};
    }
    return {};
}

FoundText findText(QByteArrayView document, const QString& text, Qt::CaseSensitivity sensitivity,
                   const CancelFlag& cancel, size_t limit)
{
    FoundText found;
    const TextMatcher matcher(text, sensitivity);
    qint64 looks = 0;
    for (qint64 at = 0; at < document.size();) {
        const qint64 stop = std::min<qint64>(document.size(), at + pieceSize);
        const auto match =
            matcher.find(document.first(std::min<qint64>(document.size(), stop + matcher.longest())), at);
        if ((!match || ++looks % matchesBetweenLooks == 0) && cancel.isCancelled())
            return found;
        if (!match) {
            at = stop;
            continue;
        }
        if (found.matches.size() == limit) {
            found.more = true;
            return found;
        }
        found.matches.push_back(*match);
        at = match->at + match->size;
    }
    return found;
}

} // namespace hookbench::payload
