// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/yaml_text.h"

#include "app/formats/json_writer.h"
#include "app/payload/json_outline.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct YamlText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::YamlText)
};

constexpr int deepest = 100;

struct Line
{
    qsizetype indent = 0;
    QByteArrayView text; ///< without indentation and line end
    QByteArrayView raw;  ///< with indentation
};

bool isNothing(QByteArrayView text)
{
    return text.isEmpty() || text.startsWith('#');
}

bool isItem(QByteArrayView text)
{
    return text == "-" || text.startsWith("- ");
}

/// Where the colon behind a key stands; -1 when the line has none.
qsizetype keyEnd(QByteArrayView text)
{
    qsizetype at = 0;
    if (text.startsWith('"') || text.startsWith('\'')) {
        const char quote = text.front();
        for (at = 1; at < text.size() && text[at] != quote; ++at) {
            if (quote == '"' && text[at] == '\\')
                ++at;
        }
        ++at;
        return at < text.size() && text[at] == ':' ? at : -1;
    }
    if (text.startsWith('{') || text.startsWith('['))
        return -1;
    for (; at < text.size(); ++at) {
        if (text[at] == ':' && (at + 1 == text.size() || text[at + 1] == ' '))
            return at;
        if (text[at] == '#' && at > 0 && text[at - 1] == ' ')
            return -1;
    }
    return -1;
}

class YamlReader
{
public:
    explicit YamlReader(QByteArrayView yaml)
        : m_json(m_out)
    {
        for (qsizetype at = 0; at < yaml.size();) {
            const qsizetype end = yaml.indexOf('\n', at);
            QByteArrayView raw = yaml.sliced(at, (end < 0 ? yaml.size() : end) - at);
            at = end < 0 ? yaml.size() : end + 1;
            if (raw.endsWith('\r'))
                raw.chop(1);
            qsizetype indent = 0;
            while (indent < raw.size() && raw[indent] == ' ')
                ++indent;
            m_lines.push_back({indent, raw.sliced(indent), raw});
        }
    }

    Result<QByteArray> read()
    {
        skipNothing();
        if (m_at < m_lines.size() && m_lines[m_at].text == "---") {
            ++m_at;
            skipNothing();
        }
        if (m_at < m_lines.size())
            node(m_lines[m_at].indent, 0);
        else
            m_json.null();
        skipNothing();
        if (m_at < m_lines.size())
            m_failed = true;
        if (m_failed)
            return fail(ErrorKind::Usage,
                        YamlText::tr("Line %1 is no YAML that can be read here.").arg(m_at + 1));
        return std::move(m_out);
    }

private:
    void skipNothing()
    {
        while (m_at < m_lines.size() && isNothing(m_lines[m_at].text))
            ++m_at;
    }

    bool isAt(qsizetype indent) const
    {
        return !m_failed && m_at < m_lines.size() && m_lines[m_at].indent == indent;
    }

    void node(qsizetype indent, int depth)
    {
        if (depth > deepest)
            m_failed = true;
        if (m_failed)
            return;
        const QByteArrayView text = m_lines[m_at].text;
        if (isItem(text))
            list(indent, depth);
        else if (keyEnd(text) >= 0)
            map(indent, depth);
        else
            scalar(m_lines[m_at].text, indent - 1);
    }

    void list(qsizetype indent, int depth)
    {
        m_json.beginArray();
        while (isAt(indent) && isItem(m_lines[m_at].text)) {
            Line& line = m_lines[m_at];
            qsizetype skip = 1;
            while (skip < line.text.size() && line.text[skip] == ' ')
                ++skip;
            if (skip == line.text.size()) {
                ++m_at;
                child(indent, depth);
            } else { // what follows stands as if on a line of its own
                line.indent += skip;
                line.text = line.text.sliced(skip);
                item(indent, depth);
            }
            skipNothing();
        }
        m_json.endArray();
    }

