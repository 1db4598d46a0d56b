// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/find_text.h"

#include <algorithm>
#include <array>

namespace hookbench::payload {

namespace {

constexpr qint64 bytesBetweenLooks = 1 << 20; // at the cancel flag

/// A character to find, in the spellings that count. UTF-8 is prefix-free, so at most one of them fits.
using Spellings = std::vector<QByteArray>;

std::vector<Spellings> spellingsOf(const QString& text, Qt::CaseSensitivity sensitivity)
{
    std::vector<Spellings> result;
    for (const char32_t c : text.toUcs4()) {
        Spellings spellings;
        const char32_t forms[] = {c, QChar::toLower(c), QChar::toUpper(c)};
        for (const char32_t form : forms) {
            const QByteArray bytes = QString::fromUcs4(&form, 1).toUtf8();
            const bool known = std::find(spellings.begin(), spellings.end(), bytes) != spellings.end();
            if (!known && (form == c || sensitivity == Qt::CaseInsensitive))
                spellings.push_back(bytes);
        }
        result.push_back(spellings);
    }
    return result;
}

/// Bytes that match at `at`; 0 when the text does not stand there.
qint64 matchSize(QByteArrayView document, qint64 at, const std::vector<Spellings>& text)
{
    const qint64 start = at;
    for (const Spellings& spellings : text) {
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

} // namespace

FoundText findText(QByteArrayView document, const QString& text, Qt::CaseSensitivity sensitivity,
                   const CancelFlag& cancel, size_t limit)
{
    FoundText found;
    const std::vector<Spellings> wanted = spellingsOf(text, sensitivity);
    if (wanted.empty())
        return found;
    std::array<bool, 256> first{};
    for (const QByteArray& bytes : wanted.front())
        first[uchar(bytes.front())] = true;
    qint64 nextLook = bytesBetweenLooks;
    for (qint64 at = 0; at < document.size();) {
        if (at >= nextLook) {
            if (cancel.isCancelled())
                return found;
            nextLook = at + bytesBetweenLooks;
        }
        const qint64 size = first[uchar(document[at])] ? matchSize(document, at, wanted) : 0;
        if (size == 0) {
            ++at;
            continue;
        }
        if (found.matches.size() == limit) {
            found.more = true;
            return found;
        }
        found.matches.push_back({at, size});
        at += size;
    }
    return found;
}

} // namespace hookbench::payload
