// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/i_regexp.h"

#include "app/payload/utf8.h"

#include <QChar>

#include <cstring>

namespace hookbench::payload {

namespace {

constexpr qint64 longestPattern = 4096;
constexpr RegexLimits translatedLimits{256 * 1024, 4 * 1024 * 1024}; // unassigned characters are many ranges

bool isOneOf(char c, const char* set)
{
    return c != '\0' && std::strchr(set, c) != nullptr;
}

QByteArray hexOf(char32_t c)
{
    return "\\x{" + QByteArray::number(uint(c), 16) + '}';
}

/// Ranges of the characters that Unicode has not assigned: RE2 has no name for them.
QByteArray findUnassigned()
{
    QByteArray ranges;
    char32_t from = 0;
    bool inside = false;
    for (char32_t c = 0; c <= 0x110000; ++c) {
        const bool is = c < 0x110000 && QChar::category(c) == QChar::Other_NotAssigned;
        if (is && !inside)
            from = c;
        if (!is && inside)
            ranges += hexOf(from) + '-' + hexOf(c - 1);
        inside = is;
    }
    return ranges;
}

const QByteArray& unassigned()
{
    static const QByteArray ranges = findUnassigned();
    return ranges;
}

/// Reads the grammar of RFC 9485, section 4, from left to right; groups are counted, not nested calls.
class Translator
{
public:
    explicit Translator(QByteArrayView pattern)
        : m_pattern(pattern)
    {
    }

