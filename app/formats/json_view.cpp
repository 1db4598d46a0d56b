// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/json_view.h"

namespace hookbench::formats {

JsonView JsonView::operator[](QByteArrayView name) const
{
    if (!isObject())
        return {m_outline, payload::JsonOutline::none};
    return {m_outline, m_outline->member(m_node, name)};
}

std::vector<JsonView> JsonView::elements() const
{
    std::vector<JsonView> result;
    if (!isArray())
        return result;
    for (const Node child : m_outline->children(m_node))
        result.push_back({m_outline, child});
    return result;
}

std::vector<std::pair<QByteArray, JsonView>> JsonView::members() const
{
    std::vector<std::pair<QByteArray, JsonView>> result;
    if (!isObject())
        return result;
    for (const Node child : m_outline->children(m_node))
        result.emplace_back(m_outline->keyBytes(child), JsonView(m_outline, child));
    return result;
}

QString JsonView::text() const
{
    return isString() ? m_outline->string(m_node) : QString();
}

QByteArray JsonView::utf8() const
{
    return isString() ? m_outline->bytes(m_node) : QByteArray();
}

QByteArray JsonView::latin1() const
{
    const QString characters = text();
    const bool isLatin1 =
        std::all_of(characters.begin(), characters.end(), [](QChar c) { return c.unicode() <= 0xff; });
    return isLatin1 ? characters.toLatin1() : utf8();
}

QByteArray JsonView::scalar() const
{
    if (!isThere() || m_outline->isContainer(m_node))
        return {};
    return isString() ? utf8() : m_outline->raw(m_node).toByteArray();
}

qint64 JsonView::number(qint64 otherwise, qint64 least, qint64 most) const
{
    if (!isThere() || kind() != payload::JsonKind::Number)
        return otherwise;
    bool ok = false;
    const qint64 value = m_outline->raw(m_node).toByteArray().toLongLong(&ok);
    return ok && value >= least && value <= most ? value : otherwise;
}

std::optional<QByteArray> JsonView::base64() const
{
    if (!isString())
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(utf8(), QByteArray::Base64Encoding |
                                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    return *decoded;
}

Fields readFields(const JsonView& list, QByteArrayView nameKey, QByteArrayView valueKey)
{
    Fields fields;
    for (const JsonView& field : list.elements()) {
        if (field.isObject() && !field["disabled"].isTrue())
            fields.emplace_back(field[nameKey].latin1(), field[valueKey].latin1());
    }
    return fields;
}

} // namespace hookbench::formats
