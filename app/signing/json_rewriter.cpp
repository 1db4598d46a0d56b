// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/json_rewriter.h"

#include "app/payload/json_scanner.h"
#include "app/providers/json_field.h"

#include <QLocale>
#include <QString>

#include <algorithm>

namespace hookbench::signing {

struct JsonRewriter::Node
{
    QByteArray name;  ///< token, of a member
    QByteArray value; ///< token of a scalar; "{" or "[" of a container
    std::vector<std::unique_ptr<Node>> children;
};

namespace {

using Node = JsonRewriter::Node;
using Event = payload::JsonScanner::Event;

constexpr qint64 deepest = 256; // writing is recursive

QByteArray unicodeEscape(char16_t unit, bool upper)
{
    const QByteArray digits = QByteArray::number(unit, 16).rightJustified(4, '0');
    return "\\u" + (upper ? digits.toUpper() : digits);
}

bool isHtml(char16_t c)
{
    return c == '<' || c == '>' || c == '&';
}

QByteArray shortNumber(const QByteArray& token)
{
    if (!token.contains('.') && !token.contains('e') && !token.contains('E'))
        return token;
    bool ok = false;
    const double number = token.toDouble(&ok);
    return ok ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest) : token;
}

class Writer
{
public:
    explicit Writer(const JsonStyle& style)
        : m_style(style)
    {
    }

    QByteArray take() { return std::move(m_out); }

    void write(const Node& node, int level)
    {
        const bool isObject = node.value == "{";
        if (!isObject && node.value != "[") {
            writeScalar(node.value);
            return;
        }
        m_out += node.value;
        std::vector<const Node*> children;
        for (const auto& child : node.children)
            children.push_back(child.get());
        if (isObject && m_style.sorted)
            std::ranges::stable_sort(children, {}, [](const Node* one) { return one->name; });
        for (size_t i = 0; i < children.size(); ++i) {
            if (i > 0)
                m_out += m_style.comma;
            newLine(level + 1);
            if (isObject)
                m_out += rewrittenString(children[i]->name, m_style) + m_style.colon;
            write(*children[i], level + 1);
        }
        if (!children.empty())
            newLine(level);
        m_out += isObject ? '}' : ']';
    }

private:
    void newLine(int level)
    {
        if (m_style.indent > 0)
            m_out += '\n' + QByteArray(level * m_style.indent, ' ');
    }

    void writeScalar(const QByteArray& token)
    {
        if (token.startsWith('"'))
            m_out += rewrittenString(token, m_style);
        else
            m_out += m_style.shortNumbers ? shortNumber(token) : token;
    }

    const JsonStyle& m_style;
    QByteArray m_out;
};

} // namespace

QByteArray rewrittenString(QByteArrayView token, const JsonStyle& style)
{
    if (style.escape == JsonStyle::Escape::AsWritten)
        return token.toByteArray();
    const QByteArray plain = providers::jsonString(providers::jsonStringValue(token));
    const bool ascii = style.escape != JsonStyle::Escape::Minimal;
    const bool upper = style.escape == JsonStyle::Escape::AsciiUpper;
    if (!ascii && style.html == JsonStyle::Html::Raw && !style.slashes)
        return plain;
    const QString text = QString::fromUtf8(plain);
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (style.html != JsonStyle::Html::Raw && isHtml(unit)) {
            result += unicodeEscape(unit, style.html == JsonStyle::Html::Upper);
        } else if (style.slashes && unit == '/') {
            result += "\\/";
        } else if (unit < 0x80) {
            result += char(unit);
        } else if (ascii) {
            result += unicodeEscape(unit, upper);
        } else {
            const qsizetype units = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
            result += QStringView(text).sliced(i, units).toUtf8();
            i += units - 1;
        }
    }
    return result;
}

JsonRewriter::JsonRewriter(QByteArrayView json)
{
    payload::JsonScanner scanner(json);
    auto top = std::make_unique<Node>();
    std::vector<Node*> open{top.get()};
    QByteArray name;
    for (;;) {
        const Event event = scanner.next();
        if (event == Event::Failed || scanner.depth() > deepest)
            return;
        if (event == Event::End)
            break;
        if (event == Event::Name)
            name = scanner.token().trimmed().toByteArray();
        if (event == Event::EndObject || event == Event::EndArray)
            open.pop_back();
        const bool begins = event == Event::BeginObject || event == Event::BeginArray;
        if (!begins && event != Event::Value)
            continue;
        auto node = std::make_unique<Node>();
        node->name = std::exchange(name, {});
        node->value = scanner.token().toByteArray();
        open.back()->children.push_back(std::move(node));
        if (begins)
            open.push_back(open.back()->children.back().get());
    }
    if (!top->children.empty())
        m_root = std::move(top->children.front());
}

JsonRewriter::~JsonRewriter() = default;

QByteArray JsonRewriter::write(const JsonStyle& style) const
{
    Writer writer(style);
    if (m_root)
        writer.write(*m_root, 0);
    return writer.take();
}

} // namespace hookbench::signing
