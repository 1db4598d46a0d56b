// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/shell_words.h"

#include <algorithm>

namespace hookbench::formats {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9'                     ? c - '0'
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                    : -1;
}

void appendUtf8(QByteArray& out, uint code)
{
    const char32_t one = code;
    out += QString::fromUcs4(&one, 1).toUtf8();
}

/// Collects words and knows whether one has begun: '' is a word too.
class WordSink
{
public:
    void add(char c)
    {
        m_word += c;
        m_begun = true;
    }
    void add(QByteArrayView bytes)
    {
        m_word.append(bytes);
        m_begun = true;
    }
    void begin() { m_begun = true; }
    bool isEmpty() const { return !m_begun; }
    void end()
    {
        if (m_begun)
            result.words.append(m_word);
        m_word.clear();
        m_begun = false;
    }
    QByteArray& word()
    {
        m_begun = true;
        return m_word;
    }

    ShellWords result;

private:
    QByteArray m_word;
    bool m_begun = false;
};

/// POSIX shell quoting and $'...'.
class BashReader
{
public:
    explicit BashReader(const QByteArray& text)
        : m_text(text)
    {
    }

    ShellWords read()
    {
        while (m_at < m_text.size() && !m_stopped)
            step();
        m_sink.end();
        return std::move(m_sink.result);
    }

private:
    char at(qsizetype i) const { return i < m_text.size() ? m_text[i] : '\0'; }

    void step()
    {
        const char c = m_text[m_at];
        if (c == '\\')
            escaped();
        else if (c == '\'')
            singleQuoted();
        else if (c == '"')
            doubleQuoted();
        else if (c == '$' && at(m_at + 1) == '\'')
            ansiQuoted();
        else if (c == '$' && at(m_at + 1) == '"')
            ++m_at; // a translated string: the same as one in plain quotes
        else if (isBlank(c) && c != '\n')
            endWord();
        else if (c == '\n' || c == '|' || c == ';' || c == '&' || c == '>' || c == '<' ||
                 (c == '#' && m_sink.isEmpty()))
            stop();
        else
            m_sink.add(m_text[m_at++]);
    }

    void endWord()
    {
        m_sink.end();
        ++m_at;
    }

    void stop()
    {
        m_sink.end();
        const QByteArray rest = m_text.mid(m_at).trimmed();
        const bool begun = !m_sink.result.words.isEmpty();
        if (!begun) {
            ++m_at;
            return;
        }
        m_sink.result.rest = rest;
        m_stopped = true;
    }

    void escaped()
    {
        if (at(m_at + 1) == '\r' && at(m_at + 2) == '\n')
            m_at += 3;
        else if (at(m_at + 1) == '\n')
            m_at += 2;
        else {
            if (m_at + 1 < m_text.size())
                m_sink.add(m_text[m_at + 1]);
            m_at += 2;
        }
    }

    void singleQuoted()
    {
        const qsizetype end = m_text.indexOf('\'', m_at + 1);
        m_sink.result.unclosed |= end < 0;
        const qsizetype until = end < 0 ? m_text.size() : end;
        m_sink.add(QByteArrayView(m_text).sliced(m_at + 1, until - m_at - 1));
        m_at = until + 1;
    }

    void doubleQuoted()
    {
        m_sink.begin();
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] != '\\') {
                m_sink.add(m_text[m_at]);
                continue;
            }
            const char next = at(m_at + 1);
            if (next == '$' || next == '`' || next == '"' || next == '\\')
                m_sink.add(m_text[++m_at]);
            else if (next == '\n')
                ++m_at;
            else
                m_sink.add('\\');
        }
        m_sink.result.unclosed |= m_at >= m_text.size();
        ++m_at;
    }

    void ansiQuoted()
    {
        m_sink.begin();
        for (m_at += 2; m_at < m_text.size() && m_text[m_at] != '\''; ++m_at) {
            if (m_text[m_at] == '\\')
                ansiEscape();
            else
                m_sink.add(m_text[m_at]);
        }
        m_sink.result.unclosed |= m_at >= m_text.size();
        ++m_at;
    }

    void ansiEscape()
    {
        const char c = at(++m_at);
        static constexpr QByteArrayView letters = "abefnrtv";
        static constexpr QByteArrayView values = "\a\b\x1b\f\n\r\t\v";
        if (const qsizetype i = letters.indexOf(c); i >= 0)
            m_sink.add(values[i]);
        else if (c == 'E')
            m_sink.add('\x1b');
        else if (c == 'x')
            m_sink.add(char(digits(2)));
        else if (c == 'u')
            appendUtf8(m_sink.word(), digits(4));
        else if (c == 'U')
            appendUtf8(m_sink.word(), digits(8));
        else if (c >= '0' && c <= '7')
            octal();
        else if (c == 'c')
            m_sink.add(char(at(++m_at) & 0x1f));
        else
            m_sink.add(c);
    }

    uint digits(int most)
    {
        uint value = 0;
        for (int i = 0; i < most && hexDigit(at(m_at + 1)) >= 0; ++i)
            value = value * 16 + uint(hexDigit(at(++m_at)));
        return value;
    }

    void octal()
    {
        uint value = uint(m_text[m_at] - '0');
        for (int i = 0; i < 2 && at(m_at + 1) >= '0' && at(m_at + 1) <= '7'; ++i)
            value = value * 8 + uint(at(++m_at) - '0');
        m_sink.add(char(value));
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
    bool m_stopped = false;
    WordSink m_sink;
};

