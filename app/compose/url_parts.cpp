// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/url_parts.h"

#include "app/http/target.h"

#include <QUrl>

#include <algorithm>

namespace hookbench::compose {
namespace {

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void escape(QByteArray& out, char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    out += '%';
    out += digits[quint8(c) >> 4];
    out += digits[quint8(c) & 0xf];
}

qsizetype schemeSize(QByteArrayView url)
{
    const qsizetype end = url.indexOf("://");
    const auto fits = [](char c) {
        return isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
    };
    return end > 0 && std::all_of(url.begin(), url.begin() + end, fits) ? end : -1;
}

bool isThisComputer(QByteArrayView host)
{
    return host == "localhost" || host.startsWith("127.") || host == "[::1]";
}

int portOf(QByteArrayView digits)
{
    if (digits.isEmpty())
        return -1;
    bool ok = false;
    const uint port = digits.toByteArray().toUInt(&ok);
    const bool onlyDigits =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return ok && onlyDigits && port <= 65535 ? int(port) : -2;
}

QByteArray asciiHost(QByteArrayView host)
{
    const auto isAscii = [](char c) {
        return quint8(c) < 0x80;
    };
    if (std::all_of(host.begin(), host.end(), isAscii))
        return host.toByteArray();
    const QByteArray ace = QUrl::toAce(QString::fromUtf8(host));
    return ace.isEmpty() ? host.toByteArray() : ace;
}

void readAuthority(QByteArrayView authority, UrlParts& parts)
{
    const qsizetype at = authority.lastIndexOf('@');
    if (at >= 0) {
        const QByteArrayView user = authority.first(at);
        const qsizetype colon = user.indexOf(':');
        parts.hasUser = true;
        parts.user = http::percentDecoded(colon < 0 ? user : user.first(colon));
        if (colon >= 0)
            parts.password = http::percentDecoded(user.sliced(colon + 1));
        authority = authority.sliced(at + 1);
    }
    const qsizetype bracket = authority.startsWith('[') ? authority.indexOf(']') : -1;
    const qsizetype colon = authority.indexOf(':', std::max<qsizetype>(bracket, 0));
    parts.host = asciiHost(colon < 0 ? authority : authority.first(colon));
    if (colon >= 0)
        parts.port = portOf(authority.sliced(colon + 1));
}

} // namespace

QByteArray UrlParts::authority() const
{
    const int usual = scheme == "http" ? 80 : 443;
    return port < 0 || port == usual ? host : host + ':' + QByteArray::number(port);
}

QByteArray UrlParts::origin() const
{
    return scheme + "://" + authority();
}

UrlParts splitUrl(const MarkedText& url)
{
    UrlParts parts;
    const QByteArrayView text(url.text);
    const qsizetype scheme = schemeSize(text);
    const qsizetype from = scheme < 0 ? 0 : scheme + 3;
    const auto ends = [](char c) {
        return c == '/' || c == '?' || c == '#';
    };
    const qsizetype behindHost = std::find_if(text.begin() + from, text.end(), ends) - text.begin();
    readAuthority(text.sliced(from, behindHost - from), parts);
    parts.scheme = scheme >= 0                  ? text.first(scheme).toByteArray().toLower()
                   : isThisComputer(parts.host) ? QByteArrayLiteral("http")
                                                : QByteArrayLiteral("https");
    const qsizetype hash = text.indexOf('#', behindHost);
    const qsizetype end = hash < 0 ? text.size() : hash;
    const qsizetype mark = text.first(end).indexOf('?', behindHost);
    parts.hasQuery = mark >= 0;
    parts.path = encoded(slice(url, behindHost, mark < 0 ? end : mark), safeInTarget);
    if (parts.hasQuery)
        parts.query = encoded(slice(url, mark + 1, end), safeInTarget);
    return parts;
}

QByteArray safeInTarget(QByteArrayView bytes)
{
    QByteArray result;
    result.reserve(bytes.size());
    for (const char c : bytes) {
        if (c > 0x20 && c < 0x7f)
            result += c;
        else
            escape(result, c);
    }
    return result;
}

} // namespace hookbench::compose
