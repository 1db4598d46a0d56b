// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/request_line_scanner.h"

#include "app/http/char_class.h"

#include <QCoreApplication>

#include <cstring>

namespace hookbench::http {
namespace {

struct RequestLineText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::RequestLineText)
};

/// A few stray ones are a known bug of old clients (RFC 9112 2.2); a stream of them is no HTTP.
constexpr int maxEmptyLines = 64;

constexpr char tlsHandshake = 0x16;
constexpr char tlsMajorVersion = 0x03;

/// What a version looks like; '#' stands for a digit.
constexpr char versionPattern[] = "HTTP/#.#";
constexpr qint64 versionSize = sizeof(versionPattern) - 1;
constexpr qint64 majorAt = 5;
constexpr qint64 minorAt = 7;

} // namespace

void RequestLineScanner::reset()
{
    m_state = State::Start;
    m_emptyLines = 0;
    m_lineAt = 0;
    m_error = {};
}

Scan RequestLineScanner::scan(Cursor& in)
{
    const char* const inputEnd = in.end;
    while (in.p != in.end) {
        // The line begins only after the empty ones, so its last permitted byte is found anew each time.
        const qint64 left = m_lineAt + m_maxLine - in.offset();
        in.end = inputEnd - in.p > left ? in.p + left : inputEnd;
        const Scan result = in.p != in.end ? step(in) : refuseLength(in.offset());
        in.end = inputEnd;
        if (result != Scan::NeedMore)
            return result;
    }
    return Scan::NeedMore;
}

Scan RequestLineScanner::step(Cursor& in)
{
    const char c = *in.p;
    switch (m_state) {
    case State::Start:
        return scanStart(in);
    case State::EmptyLineCr:
        if (c != '\n')
            return refuseByte('\r', in.offset() - 1, nullptr, {});
        ++in.p;
        ++m_emptyLines;
        m_lineAt = in.offset();
        m_state = State::Start;
        return Scan::NeedMore;
    case State::MaybeTls:
        if (c == tlsMajorVersion)
            return refuse(
                "tls-on-plain-port",
                RequestLineText::tr("This client spoke TLS (https) to a port that expects plain HTTP."),
                m_lineAt);
        return refuseByte(tlsHandshake, m_lineAt, "bad-method",
                          RequestLineText::tr("The byte %1 cannot begin a method: this is not HTTP."));
    case State::Method:
        return scanMethod(in);
    case State::TargetStart:
    case State::Target:
        return scanTarget(in);
    case State::Version:
        return scanVersion(in);
    case State::VersionEnd:
        return checkVersion(in);
    case State::LineCr:
        if (c != '\n')
            return refuseByte('\r', in.offset() - 1, nullptr, {});
        ++in.p;
        return Scan::Done;
    case State::NoTargetCr:
        if (c != '\n')
            return refuseByte('\r', in.offset() - 1, nullptr, {});
        return refuse("no-target",
                      RequestLineText::tr("The request line ends after the method: there is no target."),
                      in.offset() - 1);
    case State::NoVersionCr:
        if (c != '\n')
            return refuseByte('\r', in.offset() - 1, nullptr, {});
        return refuse(
            "no-version",
            RequestLineText::tr("The request line has no HTTP version (as in HTTP/0.9, which is not spoken "
                                "here)."),
            in.offset() - 1);
    }
    Q_UNREACHABLE();
}

Scan RequestLineScanner::scanStart(Cursor& in)
{
    const char c = *in.p;
    if (isClass(c, TokenChar)) {
        m_method.at = in.offset();
        m_state = State::Method;
        return Scan::NeedMore;
    }
    if (c == '\r') {
        if (m_emptyLines >= maxEmptyLines)
            return refuse("too-many-empty-lines",
                          RequestLineText::tr("More than %n empty line(s) stand before the request line.",
                                              nullptr, maxEmptyLines),
                          in.offset());
        ++in.p;
        m_state = State::EmptyLineCr;
        return Scan::NeedMore;
    }
    if (c == tlsHandshake) {
        ++in.p;
        m_state = State::MaybeTls;
        return Scan::NeedMore;
    }
    return refuseByte(c, in.offset(), "bad-method",
                      RequestLineText::tr("The byte %1 cannot begin a method: this is not HTTP."));
}

