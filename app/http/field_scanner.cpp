// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/field_scanner.h"

#include "app/http/char_class.h"

#include <QCoreApplication>

namespace hookbench::http {
namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::FieldText)
};

constexpr size_t usualFields = 16;

} // namespace

void FieldScanner::reset()
{
    m_state = State::LineStart;
    m_folded = false;
    m_spans.clear();
    m_spans.reserve(usualFields);
    m_error = {};
}

Scan FieldScanner::scan(Cursor& in)
{
    while (in.p != in.end) {
        Scan result = Scan::NeedMore;
        switch (m_state) {
        case State::LineStart:
            result = scanLineStart(in);
            break;
        case State::Name:
            result = scanName(in);
            break;
        case State::Lead:
            while (in.p != in.end && isBlank(*in.p))
                ++in.p;
            if (in.p != in.end)
                m_state = State::Value;
            break;
        case State::Value:
            result = scanValue(in);
            break;
        case State::ValueCr:
            if (*in.p != '\n')
                return refuseInValue('\r', in.offset() - 1);
            ++in.p;
            finishLine();
            break;
        case State::EndCr:
            if (*in.p != '\n')
                return refuseInValue('\r', in.offset() - 1);
            ++in.p;
            return Scan::Done;
        }
        if (result != Scan::NeedMore)
            return result;
    }
    return Scan::NeedMore;
}

Scan FieldScanner::scanLineStart(Cursor& in)
{
    const char c = *in.p;
    if (isClass(c, TokenChar)) {
        if (qint64(m_spans.size()) >= m_maxFields)
            return refuse("too-many-fields",
                          FieldText::tr("There are more than %n field line(s).", nullptr, m_maxFields),
                          in.offset(), 431);
        m_line.nameAt = qint32(in.offset());
        m_valueAt = -1;
        m_folded = false;
        m_state = State::Name;
        return Scan::NeedMore;
    }
    if (c == '\r') {
        ++in.p;
        m_state = State::EndCr;
        return Scan::NeedMore;
    }
    if (!isBlank(c))
        return refuseInName(c, in.offset());
    if (m_spans.empty())
        return refuse("leading-space",
                      FieldText::tr("The first field line begins with whitespace (RFC 9112 2.2), as if it "
                                    "continued the line before it."),
                      in.offset());
    m_folded = true;
    m_state = m_valueAt < 0 ? State::Lead : State::Value;
    return Scan::Fold;
}

Scan FieldScanner::scanName(Cursor& in)
{
    in.p = skipClass(in.p, in.end, TokenChar);
    if (in.p == in.end)
        return Scan::NeedMore;
    if (*in.p != ':')
        return refuseInName(*in.p, in.offset());
    m_line.nameSize = qint32(in.offset() - m_line.nameAt);
    ++in.p;
    m_state = State::Lead;
    return Scan::NeedMore;
}

Scan FieldScanner::scanValue(Cursor& in)
{
    const char* const from = in.p;
    if (m_valueAt < 0 && isClass(*from, ValueChar))
        m_valueAt = in.offset();
    in.p = skipClass(from, in.end, ValueChar);
    const char* last = in.p;
    while (last != from && isBlank(last[-1]))
        --last;
    if (last != from)
        m_valueEnd = in.before + (last - in.begin);
    if (in.p == in.end)
        return Scan::NeedMore;
    if (*in.p != '\r')
        return refuseInValue(*in.p, in.offset());
    ++in.p;
    m_state = State::ValueCr;
    return Scan::NeedMore;
}

void FieldScanner::finishLine()
{
    const bool isEmpty = m_valueAt < 0;
    m_line.valueAt = isEmpty ? m_line.nameAt + m_line.nameSize + 1 : qint32(m_valueAt);
    m_line.valueSize = isEmpty ? 0 : qint32(m_valueEnd - m_valueAt);
    if (m_folded)
        m_spans.back() = m_line;
    else
        m_spans.push_back(m_line);
    m_state = State::LineStart;
}

Scan FieldScanner::refuse(const char* code, const QString& message, qint64 offset, int status)
{
    m_error = {code, message, offset, status};
    return Scan::Failed;
}

Scan FieldScanner::refuseInName(char c, qint64 offset)
{
    const bool atStart = m_state == State::LineStart;
    if (c == '\n')
        return refuse("bare-lf", FieldText::tr("A line ends with LF alone instead of CR LF."), offset);
    if (c == ':')
        return refuse("empty-field-name", FieldText::tr("A field line begins with a colon: it has no name."),
                      offset);
    if (c == '\r')
        return refuse("no-colon", FieldText::tr("A field line has no colon."), offset);
    if (isBlank(c) && !atStart)
        return refuse("space-in-field-name",
                      FieldText::tr("Whitespace stands in a field name or before its colon (RFC 9112 5.1)."),
                      offset);
    return refuse("bad-field-name",
                  FieldText::tr("The byte %1 cannot stand in a field name.").arg(byteName(c)), offset);
}

Scan FieldScanner::refuseInValue(char c, qint64 offset)
{
    if (c == '\n')
        return refuse("bare-lf", FieldText::tr("A line ends with LF alone instead of CR LF."), offset);
    if (c == '\r')
        return refuse("bare-cr", FieldText::tr("A CR is not followed by LF."), offset);
    return refuse("control-byte-in-value",
                  FieldText::tr("The byte %1 cannot stand in a field value (RFC 9110 5.5).").arg(byteName(c)),
                  offset);
}

} // namespace hookbench::http