/// What cmd.exe takes away: carets outside of quotes, and itself from %%.
QByteArray withoutCarets(const QByteArray& text, QByteArray& rest)
{
    QByteArray result;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            quoted = !quoted;
        if (!quoted && c == '^' && i + 1 < text.size()) {
            if (text[i + 1] == '\r')
                ++i;
            if (i + 1 < text.size() && text[i + 1] == '\n') {
                ++i;
                // The caret takes one line break; the next character is then taken as it is.
                if (i + 1 < text.size() && text[i + 1] == '\n')
                    result += text[++i];
                continue;
            }
            result += text[++i];
        } else if (!quoted && (c == '|' || c == '&' || c == '>' || c == '<' || c == '\n') &&
                   !result.trimmed().isEmpty()) {
            rest = text.mid(i).trimmed();
            break;
        } else {
            result += c;
        }
    }
    return result;
}

/// How programs on Windows split what they are given (Microsoft C runtime).
ShellWords windowsWords(const QByteArray& text)
{
    WordSink sink;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        qsizetype slashes = 0;
        while (i + slashes < text.size() && text[i + slashes] == '\\')
            ++slashes;
        if (slashes > 0) {
            const bool beforeQuote = i + slashes < text.size() && text[i + slashes] == '"';
            sink.add(QByteArray(beforeQuote ? slashes / 2 : slashes, '\\'));
            i += slashes - 1;
            if (beforeQuote && slashes % 2 != 0) {
                sink.add('"');
                ++i;
            }
        } else if (c == '"') {
            if (quoted && i + 1 < text.size() && text[i + 1] == '"') {
                sink.add('"');
                ++i;
            } else {
                quoted = !quoted;
                sink.begin();
            }
        } else if (!quoted && isBlank(c)) {
            sink.end();
        } else {
            sink.add(c);
        }
    }
    sink.end();
    sink.result.unclosed = quoted;
    return std::move(sink.result);
}

class PowerShellReader
{
public:
    explicit PowerShellReader(const QByteArray& text)
        : m_text(text)
    {
    }

    ShellWords read()
    {
        while (m_at < m_text.size() && !m_stopped)
            step();
        m_sink.end();
        // Windows PowerShell hands quotes on as they are, and the program takes \" for one.
        for (QByteArray& word : m_sink.result.words)
            word.replace("\\\"", "\"");
        return std::move(m_sink.result);
    }

private:
    char at(qsizetype i) const { return i < m_text.size() ? m_text[i] : '\0'; }

    void step()
    {
        const char c = m_text[m_at];
        if (c == '`')
            backtick();
        else if (c == '\'' || c == '"')
            quoted(c);
        else if (c == '@' && (at(m_at + 1) == '\'' || at(m_at + 1) == '"') && m_sink.isEmpty())
            hereString();
        else if (c == '\n' || c == '|' || c == ';' || c == '&' || c == '>')
            stop();
        else if (isBlank(c))
            endWord();
        else
            m_sink.add(m_text[m_at++]);
    }

    void endWord()
    {
        m_sink.end();
        ++m_at;
    }

    void stop()
    {
        m_sink.end();
        if (m_sink.result.words.isEmpty()) {
            ++m_at;
            return;
        }
        m_sink.result.rest = m_text.mid(m_at).trimmed();
        m_stopped = true;
    }

    void backtick()
    {
        const char next = at(m_at + 1);
        if (next == '\r' && at(m_at + 2) == '\n')
            m_at += 3;
        else if (next == '\n')
            m_at += 2;
        else {
            escape();
            ++m_at;
        }
    }

    void escape()
    {
        static constexpr QByteArrayView letters = "0abfnrtv";
        static constexpr QByteArrayView values("\0\a\b\f\n\r\t\v", 8);
        const char c = at(++m_at);
        const qsizetype i = letters.indexOf(c);
        m_sink.add(i >= 0 ? values[i] : c);
    }

    void quoted(char quote)
    {
        m_sink.begin();
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == quote && at(m_at + 1) != quote)
                break;
            if (m_text[m_at] == quote)
                ++m_at;
            if (quote == '"' && m_text[m_at] == '`')
                escape();
            else
                m_sink.add(m_text[m_at]);
        }
        m_sink.result.unclosed |= m_at >= m_text.size();
        ++m_at;
    }

    void hereString()
    {
        const char quote = m_text[m_at + 1];
        const qsizetype from = m_text.indexOf('\n', m_at) + 1;
        qsizetype end = m_text.indexOf(QByteArray("\n") + quote + '@', from);
        m_sink.result.unclosed |= from == 0 || end < 0;
        if (end < 0)
            end = m_text.size();
        m_sink.add(QByteArrayView(m_text).sliced(from, end - from));
        m_at = std::min(end + 3, m_text.size());
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
    bool m_stopped = false;
    WordSink m_sink;
};

} // namespace

Shell shellOf(const QByteArray& command)
{
    if (command.contains("^\n") || command.contains("^\r\n") || command.contains("^\""))
        return Shell::Cmd;
    const QByteArray start =
        command.trimmed().first(std::min<qsizetype>(8, command.trimmed().size())).toLower();
    if (command.contains("`\n") || command.contains("`\r\n") || start.startsWith("curl.exe"))
        return Shell::PowerShell;
    return Shell::Bash;
}

ShellWords shellWords(const QByteArray& command, Shell shell)
{
    if (shell == Shell::Bash)
        return BashReader(command).read();
    if (shell == Shell::PowerShell)
        return PowerShellReader(command).read();
    QByteArray rest;
    ShellWords words = windowsWords(withoutCarets(command, rest));
    words.rest = rest;
    return words;
}

} // namespace hookbench::formats