    void item(qsizetype indent, int depth)
    {
        const QByteArrayView text = m_lines[m_at].text;
        if (text.startsWith('|') || text.startsWith('>'))
            block(text, indent);
        else if (isItem(text) || keyEnd(text) >= 0)
            node(m_lines[m_at].indent, depth + 1);
        else
            scalar(text, indent);
    }

    void map(qsizetype indent, int depth)
    {
        m_json.beginObject();
        while (isAt(indent) && !isItem(m_lines[m_at].text)) {
            const QByteArrayView text = m_lines[m_at].text;
            const qsizetype colon = keyEnd(text);
            const std::optional<QString> key = colon < 0 ? std::nullopt : keyText(text.first(colon));
            if (!key) {
                m_failed = true;
                return;
            }
            m_json.textKey(*key);
            const QByteArrayView value = text.sliced(colon + 1).trimmed();
            if (value.startsWith('|') || value.startsWith('>')) {
                block(value, indent);
            } else if (isNothing(value)) {
                ++m_at;
                skipNothing();
                if (isAt(indent) && isItem(m_lines[m_at].text))
                    list(indent, depth + 1);
                else
                    child(indent, depth);
            } else {
                scalar(value, indent);
            }
            skipNothing();
        }
        m_json.endObject();
    }

    void child(qsizetype indent, int depth)
    {
        skipNothing();
        if (m_at < m_lines.size() && m_lines[m_at].indent > indent)
            node(m_lines[m_at].indent, depth + 1);
        else
            m_json.null();
    }

    std::optional<QString> keyText(QByteArrayView key)
    {
        if (key.startsWith('"') || key.startsWith('\'')) {
            const auto text = unquoted(key);
            return text ? std::optional(QString::fromUtf8(*text)) : std::nullopt;
        }
        return QString::fromUtf8(key.trimmed());
    }

    /// Gathers a scalar that may go on in lines that are indented further than `indent`.
    void scalar(QByteArrayView first, qsizetype indent)
    {
        const char quote = first.front() == '"' || first.front() == '\'' ? first.front() : '\0';
        const bool isFlow = first.startsWith('{') || first.startsWith('[');
        QByteArray text = first.toByteArray();
        ++m_at;
        int breaks = 1;
        while (m_at < m_lines.size() && !isWhole(text, quote, isFlow)) {
            const Line& line = m_lines[m_at];
            if (!line.text.isEmpty() && line.indent <= indent)
                break;
            if (!quote && !isFlow && keyEnd(line.text) >= 0)
                m_failed = true;
            if (line.text.isEmpty()) {
                ++breaks;
            } else {
                const bool joins = quote == '"' && text.endsWith('\\');
                if (joins)
                    text.chop(1);
                else
                    text += breaks > 1 ? QByteArray(breaks - 1, quote == '"' || isFlow ? ' ' : '\n')
                                       : QByteArray(" ");
                text += line.text;
                breaks = 1;
            }
            ++m_at;
        }
        put(text.trimmed(), quote, isFlow);
    }

    /// Quotes are closed. A plain text goes on as long as its lines do.
    static bool isWhole(QByteArrayView text, char quote, bool isFlow)
    {
        if (isFlow)
            return !payload::JsonOutline::build(text).problem();
        if (!quote)
            return false;
        qsizetype at = 1;
        for (; at < text.size(); ++at) {
            if (quote == '"' && text[at] == '\\')
                ++at;
            else if (text[at] == quote && quote == '\'' && at + 1 < text.size() && text[at + 1] == quote)
                ++at;
            else if (text[at] == quote)
                return true;
        }
        return false;
    }

