// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/format.h"

#include "app/exchange/ip_address.h"
#include "app/payload/regex.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <algorithm>
#include <array>
#include <cctype>

namespace hookbench::schema {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// '0' stands for a digit, the rest for itself.
bool fits(QByteArrayView text, QByteArrayView pattern)
{
    return text.size() == pattern.size() &&
           std::equal(text.begin(), text.end(), pattern.begin(),
                      [](char c, char p) { return p == '0' ? isDigit(c) : c == p; });
}

int number(QByteArrayView digits)
{
    return digits.toByteArray().toInt();
}

bool isDate(QByteArrayView text)
{
    return fits(text, "0000-00-00") &&
           QDate::isValid(number(text.first(4)), number(text.sliced(5, 2)), number(text.sliced(8, 2)));
}

/// RFC 3339 5.6; a leap second only at the end of a day in UTC.
bool isTime(QByteArrayView text)
{
    if (text.size() < 9 || !fits(text.first(8), "00:00:00"))
        return false;
    const int hour = number(text.first(2));
    const int minute = number(text.sliced(3, 2));
    const int second = number(text.sliced(6, 2));
    QByteArrayView rest = text.sliced(8);
    if (rest.startsWith('.')) {
        qsizetype digits = 1;
        while (digits < rest.size() && isDigit(rest[digits]))
            ++digits;
        if (digits == 1)
            return false;
        rest = rest.sliced(digits);
    }
    int offset = 0;
    if (rest != "Z" && rest != "z") {
        const bool numeric =
            rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && fits(rest.sliced(1), "00:00");
        if (!numeric || number(rest.sliced(1, 2)) > 23 || number(rest.sliced(4, 2)) > 59)
            return false;
        offset = (number(rest.sliced(1, 2)) * 60 + number(rest.sliced(4, 2))) * (rest[0] == '-' ? -1 : 1);
    }
    constexpr int day = 24 * 60;
    const int utc = ((hour * 60 + minute - offset) % day + day) % day;
    return hour < 24 && minute < 60 && (second < 60 || (second == 60 && utc == day - 1));
}

bool isDateTime(QByteArrayView text)
{
    return text.size() > 11 && isDate(text.first(10)) && (text[10] == 'T' || text[10] == 't') &&
           isTime(text.sliced(11));
}

bool isHostname(QByteArrayView text) // RFC 1123 2.1
{
    if (text.isEmpty() || text.size() > 253)
        return false;
    for (const QByteArray& label : text.toByteArray().split('.')) {
        const bool sound = !label.isEmpty() && label.size() <= 63 && label.front() != '-' &&
                           label.back() != '-' &&
                           std::ranges::all_of(label, [](char c) { return isAlphanumeric(c) || c == '-'; });
        if (!sound)
            return false;
    }
    return true;
}

bool isIpv4(QByteArrayView text)
{
    return !text.contains(':') && isIpAddress(QString::fromLatin1(text));
}

bool isIpv6(QByteArrayView text)
{
    return text.contains(':') && !text.contains('%') && isIpAddress(QString::fromLatin1(text));
}

bool isEmail(QByteArrayView text)
{
    const qsizetype at = text.lastIndexOf('@');
    if (at < 1 || text.contains(' ') || text.first(at).startsWith('.') || text.first(at).endsWith('.') ||
        text.first(at).toByteArray().contains(".."))
        return false;
    const QByteArrayView host = text.sliced(at + 1);
    if (host.startsWith('[') && host.endsWith(']')) {
        const QByteArrayView address = host.sliced(1, host.size() - 2);
        return isIpv4(address) || (address.startsWith("IPv6:") && isIpv6(address.sliced(5)));
    }
    return isHostname(host);
}

bool isUriReference(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (uchar(c) <= 0x20 || uchar(c) >= 0x7F || QByteArrayView("\"<>\\^`{|}").contains(c))
            return false;
        if (c == '%' &&
            !(i + 2 < text.size() && std::isxdigit(uchar(text[i + 1])) && std::isxdigit(uchar(text[i + 2]))))
            return false;
    }
    const qsizetype colon = text.indexOf(':');
    const qsizetype path =
        std::ranges::find_if(text, [](char c) { return c == '/' || c == '?' || c == '#'; }) - text.begin();
    return colon < 0 || colon > path || colon > 0;
}

bool isUri(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    return colon > 0 && isUriReference(text) && !isDigit(text[0]) &&
           std::ranges::all_of(text.first(colon),
                               [](char c) { return isAlphanumeric(c) || c == '+' || c == '-' || c == '.'; });
}

bool isUuid(QByteArrayView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !std::isxdigit(uchar(text[i])))
            return false;
    }
    return true;
}

bool isPointer(QByteArrayView text)
{
    for (qsizetype i = text.indexOf('~'); i >= 0; i = text.indexOf('~', i + 1)) {
        if (i + 1 == text.size() || (text[i + 1] != '0' && text[i + 1] != '1'))
            return false;
    }
    return text.isEmpty() || text.startsWith('/');
}

bool isRelativePointer(QByteArrayView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    if (digits == 0 || (digits > 1 && text[0] == '0'))
        return false;
    const QByteArrayView rest = text.sliced(digits);
    return rest == "#" || isPointer(rest);
}

bool isRegex(QByteArrayView text)
{
    return payload::Regex::compile(text).has_value();
}

struct Format
{
    QByteArrayView name;
    bool (*fits)(QByteArrayView text);
};

constexpr std::array formats = {
    Format{"date-time", isDateTime},
    Format{"date", isDate},
    Format{"time", isTime},
    Format{"email", isEmail},
    Format{"hostname", isHostname},
    Format{"ipv4", isIpv4},
    Format{"ipv6", isIpv6},
    Format{"uri", isUri},
    Format{"uri-reference", isUriReference},
    Format{"uuid", isUuid},
    Format{"json-pointer", isPointer},
    Format{"relative-json-pointer", isRelativePointer},
    Format{"regex", isRegex},
};

const Format* find(QByteArrayView name)
{
    const auto found = std::ranges::find_if(formats, [name](const Format& one) { return one.name == name; });
    return found == formats.end() ? nullptr : found;
}

} // namespace

bool knowsFormat(QByteArrayView format)
{
    return find(format) != nullptr;
}

bool isOfFormat(QByteArrayView format, QByteArrayView text)
{
    const Format* const known = find(format);
    return known == nullptr || known->fits(text);
}

QByteArrayView likelyFormat(QByteArrayView text)
{
    if (isUuid(text))
        return "uuid";
    if (isDateTime(text))
        return "date-time";
    if (isDate(text))
        return "date";
    if (isEmail(text))
        return "email";
    if (isUri(text) && text.toByteArray().contains("://"))
        return "uri";
    if (isIpv4(text))
        return "ipv4";
    return isIpv6(text) ? QByteArrayView("ipv6") : QByteArrayView();
}

} // namespace hookbench::schema
