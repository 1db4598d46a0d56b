// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_rules.h"

#include "app/http/char_class.h"
#include "app/http/field_syntax.h"
#include "app/http/head_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <limits>

namespace hookbench::http {
namespace {

struct H2RuleText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::H2RuleText)
};

ProtocolError refusal(const char* code, const QString& message, qint64 offset)
{
    return {code, message, offset, 400};
}

bool isAll(QByteArrayView bytes, quint8 classes)
{
    return skipClass(bytes.begin(), bytes.end(), classes) == bytes.end();
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// The fields of a request that carry rules, by where they stand; -1 if absent.
struct RuledFields
{
    qsizetype method = -1;
    qsizetype scheme = -1;
    qsizetype authority = -1;
    qsizetype path = -1;
    qsizetype host = -1;
    qsizetype length = -1;
};

ProtocolError checkName(QByteArrayView name, qint64 at)
{
    if (name.isEmpty())
        return refusal("empty-field-name", H2RuleText::tr("A field has no name (RFC 9113 8.2.1)."), at);
    const auto* const upper =
        std::find_if(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (upper != name.end())
        return refusal("upper-case-field-name",
                       H2RuleText::tr("A field name holds an upper case letter (RFC 9113 8.2.1)."),
                       at + (upper - name.begin()));
    const char* const end = skipClass(name.begin(), name.end(), TokenChar);
    if (end != name.end())
        return refusal("bad-field-name",
                       H2RuleText::tr("A field name holds a byte that names may not hold (RFC 9113 8.2.1)."),
                       at + (end - name.begin()));
    return {};
}

ProtocolError checkValue(QByteArrayView value, qint64 at)
{
    const char* const end = skipClass(value.begin(), value.end(), ValueChar);
    if (end != value.end())
        return refusal("control-byte-in-value",
                       H2RuleText::tr("A field value holds a control byte (RFC 9113 8.2.1)."),
                       at + (end - value.begin()));
    if (!value.isEmpty() && (isBlank(value.front()) || isBlank(value.back())))
        return refusal("space-around-value",
                       H2RuleText::tr("A field value begins or ends with a blank (RFC 9113 8.2.1)."), at);
    return {};
}

ProtocolError checkConnectionFields(QByteArrayView name, QByteArrayView value, const HeaderList::Span& span)
{
    if (isConnectionSpecificField(name))
        return refusal("connection-specific-field",
                       H2RuleText::tr("A field that only HTTP/1 may carry is present (RFC 9113 8.2.2)."),
                       span.nameAt);
    if (name == "te" && !equalsIgnoringCase(value, "trailers"))
        return refusal("bad-te",
                       H2RuleText::tr("The TE field says other than \"trailers\" (RFC 9113 8.2.2)."),
                       span.valueAt);
    return {};
}

/// An escape in the rendering stands for a byte that no name or value may hold.
ProtocolError checkEscape(const HeaderList::Span& span, qint64 escapedAt)
{
    if (escapedAt >= span.nameAt && escapedAt < span.nameAt + span.nameSize)
        return refusal("bad-field-name",
                       H2RuleText::tr("A field name holds a space or line break (RFC 9113 8.2.1)."),
                       escapedAt);
    if (escapedAt >= span.valueAt && escapedAt < span.valueAt + span.valueSize)
        return refusal("control-byte-in-value",
                       H2RuleText::tr("A field value holds a line break (RFC 9113 8.2.1)."), escapedAt);
    return {};
}

ProtocolError checkField(const HeaderList& fields, qsizetype i, qint64 escapedAt)
{
    const HeaderList::Span& span = fields.span(i);
    if (ProtocolError error = checkEscape(span, escapedAt))
        return error;
    const QByteArrayView name = fields.name(i);
    const QByteArrayView value = fields.value(i);
    // The name of a pseudo-header field is checked against the known ones instead.
    if (!name.startsWith(':')) {
        if (ProtocolError error = checkName(name, span.nameAt))
            return error;
        if (ProtocolError error = checkConnectionFields(name, value, span))
            return error;
    }
    return checkValue(value, span.valueAt);
}

qsizetype* pseudoField(RuledFields& found, QByteArrayView name)
{
    if (name == ":method")
        return &found.method;
    if (name == ":scheme")
        return &found.scheme;
    if (name == ":authority")
        return &found.authority;
    return name == ":path" ? &found.path : nullptr;
}

ProtocolError noteField(const HeaderList& fields, qsizetype i, bool afterRegular, RuledFields& found)
{
    const QByteArrayView name = fields.name(i);
    const qint64 at = fields.span(i).nameAt;
    if (name.startsWith(':')) {
        qsizetype* const place = pseudoField(found, name);
        if (!place)
            return refusal(
                "unknown-pseudo-field",
                H2RuleText::tr("A pseudo-header field is none that requests may carry (RFC 9113 8.3)."), at);
        if (*place >= 0)
            return refusal("repeated-pseudo-field",
                           H2RuleText::tr("A pseudo-header field is repeated (RFC 9113 8.3)."), at);
        if (afterRegular)
            return refusal(
                "late-pseudo-field",
                H2RuleText::tr("A pseudo-header field stands behind an ordinary field (RFC 9113 8.3)."), at);
        *place = i;
    } else if (name == "host") {
        if (found.host >= 0)
            return refusal("duplicate-host",
                           H2RuleText::tr("There is more than one Host field (RFC 9110 7.2)."), at);
        found.host = i;
    } else if (name == "content-length") {
        if (found.length >= 0)
            return refusal("repeated-length",
                           H2RuleText::tr("Content-Length is given more than once (RFC 9110 8.6)."), at);
        found.length = i;
    }
    return {};
}

ProtocolError checkFields(const HeaderList& fields, qint64 escapedAt, RuledFields& found)
{
    bool afterRegular = false;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (ProtocolError error = checkField(fields, i, escapedAt))
            return error;
        if (ProtocolError error = noteField(fields, i, afterRegular, found))
            return error;
        afterRegular |= !fields.name(i).startsWith(':');
    }
    return {};
}

ProtocolError missing(const H2RequestHead& head, const QString& name)
{
    return refusal("missing-pseudo-field",
                   H2RuleText::tr("The pseudo-header field %1 is missing (RFC 9113 8.3.1).").arg(name),
                   std::max<qint64>(head.raw.size() - 2, 0));
}

bool isScheme(QByteArrayView scheme)
{
    return !scheme.isEmpty() && ((scheme.front() | 0x20) >= 'a' && (scheme.front() | 0x20) <= 'z') &&
           std::all_of(scheme.begin(), scheme.end(), [](char c) {
               return isClass(c, DigitChar) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '+' ||
                      c == '-' || c == '.';
           });
}

bool isWebScheme(QByteArrayView scheme)
{
    return equalsIgnoringCase(scheme, "http") || equalsIgnoringCase(scheme, "https");
}

ProtocolError checkMethod(const H2RequestHead& head, const RuledFields& found)
{
    if (found.method < 0)
        return missing(head, QStringLiteral(":method"));
    if (!isToken(head.method))
        return refusal("bad-method", H2RuleText::tr("The method is no token (RFC 9110 9.1)."),
                       head.headers.span(found.method).valueAt);
    return {};
}

/// CONNECT carries only :method and :authority (RFC 9113 8.5); extended CONNECT is not offered (RFC 8441).
ProtocolError checkConnect(const H2RequestHead& head, const RuledFields& found)
{
    const qsizetype extra = std::max(found.scheme, found.path);
    if (extra >= 0)
        return refusal("bad-connect",
                       H2RuleText::tr("A CONNECT request carries :scheme or :path (RFC 9113 8.5)."),
                       head.headers.span(extra).nameAt);
    if (found.authority < 0)
        return missing(head, QStringLiteral(":authority"));
    if (!head.authority.contains(':') || !isHostValue(head.authority))
        return refusal(
            "bad-connect",
            H2RuleText::tr("The :authority of a CONNECT request is no host with a port (RFC 9113 8.5)."),
            head.headers.span(found.authority).valueAt);
    return {};
}

ProtocolError checkTarget(const H2RequestHead& head, const RuledFields& found)
{
    if (found.scheme < 0)
        return missing(head, QStringLiteral(":scheme"));
    if (found.path < 0)
        return missing(head, QStringLiteral(":path"));
    if (!isScheme(head.scheme))
        return refusal("bad-scheme", H2RuleText::tr("The :scheme is no URI scheme (RFC 3986 3.1)."),
                       head.headers.span(found.scheme).valueAt);
    const qint64 pathAt = head.headers.span(found.path).valueAt;
    if (isWebScheme(head.scheme) && head.target.isEmpty())
        return refusal("empty-path", H2RuleText::tr("The :path is empty (RFC 9113 8.3.1)."), pathAt);
    const bool isAsterisk = head.target == "*" && head.method == "OPTIONS";
    const bool isForm = !isWebScheme(head.scheme) || head.target.startsWith('/') || isAsterisk;
    if (!isForm || head.target.contains('#') || !isAll(head.target, TargetChar))
        return refusal("bad-target",
                       H2RuleText::tr("The :path is no path with an optional query (RFC 9113 8.3.1)."),
                       pathAt);
    return {};
}

ProtocolError checkAuthority(const H2RequestHead& head, const RuledFields& found)
{
    const qsizetype told = found.authority >= 0 ? found.authority : found.host;
    if (told < 0) {
        if (!isWebScheme(head.scheme))
            return {};
        return refusal("no-host", H2RuleText::tr("There is neither :authority nor Host (RFC 9113 8.3.1)."),
                       head.raw.size() - 2);
    }
    for (const qsizetype i : {found.authority, found.host}) {
        if (i < 0)
            continue;
        const QByteArrayView value = head.headers.value(i);
        // Userinfo ("user@") is no part of what isHostValue() accepts.
        if (!isHostValue(value) || (isWebScheme(head.scheme) && (value.isEmpty() || value.startsWith(':'))))
            return refusal(
                "bad-host",
                H2RuleText::tr("The :authority or Host is no host name or address with an optional "
                               "port (RFC 9113 8.3.1)."),
                head.headers.span(i).valueAt);
    }
    if (found.host >= 0 && found.authority >= 0 &&
        !equalsIgnoringCase(head.headers.value(found.host), head.authority))
        return refusal("host-mismatch",
                       H2RuleText::tr("Host names another host than :authority (RFC 9113 8.3.1)."),
                       head.headers.span(found.host).valueAt);
    return {};
}

ProtocolError checkLength(const H2RequestHead& head, const RuledFields& found)
{
    if (found.length < 0)
        return {};
    const QByteArrayView value = head.headers.value(found.length);
    const qint64 at = head.headers.span(found.length).valueAt;
    if (value.isEmpty() || !isAll(value, DigitChar) || head.contentLength < 0)
        return refusal("bad-length",
                       H2RuleText::tr("The value of Content-Length is no number that can be (RFC 9110 8.6)."),
                       at);
    if (head.endsRequest && head.contentLength > 0)
        return refusal("length-mismatch",
                       H2RuleText::tr("Content-Length announces content, but none follows (RFC 9113 8.1.1)."),
                       at);
    return {};
}

} // namespace

