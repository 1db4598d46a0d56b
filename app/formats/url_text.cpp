// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/url_text.h"

#include "app/http/h2_head.h"

#include <algorithm>
#include <cstring>

namespace hookbench::formats {
namespace {

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool mayStand(char c, const char* marks)
{
    return isLetterOrDigit(c) || (c != '\0' && std::strchr(marks, c));
}

/// `marks` stay beside letters and digits, as do sound escapes.
QByteArray encoded(QByteArrayView bytes, const char* marks)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray result;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool isEscape = c == '%' && i + 2 < bytes.size() && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
        if (isEscape || mayStand(c, marks)) {
            result += c;
            continue;
        }
        result += '%';
        result += digits[quint8(c) >> 4];
        result += digits[quint8(c) & 15];
    }
    return result;
}

qsizetype schemeEnd(QByteArrayView url)
{
    const qsizetype colon = url.indexOf("://");
    const bool isScheme =
        colon > 0 && std::all_of(url.begin(), url.begin() + colon, [](char c) { return mayStand(c, "+-."); });
    return isScheme ? colon : -1;
}

/// Behind scheme and authority.
QByteArrayView behindAuthority(QByteArrayView url)
{
    const qsizetype colon = schemeEnd(url);
    if (colon < 0)
        return url;
    const QByteArrayView rest = url.sliced(colon + 3);
    const auto* const end =
        std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
    return rest.sliced(end - rest.begin());
}

QByteArray authorityFor(const Exchange& exchange, const http::RequestHead& head)
{
    QByteArray authority = head.headers.valueOf("host").toByteArray();
    if (authority.isEmpty() && exchange.summary.protocol == Protocol::Http2)
        authority = http::readH2RequestHead(exchange.requestHead).authority;
    if (authority.isEmpty())
        authority = authorityOf(exchange.summary.endpoint);
    return authority.isEmpty() ? QByteArray("unknown.invalid") : authority;
}

} // namespace

QByteArray schemeOf(QByteArrayView url)
{
    const qsizetype colon = schemeEnd(url);
    return colon < 0 ? QByteArray() : url.first(colon).toByteArray().toLower();
}

QByteArray authorityOf(QByteArrayView url)
{
    const qsizetype colon = schemeEnd(url);
    if (colon < 0)
        return {};
    const QByteArrayView rest = url.sliced(colon + 3);
    return rest.first(rest.size() - behindAuthority(url).size()).toByteArray();
}

QByteArray originForm(QByteArrayView url)
{
    QByteArrayView path = behindAuthority(url);
    if (const qsizetype fragment = path.indexOf('#'); fragment >= 0)
        path = path.first(fragment);
    return path.startsWith('/') ? path.toByteArray() : '/' + path.toByteArray();
}

QByteArray absoluteUrl(const Exchange& exchange, const http::RequestHead& head)
{
    constexpr char authorityMarks[] = "-._~!$&'()*+,;=:[]@";
    constexpr char pathMarks[] = "-._~!$&'()*+,;=:@/?";
    QByteArray scheme = schemeOf(head.target);
    QByteArray authority = authorityOf(head.target);
    if (scheme.isEmpty() || authority.isEmpty()) {
        scheme = schemeOf(exchange.summary.endpoint);
        if (scheme.isEmpty())
            scheme = exchange.tls ? "https" : "http";
        authority = authorityFor(exchange, head);
        if (!head.target.startsWith('/'))
            return scheme + "://" + encoded(authority, authorityMarks) + '/' +
                   encoded(head.target, pathMarks);
        return scheme + "://" + encoded(authority, authorityMarks) + encoded(head.target, pathMarks);
    }
    return scheme + "://" + encoded(authority, authorityMarks) +
           encoded(behindAuthority(head.target), pathMarks);
}

} // namespace hookbench::formats
