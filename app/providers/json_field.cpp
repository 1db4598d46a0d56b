// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/json_field.h"

#include "app/payload/json_scanner.h"

#include <QChar>
#include <QString>

#include <vector>

namespace hookbench::providers {

namespace {

using payload::JsonScanner;
using Event = JsonScanner::Event;

constexpr qsizetype glanceBytes = 64 * 1024;
constexpr qint64 glanceDepth = 5;
constexpr qsizetype glanceValues = 1000;

struct Level
{
    bool isArray = false;
    qint64 index = 0;
    QByteArray name;
};

/// Walks the text and knows the path of each value.
class Walker
{
public:
    explicit Walker(QByteArrayView json)
        : m_json(json)
        , m_scanner(json)
    {
    }

    /// The next value or container; false at the end or where the grammar breaks.
    bool next()
    {
        for (;;) {
            switch (m_scanner.next()) {
            case Event::BeginObject:
            case Event::BeginArray:
                m_path = pathBytes();
                m_isContainer = true;
                m_levels.push_back({m_scanner.token() == "[", 0, {}});
                return true;
            case Event::EndObject:
            case Event::EndArray:
                m_levels.pop_back();
                break;
            case Event::Name:
                m_levels.back().name = m_deep > qint64(m_levels.size()) - 1
                                           ? jsonStringValue(m_scanner.token().trimmed())
                                           : QByteArray();
                break;
            case Event::Comma:
                ++m_levels.back().index;
                break;
            case Event::Value:
                m_path = pathBytes();
                m_isContainer = false;
                return true;
            case Event::End:
                m_sound = true;
                return false;
            case Event::Failed:
                return false;
            }
        }
    }

    const QByteArray& path() const { return m_path; }
    bool isContainer() const { return m_isContainer; }
    bool isSound() const { return m_sound; }
    QByteArrayView token() const { return m_scanner.token(); }
    qsizetype tokenAt() const { return token().data() - m_json.data(); }
    qint64 depth() const { return qint64(m_levels.size()); }

    /// Paths are made for values up to this depth only.
    void setDeepest(qint64 depth) { m_deep = depth; }

private:
    QByteArray pathBytes() const
    {
        if (qint64(m_levels.size()) > m_deep)
            return {};
        QByteArray path;
        for (const Level& level : m_levels) {
            if (!path.isEmpty())
                path += '.';
            path += level.isArray ? QByteArray::number(level.index) : level.name;
        }
        return path;
    }

    QByteArrayView m_json;
    JsonScanner m_scanner;
    std::vector<Level> m_levels;
    QByteArray m_path;
    qint64 m_deep = 0;
    bool m_isContainer = false;
    bool m_sound = false;
};

QByteArray scalarValue(QByteArrayView token)
{
    return token.startsWith('"') ? jsonStringValue(token) : token.toByteArray();
}

QByteArray normalPath(QByteArrayView path)
{
    QByteArray result = path.toByteArray();
    if (result == "*" || result.startsWith("*."))
        result[0] = '0';
    return result.replace(".*", ".0");
}

int hexDigits(QByteArrayView digits)
{
    bool ok = false;
    const int value = digits.size() == 4 ? digits.toByteArray().toInt(&ok, 16) : 0;
    return ok ? value : 0xfffd;
}

} // namespace

QByteArray jsonStringValue(QByteArrayView token)
{
    if (token.size() < 2)
        return {};
    const QByteArrayView inner = token.sliced(1, token.size() - 2);
    if (!inner.contains('\\'))
        return inner.toByteArray();
    QByteArray result;
    QString escaped; // UTF-16 units of \u escapes that stand side by side
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] == '\\' && i + 5 < inner.size() && inner[i + 1] == 'u') {
            escaped += QChar(char16_t(hexDigits(inner.sliced(i + 2, 4))));
            i += 5;
            continue;
        }
        result += escaped.toUtf8();
        escaped.clear();
        if (inner[i] != '\\' || i + 1 == inner.size()) {
            result += inner[i];
            continue;
        }
        const char c = inner[++i];
        static constexpr QByteArrayView letters = "bfnrt";
        const qsizetype known = letters.indexOf(c);
        result += known < 0 ? c : "\b\f\n\r\t"[known];
    }
    return result + escaped.toUtf8();
}

QByteArray jsonString(QByteArrayView utf8)
{
    QByteArray result = "\"";
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            (result += '\\') += c;
        else if (c == '\n')
            result += "\\n";
        else if (c == '\r')
            result += "\\r";
        else if (c == '\t')
            result += "\\t";
        else if (c == '\b')
            result += "\\b";
        else if (c == '\f')
            result += "\\f";
        else if (uchar(c) < 0x20)
            result += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
        else
            result += c;
    }
    return result + '"';
}

std::optional<JsonField> findJsonField(QByteArrayView json, QByteArrayView path)
{
    const QByteArray wanted = normalPath(path);
    Walker walker(json);
    walker.setDeepest(wanted.count('.') + 1);
    std::optional<JsonField> found;
    while (walker.next()) {
        if (walker.depth() - (walker.isContainer() ? 1 : 0) != wanted.count('.') + 1 ||
            walker.path() != wanted)
            continue;
        found.reset();
        if (!walker.isContainer())
            found = JsonField{walker.tokenAt(), walker.token().size(), scalarValue(walker.token())};
    }
    return walker.isSound() ? found : std::nullopt;
}

JsonGlance::JsonGlance(QByteArrayView json)
{
    const QByteArrayView front = json.first(std::min(json.size(), glanceBytes));
    Walker walker(front);
    walker.setDeepest(glanceDepth);
    while (m_values.size() < glanceValues && walker.next()) {
        m_isJson = m_isJson || walker.isContainer();
        if (!m_isJson)
            return;
        if (!walker.path().isEmpty())
            m_values.insert(walker.path(), walker.isContainer() ? QByteArray() : scalarValue(walker.token()));
    }
}

bool JsonGlance::contains(QByteArrayView path) const
{
    return m_values.contains(normalPath(path));
}

std::optional<QByteArray> JsonGlance::value(QByteArrayView path) const
{
    const auto found = m_values.constFind(normalPath(path));
    return found == m_values.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace hookbench::providers
