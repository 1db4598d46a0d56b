// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/html_text.h"

#include "app/payload/utf8.h"

#include <QString>

#include <algorithm>

namespace hookbench::formats {
namespace {

enum class LineEnds { Escaped, Kept };

void appendCharacter(QByteArray& html, char32_t character, QByteArrayView bytes, LineEnds lineEnds)
{
    switch (character) {
    case U'&':
        html += "&amp;";
        return;
    case U'<':
        html += "&lt;";
        return;
    case U'>':
        html += "&gt;";
        return;
    case U'"':
        html += "&quot;";
        return;
    case U'\'':
        html += "&#39;";
        return;
    case U'\n':
        if (lineEnds == LineEnds::Kept) {
            html += '\n';
            return;
        }
        break;
    default:
        break;
    }
    if (payload::needsEscape(character))
        html += payload::escapeOf(character).toUtf8();
    else
        html.append(bytes);
}

bool isPlain(char c)
{
    return c >= 0x20 && c < 0x7f && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
}

QByteArray escaped(QByteArrayView bytes, LineEnds lineEnds)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray html;
    html.reserve(bytes.size() + bytes.size() / 8);
    for (qsizetype i = 0; i < bytes.size();) {
        const auto* const run = bytes.begin() + i;
        const auto* const end = std::find_if_not(run, bytes.end(), isPlain);
        html.append(run, end - run);
        i += end - run;
        if (i == bytes.size())
            break;
        const bool isLineEnd =
            lineEnds == LineEnds::Kept && bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
        if (isLineEnd) {
            ++i;
            continue;
        }
        if (quint8(bytes[i]) < 0x80) { // quotation marks and line ends make up a good part of JSON
            appendCharacter(html, char32_t(bytes[i]), bytes.sliced(i, 1), lineEnds);
            ++i;
            continue;
        }
        const payload::Utf8Character character = payload::utf8At(bytes, i);
        if (character.valid) {
            appendCharacter(html, character.value, bytes.sliced(i, character.size), lineEnds);
        } else {
            html += "\\x";
            html += digits[quint8(bytes[i]) >> 4];
            html += digits[quint8(bytes[i]) & 15];
        }
        i += character.size;
    }
    return html;
}

} // namespace

QByteArray htmlText(QByteArrayView bytes)
{
    return escaped(bytes, LineEnds::Escaped);
}

QByteArray htmlLines(QByteArrayView bytes)
{
    return escaped(bytes, LineEnds::Kept);
}

QByteArray hexDump(QByteArrayView bytes)
{
    constexpr qsizetype rowBytes = 16;
    QByteArray text;
    for (qsizetype at = 0; at < bytes.size(); at += rowBytes) {
        const QByteArrayView row = bytes.sliced(at, std::min(rowBytes, bytes.size() - at));
        text += QByteArray::number(at, 16).rightJustified(8, '0') + "  " +
                row.toByteArray().toHex(' ').leftJustified(3 * rowBytes, ' ') + ' ';
        for (const char c : row)
            text += c >= 0x20 && c < 0x7f ? c : '.';
        text += '\n';
    }
    return text;
}

} // namespace hookbench::formats
