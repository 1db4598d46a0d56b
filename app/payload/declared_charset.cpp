// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/declared_charset.h"

#include <algorithm>
#include <cctype>

namespace hookbench::payload {

namespace {

constexpr qsizetype lookedAt = 1024; // HTML 4.2.5.5: it must be within these bytes

bool isCharsetName(char c)
{
    return std::isalnum(uchar(c)) != 0 || c == '-' || c == '_' || c == '.' || c == ':';
}

/// The name behind `key` and "=", in quotation marks or not.
QByteArray valueBehind(QByteArrayView text, QByteArrayView key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return {};
    QByteArrayView rest = text.sliced(at + key.size()).trimmed();
    if (!rest.startsWith('='))
        return {};
    rest = rest.sliced(1).trimmed();
    if (rest.startsWith('"') || rest.startsWith('\''))
        rest = rest.sliced(1);
    const QByteArray name =
        rest.first(std::find_if_not(rest.begin(), rest.end(), isCharsetName) - rest.begin()).toByteArray();
    // That it could be read at all shows that its characters have no second byte.
    const bool isWide = name.startsWith("utf-16") || name.startsWith("utf-32") || name.startsWith("ucs-");
    return isWide ? QByteArray() : name;
}

} // namespace

QByteArray declaredCharset(BodyKind kind, QByteArrayView content)
{
    const QByteArray start = content.first(std::min(content.size(), lookedAt)).toByteArray().toLower();
    if (kind == BodyKind::Xml && start.startsWith("<?xml"))
        return valueBehind(QByteArrayView(start).first(std::max<qsizetype>(0, start.indexOf("?>"))),
                           "encoding");
    if (kind == BodyKind::Html) {
        const qsizetype meta = start.indexOf("<meta");
        return meta < 0 ? QByteArray() : valueBehind(QByteArrayView(start).sliced(meta), "charset");
    }
    return {};
}

} // namespace hookbench::payload