    std::optional<QByteArray> run()
    {
        while (m_at < m_pattern.size()) {
            if (!readPiece())
                return {};
        }
        return m_groups == 0 ? std::optional(m_out) : std::nullopt;
    }

private:
    char peek() const { return m_at < m_pattern.size() ? m_pattern[m_at] : '\0'; }
    bool take(char c)
    {
        if (m_at == m_pattern.size() || m_pattern[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    char32_t character();
    void literal(char32_t c) { m_out += hexOf(c); }
    bool readPiece();
    bool readAtom();
    bool readQuantifier();
    bool readDigits();
    std::optional<char32_t> singleEscape();
    bool readProperty(bool inClass);
    bool readClass();
    bool readClassPart();
    std::optional<char32_t> classCharacter();

    QByteArrayView m_pattern;
    qsizetype m_at = 0;
    int m_groups = 0; ///< open ones
    QByteArray m_out;
};

char32_t Translator::character()
{
    const Utf8Character c = utf8At(m_pattern, m_at);
    m_at += c.size;
    return c.value;
}

bool Translator::readPiece()
{
    if (take('(')) {
        m_out += "(?:";
        ++m_groups;
        return true;
    }
    if (take('|')) {
        m_out += '|';
        return true;
    }
    if (take(')')) {
        m_out += ')';
        return --m_groups >= 0 && readQuantifier();
    }
    return readAtom() && readQuantifier();
}

bool Translator::readAtom()
{
    const char c = peek();
    if (c == '\\') {
        if (m_at + 1 < m_pattern.size() && isOneOf(m_pattern[m_at + 1], "pP"))
            return readProperty(false);
        const std::optional<char32_t> escaped = singleEscape();
        if (escaped)
            literal(*escaped);
        return escaped.has_value();
    }
    if (c == '[')
        return readClass();
    if (c == '.') {
        ++m_at;
        m_out += "[^\\n\\r]";
        return true;
    }
    if (c == '^' || c == '$') {
        ++m_at;
        m_out += c == '^' ? "(?:\\A)" : "(?:\\z)";
        return true;
    }
    if (isOneOf(c, "*+?{}]"))
        return false;
    literal(character());
    return true;
}

bool Translator::readDigits()
{
    const qsizetype from = m_at;
    while (peek() >= '0' && peek() <= '9')
        ++m_at;
    m_out += m_pattern.sliced(from, m_at - from);
    return m_at > from;
}

/// At most one follows an atom; the next piece refuses a second.
bool Translator::readQuantifier()
{
    if (isOneOf(peek(), "*+?")) {
        m_out += m_pattern[m_at++];
        return true;
    }
    if (!take('{'))
        return true;
    m_out += '{';
    if (!readDigits())
        return false;
    if (take(',')) {
        m_out += ',';
        readDigits();
    }
    m_out += '}';
    return take('}');
}

std::optional<char32_t> Translator::singleEscape()
{
    ++m_at;
    const char c = peek();
    if (!isOneOf(c, "()*+-.?[\\]^nrt{|}"))
        return {};
    ++m_at;
    return c == 'n' ? U'\n' : c == 'r' ? U'\r' : c == 't' ? U'\t' : char32_t(c);
}

/// "\p{Lu}" and "\P{Lu}".
bool Translator::readProperty(bool inClass)
{
    const bool complement = m_pattern[m_at + 1] == 'P';
    const qsizetype end = m_pattern.indexOf('}', m_at);
    if (m_at + 2 >= m_pattern.size() || m_pattern[m_at + 2] != '{' || end < 0)
        return false;
    const QByteArray name = m_pattern.sliced(m_at + 3, end - m_at - 3).toByteArray();
    constexpr const char* groups[] = {"Llmotu", "Mcen", "Ndlo", "Pcdefios", "Zlps", "Sckmo", "Ccfno"};
    bool known = false;
    for (const char* group : groups)
        known = known || (name.startsWith(*group) &&
                          (name.size() == 1 || (name.size() == 2 && isOneOf(name[1], group + 1))));
    if (!known)
        return false;
    m_at = end + 1;
    QByteArray members;
    if (name != "C" && name != "Cn")
        members = (complement ? "\\P{" : "\\p{") + name + '}';
    else if (!complement)
        members = unassigned() + (name == "C" ? "\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}" : "");
    else
        members =
            QByteArray("\\pL\\pM\\pN\\pP\\pZ\\pS") + (name == "Cn" ? "\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}" : "");
    m_out += inClass ? members : '[' + members + ']';
    return true;
}

/// "[" [ "^" ] ( "-" / CCE1 ) *CCE1 [ "-" ] "]"
bool Translator::readClass()
{
    ++m_at;
    m_out += take('^') ? "[^" : "[";
    if (take('-'))
        literal(U'-');
    else if (!readClassPart())
        return false;
    while (peek() != ']') {
        if (take('-')) {
            literal(U'-');
            break;
        }
        if (!readClassPart())
            return false;
    }
    m_out += ']';
    return take(']');
}

bool Translator::readClassPart()
{
    if (peek() == '\\' && m_at + 1 < m_pattern.size() && isOneOf(m_pattern[m_at + 1], "pP"))
        return readProperty(true);
    const std::optional<char32_t> first = classCharacter();
    if (!first)
        return false;
    literal(*first);
    const bool isRange = peek() == '-' && m_at + 1 < m_pattern.size() && m_pattern[m_at + 1] != ']';
    if (!isRange)
        return true;
    ++m_at;
    const std::optional<char32_t> last = classCharacter();
    if (!last || *last < *first)
        return false;
    m_out += '-';
    literal(*last);
    return true;
}

std::optional<char32_t> Translator::classCharacter()
{
    if (m_at == m_pattern.size() || isOneOf(peek(), "-[]"))
        return {};
    if (peek() == '\\')
        return singleEscape();
    return character();
}

} // namespace

std::optional<QByteArray> re2OfIRegexp(QByteArrayView pattern)
{
    if (pattern.size() > longestPattern || firstInvalidUtf8(pattern) >= 0)
        return {};
    return Translator(pattern).run();
}

std::optional<Regex> compileIRegexp(QByteArrayView pattern)
{
    const std::optional<QByteArray> translated = re2OfIRegexp(pattern);
    if (!translated)
        return {};
    tl::expected<Regex, Problem> regex = Regex::compile(*translated, translatedLimits);
    return regex ? std::optional(std::move(*regex)) : std::nullopt;
}

} // namespace hookbench::payload
