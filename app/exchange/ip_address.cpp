// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ip_address.h"

#include "app/exchange/ip_network.h"

#include <QList>

#include <algorithm>

namespace hookbench {
namespace {

constexpr qsizetype ipv6Groups = 8;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isIpv4Part(QStringView part)
{
    if (part.isEmpty() || part.size() > 3 || (part.size() > 1 && part.front() == u'0'))
        return false;
    return std::all_of(part.begin(), part.end(), isDigit) && part.toInt() <= 255;
}

bool isIpv4(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), isIpv4Part);
}

bool isIpv6Group(QStringView group)
{
    return !group.isEmpty() && group.size() <= 4 && std::all_of(group.begin(), group.end(), isHexDigit);
}

/// Number of 16-bit groups in one side of the "::"; -1 if it is malformed. An IPv4 address counts as two and
/// may only end the whole address.
qsizetype countGroups(QStringView side, bool mayEndInIpv4)
{
    if (side.isEmpty())
        return 0;
    const QList<QStringView> groups = side.split(u':');
    qsizetype count = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool isLast = i + 1 == groups.size();
        if (isIpv6Group(groups[i]))
            count += 1;
        else if (isLast && mayEndInIpv4 && isIpv4(groups[i]))
            count += 2;
        else
            return -1;
    }
    return count;
}

bool isIpv6(QStringView text)
{
    const qsizetype zone = text.indexOf(u'%');
    if (zone >= 0) {
        const QStringView name = text.sliced(zone + 1);
        if (name.isEmpty() ||
            std::any_of(name.begin(), name.end(), [](QChar c) { return c <= u' ' || c > u'~'; }))
            return false;
        text = text.first(zone);
    }
    const qsizetype gap = text.indexOf(u"::");
    if (gap < 0)
        return countGroups(text, true) == ipv6Groups;
    const qsizetype before = countGroups(text.first(gap), false);
    const qsizetype after = countGroups(text.sliced(gap + 2), true);
    return before >= 0 && after >= 0 && before + after < ipv6Groups;
}

} // namespace

bool isIpAddress(QStringView text)
{
    return text.contains(u':') ? isIpv6(text) : isIpv4(text);
}

bool isLoopbackAddress(QStringView text)
{
    const auto address = isIpAddress(text) ? IpNetwork::parse(text) : std::nullopt;
    return address && (IpNetwork::parse(u"127.0.0.0/8")->contains(*address) ||
                       IpNetwork::parse(u"::1")->contains(*address));
}

} // namespace hookbench
