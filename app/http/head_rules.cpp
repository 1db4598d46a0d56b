// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/head_rules.h"

#include "app/http/char_class.h"
#include "app/http/field_syntax.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <optional>

namespace hookbench::http {
namespace {

struct HeadText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::HeadText)
};

/// The fields that carry rules, by where they stand in the head; -1 if absent.
struct RuledFields
{
    qsizetype host = -1;
    qsizetype secondHost = -1;
    qsizetype length = -1;
    qsizetype secondLength = -1;
    qsizetype coding = -1;
    qsizetype secondCoding = -1;
    bool close = false;
    bool keepAlive = false;
    bool expectsContinue = false;
};

void note(qsizetype i, qsizetype& first, qsizetype& second)
{
    (first < 0 ? first : second) = i;
}

/// Calls `visit` with each element of a comma-separated list, without its blanks.
template <typename Visitor>
void forEachElement(QByteArrayView list, Visitor visit)
{
    while (!list.isNull()) {
        const qsizetype comma = list.indexOf(',');
        visit((comma < 0 ? list : list.first(comma)).trimmed());
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
}

RuledFields findRuledFields(const HeaderList& headers)
{
    RuledFields found;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArrayView name = headers.name(i);
        // The size tells nearly all other fields apart at once.
        if (name.size() == 4 && equalsIgnoringCase(name, "host")) {
            note(i, found.host, found.secondHost);
        } else if (name.size() == 14 && equalsIgnoringCase(name, "content-length")) {
            note(i, found.length, found.secondLength);
        } else if (name.size() == 17 && equalsIgnoringCase(name, "transfer-encoding")) {
            note(i, found.coding, found.secondCoding);
        } else if (name.size() == 10 && equalsIgnoringCase(name, "connection")) {
            forEachElement(headers.value(i), [&found](QByteArrayView option) {
                found.close |= equalsIgnoringCase(option, "close");
                found.keepAlive |= equalsIgnoringCase(option, "keep-alive");
            });
        } else if (name.size() == 6 && equalsIgnoringCase(name, "expect")) {
            forEachElement(headers.value(i), [&found](QByteArrayView expectation) {
                found.expectsContinue |= equalsIgnoringCase(expectation, "100-continue");
            });
        }
    }
    return found;
}

ProtocolError refusal(const char* code, const QString& message, qint64 offset, int status = 400)
{
    return {code, message, offset, status};
}

qint64 valueOffset(const HeaderList& headers, qsizetype i)
{
    return headers.span(i).valueAt;
}

ProtocolError checkHost(const RequestHead& head, const RuledFields& found)
{
    if (found.host < 0) {
        if (head.version == "HTTP/1.0")
            return {};
        return refusal("no-host",
                       HeadText::tr("There is no Host field, which HTTP/1.1 requires (RFC 9112 3.2)."),
                       head.raw.size() - 2);
    }
    if (found.secondHost >= 0)
        return refusal("duplicate-host", HeadText::tr("There is more than one Host field (RFC 9112 3.2)."),
                       head.headers.span(found.secondHost).nameAt);
    if (!isHostValue(head.headers.value(found.host)))
        return refusal(
            "bad-host",
            HeadText::tr("The value of the Host field is no host name or address with an optional port."),
            valueOffset(head.headers, found.host));
    return {};
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && skipClass(text.begin(), text.end(), DigitChar) == text.end();
}

/// Nothing if it does not fit into 63 bits.
std::optional<qint64> parseLength(QByteArrayView digits)
{
    constexpr qint64 max = std::numeric_limits<qint64>::max();
    qint64 value = 0;
    for (const char c : digits) {
        const int digit = c - '0';
        if (value > (max - digit) / 10)
            return {};
        value = value * 10 + digit;
    }
    return value;
}

QByteArrayView withoutLeadingZeros(QByteArrayView digits)
{
    while (digits.size() > 1 && digits.front() == '0')
        digits = digits.sliced(1);
    return digits;
}

ProtocolError checkLengthValues(const HeaderList& headers, const RuledFields& found)
{
    const qint64 offset = valueOffset(headers, found.secondLength < 0 ? found.length : found.secondLength);
    QByteArrayView first;
    int values = 0;
    bool differ = false;
    for (qsizetype i = found.length; i >= 0; i = headers.indexOf("content-length", i + 1)) {
        bool sound = true;
        forEachElement(headers.value(i), [&](QByteArrayView value) {
            sound &= isDigits(value);
            if (++values == 1)
                first = withoutLeadingZeros(value);
            else
                differ |= withoutLeadingZeros(value) != first;
        });
        if (!sound || headers.value(i).isEmpty())
            return refusal(
                "bad-length",
                HeadText::tr("The value of Content-Length is not a decimal number (RFC 9110 8.6)."),
                valueOffset(headers, i));
    }
    if (differ)
        return refusal(
            "conflicting-length",
            HeadText::tr("Content-Length is given with different values (RFC 9112 6.3): the end of the "
                         "body is ambiguous."),
            offset);
    if (values > 1)
        return refusal("repeated-length",
                       HeadText::tr("Content-Length is given more than once (RFC 9112 6.3)."), offset);
    return {};
}

ProtocolError applyLength(RequestHead& head, const RuledFields& found)
{
    if (ProtocolError error = checkLengthValues(head.headers, found))
        return error;
    const std::optional<qint64> length = parseLength(head.headers.value(found.length));
    if (!length)
        return refusal("body-too-large", HeadText::tr("The announced Content-Length exceeds any limit."),
                       valueOffset(head.headers, found.length), 413);
    head.contentLength = *length;
    head.framing = *length > 0 ? BodyFraming::Length : BodyFraming::None;
    return {};
}

