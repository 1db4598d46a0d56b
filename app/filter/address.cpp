// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ip_address.h"
#include "app/filter/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::filter {

namespace {

struct AddressText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::AddressText)
};

constexpr int bits = 128;
constexpr int ipv4Prefix = 96; // of ::ffff:0:0/96

/// Writes the four bytes of an IPv4 address to `at`: decimal parts without leading zeros. False when it is
/// none.
bool readIpv4(QByteArrayView text, quint8* at)
{
    for (int part = 0; part < 4; ++part) {
        const qsizetype dot = text.indexOf('.');
        const QByteArrayView digits = dot < 0 || part == 3 ? text : text.first(dot);
        int value = 0;
        for (const char c : digits.first(std::min<qsizetype>(digits.size(), 4)))
            value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : 256;
        const bool isSound = !digits.isEmpty() && digits.size() <= 3 && value <= 255 &&
                             (digits.size() == 1 || digits.front() != '0') && (dot >= 0) == (part < 3);
        if (!isSound)
            return false;
        at[part] = quint8(value);
        text = text.sliced(std::min(digits.size() + 1, text.size()));
    }
    return true;
}

/// The groups of a sound IPv6 address on one side of its "::", as bytes.
QByteArray groupBytes(QByteArrayView side)
{
    QByteArray bytes;
    while (!side.isEmpty()) {
        const qsizetype colon = side.indexOf(':');
        const QByteArrayView group = colon < 0 ? side : side.first(colon);
        side = colon < 0 ? QByteArrayView() : side.sliced(colon + 1);
        if (group.contains('.')) {
            quint8 last[4] = {};
            readIpv4(group, last);
            bytes.append(reinterpret_cast<const char*>(last), 4);
        } else {
            const int value = group.toByteArray().toInt(nullptr, 16);
            bytes.append(char(value >> 8)).append(char(value & 0xff));
        }
    }
    return bytes;
}

std::optional<Address> readHost(QByteArrayView text)
{
    Address address = {};
    if (!text.contains(':')) {
        address[10] = address[11] = 0xff;
        return readIpv4(text, address.data() + 12) ? std::optional<Address>(address) : std::nullopt;
    }
    if (!isIpAddress(QString::fromLatin1(text)))
        return {};
    if (const qsizetype zone = text.indexOf('%'); zone >= 0)
        text = text.first(zone);
    const qsizetype gap = text.indexOf("::");
    const QByteArray front = groupBytes(gap < 0 ? text : text.first(gap));
    const QByteArray back = gap < 0 ? QByteArray() : groupBytes(text.sliced(gap + 2));
    std::copy(front.cbegin(), front.cend(), address.begin());
    std::copy(back.cbegin(), back.cend(), address.end() - back.size());
    return address;
}

/// 0 to `most`; -1 when it is no such number.
int smallNumber(QByteArrayView text, int most)
{
    const bool isNumber = !text.isEmpty() && text.size() <= 5 &&
                          std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const int value = isNumber ? text.toInt() : -1;
    return value <= most ? value : -1;
}

/// The network of `address` with so many bits.
AddressExtent network(const Address& address, int prefix)
{
    AddressExtent result{address, address, -1};
    for (int bit = prefix; bit < bits; ++bit) {
        const auto mask = quint8(0x80 >> (bit % 8));
        result.first[size_t(bit / 8)] &= quint8(~mask);
        result.last[size_t(bit / 8)] |= mask;
    }
    return result;
}

bool mayBecomeAddress(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' ||
               c == '.' || c == '[' || c == ']' || c == '/';
    });
}

} // namespace

std::optional<PeerAddress> readAddress(QByteArrayView text)
{
    constexpr int largestPort = 65535;
    QByteArrayView host = text;
    PeerAddress result;
    const qsizetype colon = text.lastIndexOf(':');
    const bool hasBrackets = text.startsWith('[');
    if (hasBrackets ? text.contains("]:") : colon >= 0 && text.indexOf(':') == colon) {
        result.port = smallNumber(text.sliced(colon + 1), largestPort);
        host = text.first(colon);
        if (result.port < 0)
            return {};
    }
    if (hasBrackets) {
        if (host.size() < 2 || !host.endsWith(']'))
            return {};
        host = host.sliced(1).chopped(1);
    }
    const std::optional<Address> address = readHost(host);
    if (!address)
        return {};
    result.address = *address;
    return result;
}

Parsed<AddressExtent> addressExtentOf(const Literal& literal)
{
    const QByteArrayView text = literal.bytes;
    const qsizetype slash = text.indexOf('/');
    if (slash < 0) {
        if (const std::optional<PeerAddress> peer = readAddress(text))
            return AddressExtent{peer->address, peer->address, peer->port};
    } else if (const std::optional<Address> host = readHost(text.first(slash))) {
        const bool isIpv4 = !text.first(slash).contains(':');
        const int prefix = smallNumber(text.sliced(slash + 1), isIpv4 ? bits - ipv4Prefix : bits);
        if (prefix >= 0)
            return network(*host, isIpv4 ? prefix + ipv4Prefix : prefix);
    }
    const bool mayBecome = (slash < 0 || slash + 1 == text.size()) && mayBecomeAddress(text);
    return badLiteral(literal, mayBecome,
                      AddressText::tr("An address or a network is expected here, such as 127.0.0.1, "
                                      "10.0.0.0/8 or fe80::/10."));
}

} // namespace hookbench::filter