Scan RequestLineScanner::scanMethod(Cursor& in)
{
    in.p = skipClass(in.p, in.end, TokenChar);
    if (in.p == in.end)
        return Scan::NeedMore;
    if (*in.p == '\r') {
        ++in.p;
        m_state = State::NoTargetCr;
        return Scan::NeedMore;
    }
    if (*in.p != ' ')
        return refuseByte(*in.p, in.offset(), "bad-method",
                          RequestLineText::tr("The byte %1 cannot stand in a method."));
    m_method.size = in.offset() - m_method.at;
    ++in.p;
    m_state = State::TargetStart;
    return Scan::NeedMore;
}

Scan RequestLineScanner::scanTarget(Cursor& in)
{
    if (m_state == State::TargetStart) {
        if (*in.p == ' ')
            return refuse("extra-space",
                          RequestLineText::tr("More than one space stands between method and target."),
                          in.offset());
        if (*in.p == '\r') {
            ++in.p;
            m_state = State::NoTargetCr;
            return Scan::NeedMore;
        }
        m_target.at = in.offset();
        m_state = State::Target;
    }
    in.p = skipClass(in.p, in.end, TargetChar);
    if (in.p == in.end)
        return Scan::NeedMore;
    m_target.size = in.offset() - m_target.at;
    if (*in.p == '\r') {
        ++in.p;
        m_state = State::NoVersionCr;
        return Scan::NeedMore;
    }
    if (*in.p != ' ')
        return refuseByte(*in.p, in.offset(), "bad-target",
                          RequestLineText::tr("The byte %1 cannot stand in a target."));
    ++in.p;
    m_version.at = in.offset();
    m_state = State::Version;
    return Scan::NeedMore;
}

Scan RequestLineScanner::scanVersion(Cursor& in)
{
    for (; in.p != in.end; ++in.p) {
        const qint64 i = in.offset() - m_version.at;
        const char c = *in.p;
        if (i == 0 && c == '\r') {
            ++in.p;
            m_state = State::NoVersionCr;
            return Scan::NeedMore;
        }
        if (i == 0 && c == ' ')
            return refuse("extra-space",
                          RequestLineText::tr("More than one space stands between target and version."),
                          in.offset());
        if (i == versionSize) {
            m_version.size = versionSize;
            m_state = State::VersionEnd;
            return Scan::NeedMore;
        }
        const bool fits = versionPattern[i] == '#' ? isClass(c, DigitChar) : c == versionPattern[i];
        if (!fits)
            return refuseByte(
                c, in.offset(), "bad-version",
                RequestLineText::tr("The request line does not end in a space and an HTTP version such "
                                    "as HTTP/1.1."));
        if (i == majorAt)
            m_major = c - '0';
        else if (i == minorAt)
            m_minor = c - '0';
    }
    return Scan::NeedMore;
}

Scan RequestLineScanner::checkVersion(Cursor& in)
{
    if (*in.p != '\r')
        return refuseByte(
            *in.p, in.offset(), "bad-version",
            RequestLineText::tr("The byte %1 follows the HTTP version instead of the line end."));
    if (m_major == 1) {
        ++in.p;
        m_state = State::LineCr;
        return Scan::NeedMore;
    }
    if (m_major == 2)
        return refuse(
            "http2-on-http1",
            RequestLineText::tr("This client spoke HTTP/2 without agreeing on it first; this port speaks "
                                "HTTP/1.1 and HTTP/1.0."),
            m_version.at, 505);
    return refuse("unsupported-version",
                  RequestLineText::tr("HTTP/%1 is not spoken here, only HTTP/1.1 and HTTP/1.0.")
                      .arg(QStringLiteral("%1.%2").arg(m_major).arg(m_minor)),
                  m_version.at, 505);
}

Scan RequestLineScanner::refuseLength(qint64 offset)
{
    return refuse("request-line-too-long",
                  RequestLineText::tr("The request line is longer than %n byte(s).", nullptr, int(m_maxLine)),
                  offset, 414);
}

Scan RequestLineScanner::refuse(const char* code, const QString& message, qint64 offset, int status)
{
    m_error = {code, message, offset, status};
    return Scan::Failed;
}

/// Line ends in the wrong place have codes of their own; any other byte gets `code` and `message`.
Scan RequestLineScanner::refuseByte(char c, qint64 offset, const char* code, const QString& message)
{
    if (c == '\n')
        return refuse("bare-lf", RequestLineText::tr("A line ends with LF alone instead of CR LF."), offset);
    if (c == '\r')
        return refuse("bare-cr", RequestLineText::tr("A CR is not followed by LF."), offset);
    return refuse(code, QString(message).replace(QLatin1String("%1"), byteName(c)), offset);
}

} // namespace hookbench::http