    void put(QByteArray text, char quote, bool isFlow)
    {
        if (isFlow) {
            if (payload::JsonOutline::build(text).problem())
                m_failed = true;
            else
                m_json.json(text);
            return;
        }
        if (quote) {
            const std::optional<QByteArray> value = unquoted(text);
            if (!value)
                m_failed = true;
            else
                m_json.text(QString::fromUtf8(*value));
            return;
        }
        const qsizetype remark = text.indexOf(" #");
        if (remark >= 0)
            text = text.first(remark).trimmed();
        if (text.startsWith('&') || text.startsWith('*') || text.startsWith('!')) {
            m_failed = true;
            return;
        }
        if (text == "~" || text == "null")
            m_json.null();
        else if (text == "true" || text == "false" || isNumber(text))
            m_json.literal(text);
        else
            m_json.text(QString::fromUtf8(text));
    }

    static bool isNumber(const QByteArray& text)
    {
        const bool looksLikeIt = text.front() == '-' || (text.front() >= '0' && text.front() <= '9');
        return looksLikeIt && !payload::JsonOutline::build(text).problem();
    }

    /// Of text from its first quote; what stands behind the closing one is a remark.
    static std::optional<QByteArray> unquoted(QByteArrayView text)
    {
        if (text.front() == '\'') {
            QByteArray value;
            for (qsizetype i = 1; i < text.size(); ++i) {
                if (text[i] == '\'') {
                    if (i + 1 >= text.size() || text[i + 1] != '\'')
                        return value;
                    ++i;
                }
                value += text[i];
            }
            return {};
        }
        qsizetype end = 1;
        while (end < text.size() && text[end] != '"')
            end += text[end] == '\\' ? 2 : 1;
        if (end >= text.size())
            return {};
        QByteArray json = text.first(end + 1).toByteArray();
        json.replace("\\'", "'").replace("\\ ", " ").replace("\\x", "\\u00").replace("\\e", "\\u001b");
        json.replace("\\0", "\\u0000")
            .replace("\\a", "\\u0007")
            .replace("\\v", "\\u000b")
            .replace("\t", "\\t");
        const payload::JsonOutline outline = payload::JsonOutline::build(json);
        if (outline.problem())
            return {};
        return outline.bytes(payload::JsonOutline::root);
    }

    /// "|" keeps line ends, ">" folds them; "-" takes the last away, "+" keeps all.
    void block(QByteArrayView header, qsizetype indent)
    {
        const bool isLiteral = header.front() == '|';
        const bool strips = header.contains('-');
        const bool keeps = header.contains('+');
        qsizetype depth = -1;
        for (const char c : header.sliced(1)) {
            if (c >= '1' && c <= '9')
                depth = indent + (c - '0');
        }
        ++m_at;
        QByteArrayList lines;
        for (; m_at < m_lines.size(); ++m_at) {
            const Line& line = m_lines[m_at];
            if (line.text.isEmpty()) {
                lines += depth >= 0 && line.raw.size() > depth ? line.raw.sliced(depth).toByteArray()
                                                               : QByteArray();
                continue;
            }
            if (depth < 0)
                depth = line.indent;
            if (line.indent <= indent || line.indent < depth)
                break;
            lines += line.raw.sliced(depth).toByteArray();
        }
        while (!keeps && !lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        QByteArray text = isLiteral ? lines.join('\n') : folded(lines);
        if (!strips && !lines.isEmpty())
            text += '\n';
        m_json.text(QString::fromUtf8(text));
    }

    static QByteArray folded(const QByteArrayList& lines)
    {
        QByteArray text;
        bool isFresh = true;
        for (const QByteArray& line : lines) {
            if (line.isEmpty()) {
                text += '\n';
                isFresh = true;
                continue;
            }
            if (!isFresh)
                text += ' ';
            text += line;
            isFresh = false;
        }
        return text;
    }

    std::vector<Line> m_lines;
    size_t m_at = 0;
    bool m_failed = false;
    QByteArray m_out;
    JsonWriter m_json;
};

} // namespace

Result<QByteArray> yamlToJson(QByteArrayView yaml)
{
    return YamlReader(yaml).read();
}

} // namespace hookbench::formats
