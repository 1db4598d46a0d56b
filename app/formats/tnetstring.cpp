// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tnetstring.h"

namespace hookbench::formats {

std::optional<TypedValue> TypedValue::take(QByteArrayView& bytes)
{
    constexpr qsizetype mostDigits = 12;
    qsizetype at = 0;
    qint64 size = 0;
    while (at < bytes.size() && at < mostDigits && bytes[at] >= '0' && bytes[at] <= '9')
        size = size * 10 + (bytes[at++] - '0');
    if (at == 0 || at >= bytes.size() || bytes[at] != ':' || size > bytes.size() - at - 2)
        return {};
    TypedValue value;
    value.m_content = bytes.sliced(at + 1, size);
    value.m_type = bytes[at + 1 + size];
    if (!QByteArrayView(",;#^!~}]").contains(value.m_type))
        return {};
    bytes = bytes.sliced(at + 2 + size);
    return value;
}

QByteArray TypedValue::bytes() const
{
    return m_type == ',' || m_type == ';' ? m_content.toByteArray() : QByteArray();
}

qint64 TypedValue::integer() const
{
    return m_type == '#' ? m_content.toByteArray().toLongLong() : 0;
}

double TypedValue::real() const
{
    return m_type == '#' || m_type == '^' ? m_content.toByteArray().toDouble() : 0;
}

std::vector<TypedValue> TypedValue::items() const
{
    std::vector<TypedValue> items;
    QByteArrayView rest = isList() ? m_content : QByteArrayView();
    while (const std::optional<TypedValue> item = take(rest))
        items.push_back(*item);
    return items;
}

TypedValue TypedValue::operator[](QByteArrayView name) const
{
    QByteArrayView rest = isDictionary() ? m_content : QByteArrayView();
    while (const std::optional<TypedValue> key = take(rest)) {
        const std::optional<TypedValue> value = take(rest);
        if (!value)
            break;
        if (key->bytes() == name)
            return *value;
    }
    return {};
}

} // namespace hookbench::formats
