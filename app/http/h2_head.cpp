// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_head.h"

#include "app/http/field_syntax.h"

#include <algorithm>
#include <utility>

namespace hookbench::http {
namespace {

bool breaksLine(char c, bool isName)
{
    return c == '\r' || c == '\n' || (c == ' ' && isName);
}

void appendEscape(QByteArray& block, char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    block += "\\x";
    block += digits[quint8(c) >> 4];
    block += digits[quint8(c) & 15];
}

qint64 readLength(QByteArrayView value)
{
    bool isNumber = false;
    const qint64 length = value.toByteArray().toLongLong(&isNumber);
    return isNumber && length >= 0 ? length : -1;
}

} // namespace

void H2BlockWriter::add(QByteArrayView name, QByteArrayView value)
{
    if (m_bytes.isEmpty())
        m_bytes.reserve(512);
    HeaderList::Span span;
    span.nameAt = qint32(m_bytes.size());
    addPart(name, true);
    span.nameSize = qint32(m_bytes.size()) - span.nameAt;
    m_bytes += ": ";
    span.valueAt = qint32(m_bytes.size());
    addPart(value, false);
    span.valueSize = qint32(m_bytes.size()) - span.valueAt;
    m_bytes += "\r\n";
    m_spans.push_back(span);
    m_listSize += name.size() + value.size() + 32;
}

void H2BlockWriter::addPart(QByteArrayView bytes, bool isName)
{
    const auto isBad = [isName](char c) {
        return breaksLine(c, isName);
    };
    if (std::none_of(bytes.begin(), bytes.end(), isBad)) {
        m_bytes.append(bytes);
        return;
    }
    for (const char c : bytes) {
        if (!isBad(c)) {
            m_bytes += c;
            continue;
        }
        if (m_escapedAt < 0)
            m_escapedAt = m_bytes.size();
        appendEscape(m_bytes, c);
    }
}

H2Block H2BlockWriter::take()
{
    m_bytes += "\r\n";
    H2Block block{HeaderList(std::exchange(m_bytes, {})), std::exchange(m_escapedAt, -1)};
    for (const HeaderList::Span& span : m_spans)
        block.fields.add(span);
    m_spans.clear();
    m_listSize = 0;
    return block;
}

HeaderList readH2Fields(const QByteArray& raw)
{
    HeaderList fields(raw);
    qsizetype at = 0;
    while (at < raw.size()) {
        qsizetype end = raw.indexOf("\r\n", at);
        if (end < 0)
            end = raw.size();
        const QByteArrayView line = QByteArrayView(raw).sliced(at, end - at);
        const qsizetype colon = line.indexOf(": ");
        if (colon < 0)
            break;
        HeaderList::Span span;
        span.nameAt = qint32(at);
        span.nameSize = qint32(colon);
        span.valueAt = qint32(at + colon + 2);
        span.valueSize = qint32(line.size() - colon - 2);
        fields.add(span);
        at = end + 2;
    }
    return fields;
}

H2RequestHead describeH2Request(HeaderList fields)
{
    H2RequestHead head;
    head.raw = fields.bytes();
    head.version = QByteArrayLiteral("HTTP/2");
    head.keepAlive = true;
    head.framing = BodyFraming::UntilClose;
    for (qsizetype i = fields.size() - 1; i >= 0; --i) {
        const QByteArrayView name = fields.name(i);
        const QByteArrayView value = fields.value(i);
        if (name == ":method") {
            head.method = value.toByteArray();
        } else if (name == ":path") {
            head.target = value.toByteArray();
        } else if (name == ":scheme") {
            head.scheme = value.toByteArray();
        } else if (name == ":authority") {
            head.authority = value.toByteArray();
        } else if (equalsIgnoringCase(name, "content-length")) {
            head.framing = BodyFraming::Length;
            head.contentLength = readLength(value);
        } else if (equalsIgnoringCase(name, "expect")) {
            head.expectsContinue = equalsIgnoringCase(value, "100-continue");
        }
    }
    if (head.method == "CONNECT" && head.target.isEmpty())
        head.target = head.authority;
    head.headers = std::move(fields);
    return head;
}

H2RequestHead readH2RequestHead(const QByteArray& raw)
{
    return describeH2Request(readH2Fields(raw));
}

ResponseHead readH2ResponseHead(const QByteArray& raw)
{
    ResponseHead head;
    head.raw = raw;
    head.version = QByteArrayLiteral("HTTP/2");
    head.headers = readH2Fields(raw);
    head.status = head.headers.valueOf(":status").toByteArray().toInt();
    return head;
}

} // namespace hookbench::http
