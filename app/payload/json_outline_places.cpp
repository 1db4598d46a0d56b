// SPDX-License-Identifier: GPL-3.0-or-later
// Where a value stands: by byte, by JSON Pointer, by normalized path.
#include "app/payload/json_outline.h"

#include "app/payload/json_place.h"
#include "app/payload/json_string.h"

#include <algorithm>
#include <vector>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

using Node = JsonOutline::Node;

/// From the child of the root down to `node`.
std::vector<Node> stepsTo(const JsonOutline& outline, Node node)
{
    std::vector<Node> steps;
    for (; node != JsonOutline::root; node = outline.parent(node))
        steps.push_back(node);
    std::ranges::reverse(steps);
    return steps;
}

qint64 indexIn(const JsonOutline& outline, Node parent, Node node)
{
    qint64 index = 0;
    for (const Node each : outline.children(parent)) {
        if (each == node)
            break;
        ++index;
    }
    return index;
}

/// Calls member(name) or element(index) for each step from the root.
template <typename Member, typename Element>
void forEachStep(const JsonOutline& outline, Node node, Member member, Element element)
{
    Node parent = JsonOutline::root;
    for (const Node step : stepsTo(outline, node)) {
        if (outline.hasKey(step))
            member(outline.key(step));
        else
            element(indexIn(outline, parent, step));
        parent = step;
    }
}

/// What a reference token of a JSON Pointer says; nothing when it has a wrong '~'.
std::optional<QByteArray> unescaped(QStringView token)
{
    for (qsizetype at = token.indexOf(u'~'); at >= 0; at = token.indexOf(u'~', at + 1)) {
        if (at + 1 == token.size() || (token[at + 1] != u'0' && token[at + 1] != u'1'))
            return {};
    }
    QString text = token.toString();
    text.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return bytesOfText(text);
}

/// RFC 6901, section 4: digits without leading zeros; -1 for anything else.
qint64 elementIndex(const QByteArray& token)
{
    const bool digits =
        !token.isEmpty() && std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (token.size() > 1 && token[0] == '0'))
        return -1;
    bool fits = false;
    const qint64 index = token.toLongLong(&fits);
    return fits ? index : -1;
}

} // namespace

QString pointerToken(QString name)
{
    return name.replace("~"_L1, "~0"_L1).replace("/"_L1, "~1"_L1);
}

QString pathStep(const QString& name)
{
    QString step = u"['"_s;
    for (const QChar c : name) {
        constexpr QLatin1StringView controls("\b\f\n\r\t");
        constexpr QLatin1StringView letters("bfnrt");
        const qsizetype which = controls.indexOf(c);
        if (which >= 0)
            step += u'\\' + QChar(letters[which]);
        else if (c < u' ')
            step += u"\\u%1"_s.arg(QString::number(c.unicode(), 16), 4, u'0');
        else if (c == u'\'' || c == u'\\')
            step += u'\\' + c;
        else
            step += c;
    }
    return step + u"']"_s;
}

JsonOutline::Node JsonOutline::nodeAt(qint64 at) const
{
    const auto begin = [this](Node node) {
        const QByteArrayView name = rawKey(node);
        return name.isEmpty() ? offset(node) : qint64(name.data() - m_text.data());
    };
    qint64 from = 0; // the last node that begins at or in front of the byte is in front of `to`
    qint64 to = m_count;
    while (from < to) {
        const qint64 middle = from + (to - from) / 2;
        if (begin(Node(middle)) <= at)
            from = middle + 1;
        else
            to = middle;
    }
    Node node = from == 0 ? none : Node(from - 1);
    while (node != none && at >= offset(node) + size(node))
        node = parent(node);
    return node;
}

QString JsonOutline::pointer(Node node) const
{
    QString result;
    forEachStep(
        *this, node, [&result](const QString& name) { result += u'/' + pointerToken(name); },
        [&result](qint64 index) { result += u'/' + QString::number(index); });
    return result;
}

JsonOutline::Node JsonOutline::find(QStringView pointer) const
{
    if (m_count == 0)
        return none;
    Node node = root;
    while (!pointer.isEmpty()) {
        if (pointer.front() != u'/')
            return none;
        const qsizetype end = pointer.indexOf(u'/', 1);
        const std::optional<QByteArray> token = unescaped(pointer.mid(1, end < 0 ? -1 : end - 1));
        if (!token || !isContainer(node))
            return none;
        pointer = end < 0 ? QStringView() : pointer.sliced(end);
        if (kind(node) == JsonKind::Object) {
            node = member(node, *token);
        } else {
            const qint64 index = elementIndex(*token);
            node = index < 0 ? none : child(node, index);
        }
        if (node == none)
            return none;
    }
    return node;
}

QString JsonOutline::normalizedPath(Node node) const
{
    QString result = u"$"_s;
    forEachStep(
        *this, node, [&result](const QString& name) { result += pathStep(name); },
        [&result](qint64 index) { result += u'[' + QString::number(index) + u']'; });
    return result;
}

} // namespace hookbench::payload
