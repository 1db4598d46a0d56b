// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_scanner.h"

#include "app/http/char_class.h"

#include <QCoreApplication>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::JsonText)
};

QString shown(const char* at, const char* end)
{
    const Utf8Character character = utf8At(QByteArrayView(at, end), 0);
    if (!character.valid)
        return u"\\x%1"_s.arg(QString::number(uchar(*at), 16).toUpper(), 2, u'0');
    if (needsEscape(character.value) || character.value == U'\t')
        return escapeOf(character.value);
    return QString::fromUcs4(&character.value, 1);
}

} // namespace

JsonScanner::JsonScanner(QByteArrayView text)
    : m_begin(text.data())
    , m_end(text.data() + text.size())
    , m_at(m_begin)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        m_at += 3;
    m_token = m_at;
}

JsonScanner::Event JsonScanner::fail(const QString& message, const char* at)
{
    if (!m_problem)
        m_problem = {message, at - m_begin};
    m_token = m_at;
    m_tokenEnd = nullptr;
    m_expect = Expect::Nothing;
    return Event::Failed;
}

JsonScanner::Event JsonScanner::atEnd()
{
    if (m_problem)
        return Event::Failed;
    switch (m_expect) {
    case Expect::Nothing:
        return Event::End;
    case Expect::Name:
        return fail(JsonText::tr("The JSON ends too early: a name in quotation marks was expected."), m_at);
    case Expect::NameOrEnd:
        return fail(JsonText::tr("The JSON ends too early: a name or “}” was expected."), m_at);
    case Expect::CommaOrEnd:
        return fail(m_inObject ? JsonText::tr("The JSON ends too early: a comma or “}” was expected.")
                               : JsonText::tr("The JSON ends too early: a comma or “]” was expected."),
                    m_at);
    case Expect::ValueOrEnd:
        return fail(JsonText::tr("The JSON ends too early: a value or “]” was expected."), m_at);
    default:
        return fail(JsonText::tr("The JSON ends too early: a value was expected."), m_at);
    }
}

JsonScanner::Event JsonScanner::moreText()
{
    return fail(JsonText::tr("There is more after the end of the JSON value."), m_at);
}

JsonScanner::Event JsonScanner::noColon()
{
    return fail(m_at == m_end ? JsonText::tr("The JSON ends too early: a colon was expected after a name.")
                              : JsonText::tr("A colon is missing after a name."),
                m_at);
}

JsonScanner::Event JsonScanner::unexpected()
{
    const QString found = shown(m_at, m_end);
    switch (m_expect) {
    case Expect::Name:
    case Expect::NameOrEnd:
        return fail(JsonText::tr("A name in quotation marks was expected, not “%1”.").arg(found), m_at);
    case Expect::CommaOrEnd:
        return m_inObject ? fail(JsonText::tr("A comma or “}” was expected, not “%1”.").arg(found), m_at)
                          : fail(JsonText::tr("A comma or “]” was expected, not “%1”.").arg(found), m_at);
    default:
        return fail(JsonText::tr("A value was expected, not “%1”.").arg(found), m_at);
    }
}

bool JsonScanner::brokenString(const char* start)
{
    if (m_at == m_end) {
        fail(JsonText::tr("The string has no closing quotation mark."), start);
    } else if (uchar(*m_at) < 0x20) {
        fail(JsonText::tr("The control character “%1” must be escaped in a string.").arg(shown(m_at, m_end)),
             m_at);
    } else {
        fail(JsonText::tr("The byte “%1” is not valid UTF-8.").arg(shown(m_at, m_end)), m_at);
    }
    return false;
}

bool JsonScanner::readEscape()
{
    const QByteArrayView rest(m_at, m_end);
    const char kind = rest.size() > 1 ? rest[1] : '\0';
    if (kind != '\0' && QByteArrayView("\"\\/bfnrt").contains(kind)) {
        m_at += 2;
        return true;
    }
    bool good = kind == 'u' && rest.size() >= 6;
    for (qsizetype i = 2; good && i < 6; ++i)
        good = http::isClass(rest[i], http::HexChar);
    if (!good) {
        fail(JsonText::tr("The backslash begins no valid escape."), m_at);
        return false;
    }
    m_at += 6;
    return true;
}

bool JsonScanner::noDigit()
{
    fail(JsonText::tr("A digit is missing in a number."), m_at);
    return false;
}

bool JsonScanner::leadingZero()
{
    fail(JsonText::tr("A number must not begin with a zero."), m_token);
    return false;
}

} // namespace hookbench::payload