ProtocolError checkH2Request(const H2RequestHead& head, qint64 escapedAt)
{
    RuledFields found;
    if (ProtocolError error = checkFields(head.headers, escapedAt, found))
        return error;
    if (ProtocolError error = checkMethod(head, found))
        return error;
    const bool isConnect = head.method == "CONNECT";
    if (ProtocolError error = isConnect ? checkConnect(head, found) : checkTarget(head, found))
        return error;
    if (ProtocolError error = checkAuthority(head, found))
        return error;
    return checkLength(head, found);
}

ProtocolError checkH2Trailers(const H2Block& trailers)
{
    const HeaderList& fields = trailers.fields;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (fields.name(i).startsWith(':'))
            return refusal("pseudo-field-in-trailers",
                           H2RuleText::tr("A pseudo-header field stands in the trailers (RFC 9113 8.1)."),
                           fields.span(i).nameAt);
        if (ProtocolError error = checkField(fields, i, trailers.escapedAt))
            return error;
    }
    return {};
}

bool isConnectionSpecificField(QByteArrayView name)
{
    static constexpr const char* names[] = {"connection", "keep-alive", "proxy-connection",
                                            "transfer-encoding", "upgrade"};
    return std::any_of(std::begin(names), std::end(names),
                       [name](const char* other) { return equalsIgnoringCase(name, other); });
}

} // namespace hookbench::http
