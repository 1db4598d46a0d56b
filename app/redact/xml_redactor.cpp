// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/xml_scanner.h"
#include "app/redact/text_redactor.h"

#include <QCoreApplication>

#include <array>

namespace hookbench::redact {
namespace {

constexpr qint64 mostElements = 10'000;

struct Entity
{
    QByteArrayView name;
    char character;
};
constexpr std::array<Entity, 5> entities = {Entity{"amp", '&'}, Entity{"lt", '<'}, Entity{"gt", '>'},
                                            Entity{"quot", '"'}, Entity{"apos", '\''}};

QByteArray unescaped(QByteArrayView text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == '&' ? text.indexOf(';', i) : -1;
        if (end < 0 || end - i > 10) {
            result += text[i];
            continue;
        }
        const QByteArrayView name = text.sliced(i + 1, end - i - 1);
        const auto known = std::find_if(entities.begin(), entities.end(),
                                        [&name](const Entity& entity) { return entity.name == name; });
        bool ok = false;
        const bool isHex = name.startsWith("#x");
        const uint code =
            name.startsWith('#') ? name.sliced(isHex ? 2 : 1).toByteArray().toUInt(&ok, isHex ? 16 : 10) : 0;
        if (known != entities.end()) {
            result += known->character;
        } else if (ok && code > 0 && code <= 0x10ffff) {
            const char32_t character = code;
            result += QString::fromUcs4(&character, 1).toUtf8();
        } else {
            result += text[i];
            continue;
        }
        i = end;
    }
    return result;
}

QByteArray escaped(QByteArrayView text)
{
    QByteArray result;
    for (const char c : text) {
        const auto known = std::find_if(entities.begin(), entities.end(),
                                        [c](const Entity& entity) { return entity.character == c; });
        if (known == entities.end())
            result += c;
        else
            result += '&' + known->name.toByteArray() + ';';
    }
    return result;
}

/// "ns:name" without its prefix
QByteArray localName(QByteArrayView name)
{
    return name.sliced(name.indexOf(':') + 1).toByteArray();
}

bool isNameEnd(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '>' || c == '/' || c == '=';
}

class XmlWalk
{
public:
    XmlWalk(TextRedactor& redactor, const QString& place, int depth)
        : m_redactor(redactor)
        , m_place(place)
        , m_depth(depth)
    {
    }

    QByteArray run(const QByteArray& bytes);

private:
    QByteArray changed(QByteArrayView raw, const QByteArray& name, bool isEscaped);
    QByteArray tag(QByteArrayView token);
    QByteArray section(QByteArrayView token);

    TextRedactor& m_redactor;
    const QString& m_place;
    int m_depth;
    std::vector<QByteArray> m_names;
    qint64 m_end = 0; ///< up to here all was read
};

QByteArray XmlWalk::changed(QByteArrayView raw, const QByteArray& name, bool isEscaped)
{
    const QByteArray plain = isEscaped ? unescaped(raw) : raw.toByteArray();
    const QByteArray parent = m_names.size() > 1 ? m_names[m_names.size() - 2] : QByteArray();
    const QString place = QCoreApplication::translate("hookbench::redact::XmlWalk", "%1, <%2>")
                              .arg(m_place, QString::fromUtf8(name));
    const std::optional<Kind> kind = m_redactor.names().kindOf(name, parent);
    const QByteArray result =
        kind ? m_redactor.named(*kind, plain, place) : m_redactor.value(plain, place, m_depth + 1);
    if (result == plain)
        return raw.toByteArray();
    return isEscaped ? escaped(result) : result;
}

/// <name attribute="value">
QByteArray XmlWalk::tag(QByteArrayView token)
{
    QByteArray out;
    qsizetype copied = 0;
    qsizetype at = token.indexOf('=');
    while (at > 0) {
        qsizetype nameAt = at;
        while (nameAt > 0 && isNameEnd(token[nameAt - 1]))
            --nameAt;
        const qsizetype nameEnd = nameAt;
        while (nameAt > 0 && !isNameEnd(token[nameAt - 1]))
            --nameAt;
        qsizetype open = at + 1;
        while (open < token.size() && token[open] != '"' && token[open] != '\'')
            ++open;
        const qsizetype close = open < token.size() ? token.indexOf(token[open], open + 1) : -1;
        if (close < 0)
            break;
        out += token.sliced(copied, open + 1 - copied);
        out += changed(token.sliced(open + 1, close - open - 1),
                       localName(token.sliced(nameAt, nameEnd - nameAt)), true);
        copied = close;
        at = token.indexOf('=', close);
    }
    return out + token.sliced(copied).toByteArray();
}

QByteArray XmlWalk::section(QByteArrayView token)
{
    constexpr QByteArrayView begin("<![CDATA[");
    constexpr QByteArrayView end("]]>");
    const QByteArrayView inner = token.sliced(begin.size(), token.size() - begin.size() - end.size());
    const QByteArray name = m_names.empty() ? QByteArray() : m_names.back();
    return begin.toByteArray() + changed(inner, name, false) + end.toByteArray();
}

QByteArray XmlWalk::run(const QByteArray& bytes)
{
    using Event = payload::XmlScanner::Event;
    payload::XmlScanner scanner(bytes, mostElements);
    QByteArray out;
    while (true) {
        const Event event = scanner.next();
        if (event == Event::End || event == Event::Failed)
            break;
        const QByteArrayView token = scanner.token();
        const QByteArray inner = m_names.empty() ? QByteArray() : m_names.back();
        if (event == Event::StartTag || event == Event::EmptyTag) {
            qsizetype end = 1;
            while (end < token.size() && !isNameEnd(token[end]))
                ++end;
            m_names.push_back(localName(token.sliced(1, end - 1)));
            out += tag(token);
            if (event == Event::EmptyTag)
                m_names.pop_back();
        } else if (event == Event::EndTag) {
            if (!m_names.empty())
                m_names.pop_back();
            out += token;
        } else if (event == Event::Text) {
            out += changed(token, inner, true);
        } else if (event == Event::Section) {
            out += section(token);
        } else {
            out += event == Event::Aside ? m_redactor.plainText(token.toByteArray(), m_place)
                                         : token.toByteArray();
        }
        m_end = scanner.offset() + token.size();
    }
    // Behind a mistake it is a text like any other.
    return out + m_redactor.plainText(bytes.sliced(m_end), m_place);
}

} // namespace

QByteArray TextRedactor::xml(const QByteArray& bytes, const QString& place, int depth)
{
    return XmlWalk(*this, place, depth).run(bytes);
}

QByteArray TextRedactor::plainText(const QByteArray& bytes, const QString& place)
{
    return text(bytes, place, deepest - 1);
}

} // namespace hookbench::redact
