// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ip_network.h"

#include "app/exchange/ip_address.h"

#include <QCoreApplication>

#include <algorithm>

#include <arpa/inet.h>

namespace hookbench {
namespace {

struct NetworkText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::NetworkText)
};

constexpr int bitsInAll = 128;
constexpr int bitsBeforeIpv4 = 96;
constexpr std::array<quint8, 12> ipv4Wrapper = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool isWrappedIpv4(const std::array<quint8, 16>& bits)
{
    return std::equal(ipv4Wrapper.begin(), ipv4Wrapper.end(), bits.begin());
}

/// The first `count` bits of both are the same.
bool sameStart(const std::array<quint8, 16>& a, const std::array<quint8, 16>& b, int count)
{
    const int whole = count / 8;
    if (!std::equal(a.begin(), a.begin() + whole, b.begin()))
        return false;
    const int rest = count % 8;
    return rest == 0 || ((a[size_t(whole)] ^ b[size_t(whole)]) >> (8 - rest)) == 0;
}

bool readAddress(QStringView text, std::array<quint8, 16>& bits)
{
    if (!isIpAddress(text) || text.contains(u'%'))
        return false;
    const QByteArray address = text.toLatin1();
    if (text.contains(u':'))
        return inet_pton(AF_INET6, address.constData(), bits.data()) == 1;
    std::copy(ipv4Wrapper.begin(), ipv4Wrapper.end(), bits.begin());
    return inet_pton(AF_INET, address.constData(), bits.data() + ipv4Wrapper.size()) == 1;
}

} // namespace

std::optional<IpNetwork> IpNetwork::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView address = slash < 0 ? text : text.first(slash);
    IpNetwork network;
    if (!readAddress(address, network.m_bits))
        return {};
    if (slash >= 0) {
        const QStringView digits = text.sliced(slash + 1);
        const bool isNumber = !digits.isEmpty() && digits.size() <= 3 &&
                              std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
        const int before = address.contains(u':') ? 0 : bitsBeforeIpv4;
        network.m_prefix = before + digits.toInt();
        if (!isNumber || network.m_prefix > bitsInAll)
            return {};
    }
    for (int bit = network.m_prefix; bit < bitsInAll; ++bit)
        network.m_bits[size_t(bit / 8)] &= quint8(~(0x80 >> bit % 8));
    return network;
}

bool IpNetwork::contains(const IpNetwork& other) const
{
    return other.m_prefix >= m_prefix && sameStart(m_bits, other.m_bits, m_prefix);
}

bool IpNetwork::contains(QByteArrayView host) const
{
    const qsizetype zone = host.indexOf('%');
    IpNetwork address;
    return readAddress(QString::fromLatin1(zone < 0 ? host : host.first(zone)), address.m_bits) &&
           contains(address);
}

QString IpNetwork::toString() const
{
    char text[INET6_ADDRSTRLEN] = {};
    const bool ipv4 = isWrappedIpv4(m_bits) && m_prefix >= bitsBeforeIpv4;
    inet_ntop(ipv4 ? AF_INET : AF_INET6, m_bits.data() + (ipv4 ? ipv4Wrapper.size() : 0), text, sizeof(text));
    const QString address = QString::fromLatin1(text);
    if (m_prefix == bitsInAll)
        return address;
    return address + u'/' + QString::number(m_prefix - (ipv4 ? bitsBeforeIpv4 : 0));
}

Result<QList<IpNetwork>> parseNetworkLines(const QString& text)
{
    constexpr qsizetype quotedLength = 60;
    QList<IpNetwork> networks;
    int number = 0;
    for (const QString& rawLine : text.split(u'\n')) {
        ++number;
        const QString line = rawLine.trimmed();
        if (line.isEmpty())
            continue;
        const auto network = IpNetwork::parse(line);
        if (!network)
            return fail(ErrorKind::Usage,
                        NetworkText::tr("Line %1 is neither an address nor a network: “%2”.")
                            .arg(QString::number(number), line.left(quotedLength)),
                        NetworkText::tr("Write for example 192.168.1.7, 10.0.0.0/8 or 2001:db8::/32."));
        networks.append(*network);
    }
    return networks;
}

} // namespace hookbench