/// Anything but the single coding "chunked" is refused: 501 where it could be a coding we do not know, 400
/// where the end of the body could not be found by anyone.
ProtocolError checkCodingValue(QByteArrayView value, qint64 offset)
{
    if (equalsIgnoringCase(value, "chunked"))
        return {};
    QByteArrayView last;
    int chunked = 0;
    int codings = 0;
    bool wellFormed = true;
    forEachElement(value, [&](QByteArrayView coding) {
        ++codings;
        last = coding;
        chunked += equalsIgnoringCase(coding, "chunked") ? 1 : 0;
        wellFormed &= isToken((coding.contains(';') ? coding.first(coding.indexOf(';')) : coding).trimmed());
    });
    if (!wellFormed)
        return refusal("bad-transfer-coding",
                       HeadText::tr("The value of Transfer-Encoding is no list of transfer-codings."),
                       offset);
    if (chunked > 1 || (chunked == 1 && !equalsIgnoringCase(last, "chunked")))
        return refusal(
            "chunked-not-last",
            HeadText::tr("Transfer-Encoding must name chunked once and last (RFC 9112 6.3): the end of the "
                         "body is ambiguous."),
            offset);
    return refusal("unknown-transfer-coding",
                   HeadText::tr("This transfer-coding is not understood here; chunked is the only one."),
                   offset, 501);
}

ProtocolError applyCoding(RequestHead& head, const RuledFields& found)
{
    const HeaderList& headers = head.headers;
    if (found.length >= 0)
        return refusal(
            "length-and-chunked",
            HeadText::tr("Content-Length and Transfer-Encoding are both present (RFC 9112 6.3): the end of "
                         "the body is ambiguous."),
            headers.span(std::max(found.length, found.coding)).nameAt);
    if (head.version == "HTTP/1.0")
        return refusal("chunked-in-http10",
                       HeadText::tr("Transfer-Encoding stands in an HTTP/1.0 request (RFC 9112 6.1)."),
                       headers.span(found.coding).nameAt);
    if (found.secondCoding >= 0)
        return refusal("repeated-transfer-coding",
                       HeadText::tr("There is more than one Transfer-Encoding field: the end of the body is "
                                    "ambiguous."),
                       headers.span(found.secondCoding).nameAt);
    if (ProtocolError error =
            checkCodingValue(headers.value(found.coding), valueOffset(headers, found.coding)))
        return error;
    head.framing = BodyFraming::Chunked;
    return {};
}

/// An address in brackets: IPv6 or IPvFuture (RFC 3986 3.2.2), by its characters.
bool isBracketedAddress(QByteArrayView inside)
{
    if (inside.isEmpty())
        return false;
    if ((inside.front() | 0x20) == 'v')
        return inside.contains('.') && std::all_of(inside.begin(), inside.end(),
                                                   [](char c) { return isClass(c, HostChar) || c == ':'; });
    return inside.contains(':') && std::all_of(inside.begin(), inside.end(), [](char c) {
               return isClass(c, HexChar) || c == ':' || c == '.';
           });
}

bool isRegisteredName(QByteArrayView name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] == '%') {
            if (i + 2 >= name.size() || !isClass(name[i + 1], HexChar) || !isClass(name[i + 2], HexChar))
                return false;
            i += 2;
        } else if (!isClass(name[i], HostChar)) {
            return false;
        }
    }
    return true;
}

ProtocolError applyBodyRules(RequestHead& head, const RuledFields& found)
{
    if (found.coding >= 0)
        return applyCoding(head, found);
    return found.length >= 0 ? applyLength(head, found) : ProtocolError();
}

} // namespace

ProtocolError applyHeadRules(RequestHead& head)
{
    head.framing = BodyFraming::None;
    head.contentLength = -1;
    head.keepAlive = false;
    head.expectsContinue = false;
    const RuledFields found = findRuledFields(head.headers);
    ProtocolError error = applyBodyRules(head, found);
    if (!error)
        error = checkHost(head, found);
    if (error) {
        head.framing = BodyFraming::None;
        return error;
    }
    const bool http10 = head.version == "HTTP/1.0";
    head.keepAlive = !found.close && (!http10 || found.keepAlive);
    head.expectsContinue = found.expectsContinue && !http10 && head.framing != BodyFraming::None;
    return {};
}

bool isFramingField(QByteArrayView name)
{
    return equalsIgnoringCase(name, "host") || equalsIgnoringCase(name, "content-length") ||
           equalsIgnoringCase(name, "transfer-encoding");
}

bool isHostValue(QByteArrayView value)
{
    QByteArrayView port;
    if (value.startsWith('[')) {
        const qsizetype close = value.indexOf(']');
        if (close < 0 || !isBracketedAddress(value.sliced(1, close - 1)))
            return false;
        port = value.sliced(close + 1);
        if (!port.isEmpty() && !port.startsWith(':'))
            return false;
    } else {
        const qsizetype colon = value.indexOf(':');
        if (!isRegisteredName(colon < 0 ? value : value.first(colon)))
            return false;
        port = colon < 0 ? QByteArrayView() : value.sliced(colon);
    }
    return port.isEmpty() || port.size() == 1 || isDigits(port.sliced(1));
}

} // namespace hookbench::http
