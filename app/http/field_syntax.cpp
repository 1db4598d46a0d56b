// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/field_syntax.h"

#include "app/http/char_class.h"

#include <algorithm>

namespace hookbench::http {
namespace {

QByteArray lowered(QByteArrayView bytes)
{
    QByteArray result = bytes.toByteArray();
    std::transform(result.cbegin(), result.cend(), result.begin(), asciiLower);
    return result;
}

/// A token or quoted-string at the start of `rest`, which is moved behind it.
QByteArray takeParameterValue(QByteArrayView& rest)
{
    if (!rest.startsWith('"')) {
        const qsizetype size = skipClass(rest.begin(), rest.end(), TokenChar) - rest.begin();
        const QByteArray value = rest.first(size).toByteArray();
        rest = rest.sliced(size);
        return value;
    }
    QByteArray value;
    qsizetype i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size())
            ++i;
        value += rest[i];
    }
    rest = rest.sliced(std::min(i + 1, rest.size()));
    return value;
}

} // namespace

bool isToken(QByteArrayView bytes)
{
    return !bytes.isEmpty() && skipClass(bytes.begin(), bytes.end(), TokenChar) == bytes.end();
}

bool isFieldValue(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(),
                        [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [](char x, char y) { return asciiLower(x) == asciiLower(y); });
}

MediaType parseMediaType(QByteArrayView value)
{
    MediaType result;
    const QByteArrayView full = value.first(std::max<qsizetype>(value.indexOf(';'), 0));
    const QByteArrayView type = (value.contains(';') ? full : value).trimmed();
    const qsizetype slash = type.indexOf('/');
    if (slash < 0 || !isToken(type.first(slash)) || !isToken(type.sliced(slash + 1)))
        return result;
    result.type = lowered(type);

    QByteArrayView rest = value.contains(';') ? value.sliced(full.size()) : QByteArrayView();
    while (!rest.isEmpty()) {
        rest = rest.sliced(1).trimmed();
        const qsizetype nameSize = skipClass(rest.begin(), rest.end(), TokenChar) - rest.begin();
        const QByteArrayView name = rest.first(nameSize);
        rest = rest.sliced(nameSize);
        if (nameSize > 0 && rest.startsWith('=')) {
            rest = rest.sliced(1);
            const QByteArray text = takeParameterValue(rest);
            if (equalsIgnoringCase(name, "charset") && result.charset.isEmpty())
                result.charset = lowered(text);
            else if (equalsIgnoringCase(name, "boundary") && result.boundary.isEmpty())
                result.boundary = text;
        }
        const qsizetype next = rest.indexOf(';');
        rest = next < 0 ? QByteArrayView() : rest.sliced(next);
    }
    return result;
}

} // namespace hookbench::http
