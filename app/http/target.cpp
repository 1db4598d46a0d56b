// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/target.h"

#include "app/http/char_class.h"

#include <algorithm>

namespace hookbench::http {
namespace {

bool isSchemeChar(char c)
{
    return isClass(c, HostChar) && (isClass(c, DigitChar) || asciiLower(c) != c || (c >= 'a' && c <= 'z') ||
                                    c == '+' || c == '-' || c == '.');
}

/// What follows scheme and authority of an absolute-form target; null for the other forms.
QByteArrayView afterAuthority(QByteArrayView target)
{
    const qsizetype colon = target.indexOf("://");
    if (colon <= 0 || isClass(target.front(), DigitChar) ||
        !std::all_of(target.begin(), target.begin() + colon, isSchemeChar))
        return {};
    const QByteArrayView rest = target.sliced(colon + 3);
    const auto* const end =
        std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
    return rest.sliced(end - rest.begin());
}

/// "host:443", as CONNECT asks for.
bool isAuthority(QByteArrayView target)
{
    const qsizetype colon = target.lastIndexOf(':');
    if (colon <= 0 || colon + 1 == target.size() || target.contains('/') || target.contains('?'))
        return false;
    return skipClass(target.begin() + colon + 1, target.end(), DigitChar) == target.end();
}

bool isEscape(QByteArrayView bytes, qsizetype i)
{
    return i + 2 < bytes.size() && isClass(bytes[i + 1], HexChar) && isClass(bytes[i + 2], HexChar);
}

enum class Plus { IsPlus, IsSpace };

QByteArray decoded(QByteArrayView bytes, Plus plus)
{
    QByteArray result;
    result.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '%' && isEscape(bytes, i)) {
            result += char(hexValue(bytes[i + 1]) * 16 + hexValue(bytes[i + 2]));
            i += 2;
        } else {
            result += c == '+' && plus == Plus::IsSpace ? ' ' : c;
        }
    }
    return result;
}

bool hasInvalidEscape(QByteArrayView bytes)
{
    for (qsizetype i = bytes.indexOf('%'); i >= 0; i = bytes.indexOf('%', i + 1)) {
        if (!isEscape(bytes, i))
            return true;
    }
    return false;
}

bool isLetterOrDigit(char c)
{
    return isClass(c, DigitChar) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void escape(QByteArray& out, char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    out += '%';
    out += digits[quint8(c) >> 4];
    out += digits[quint8(c) & 0xf];
}

} // namespace

TargetParts splitTarget(QByteArrayView target)
{
    TargetParts parts;
    if (isAuthority(target)) {
        parts.path = target.first(0);
        return parts;
    }
    const QByteArrayView absolute = target.startsWith('/') ? QByteArrayView() : afterAuthority(target);
    const QByteArrayView rest = absolute.isNull() ? target : absolute;
    const qsizetype mark = rest.indexOf('?');
    parts.path = mark < 0 ? rest : rest.first(mark);
    if (mark >= 0)
        parts.query = rest.sliced(mark + 1);
    return parts;
}

std::vector<Parameter> parseParameters(QByteArrayView query)
{
    std::vector<Parameter> parameters;
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView pair = end < 0 ? query : query.first(end);
        const qsizetype equals = pair.indexOf('=');
        Parameter parameter;
        parameter.raw = pair.toByteArray();
        parameter.hasEquals = equals >= 0;
        parameter.name = decoded(equals < 0 ? pair : pair.first(equals), Plus::IsSpace);
        if (equals >= 0)
            parameter.value = decoded(pair.sliced(equals + 1), Plus::IsSpace);
        parameter.malformed = hasInvalidEscape(pair);
        parameters.push_back(std::move(parameter));
        if (end < 0)
            break;
        query = query.sliced(end + 1);
        if (query.isEmpty())
            parameters.push_back({{}, {}, {}, false, false}); // "a=1&" ends in an empty pair
    }
    return parameters;
}

QByteArray percentDecoded(QByteArrayView bytes)
{
    return decoded(bytes, Plus::IsPlus);
}

QByteArray percentEncoded(QByteArrayView bytes)
{
    QByteArray result;
    for (const char c : bytes) {
        if (isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~')
            result += c;
        else
            escape(result, c);
    }
    return result;
}

QByteArray formEncoded(QByteArrayView bytes)
{
    QByteArray result;
    for (const char c : bytes) {
        if (isLetterOrDigit(c) || c == '*' || c == '-' || c == '.' || c == '_')
            result += c;
        else if (c == ' ')
            result += '+';
        else
            escape(result, c);
    }
    return result;
}

} // namespace hookbench::http
