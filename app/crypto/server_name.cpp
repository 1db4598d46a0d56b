// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/server_name.h"

#include "app/crypto/openssl_handle.h"

#include <QList>

#include <algorithm>

namespace hookbench::crypto {

namespace {

constexpr qsizetype nameLimit = 253;
constexpr qsizetype labelLimit = 63;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLabel(QByteArrayView label)
{
    if (label.isEmpty() || label.size() > labelLimit || label.front() == '-' || label.back() == '-')
        return false;
    return std::all_of(label.begin(), label.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '_'; });
}

bool isDnsName(const QByteArray& name)
{
    const QList<QByteArray> labels = name.split('.');
    if (!std::all_of(labels.begin(), labels.end(), [](const QByteArray& label) { return isLabel(label); }))
        return false;
    // All digits at the end would be an IPv4 address, and a broken one at that (RFC 1123 2.1).
    return !std::all_of(labels.last().begin(), labels.last().end(), isDigit);
}

QByteArray addressBytes(const QByteArray& text)
{
    const auto belongs = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
    };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), belongs))
        return {};
    ASN1_OCTET_STRING* octets = a2i_IPADDRESS(text.constData());
    ERR_clear_error();
    if (!octets)
        return {};
    const QByteArray bytes(reinterpret_cast<const char*>(ASN1_STRING_get0_data(octets)),
                           ASN1_STRING_length(octets));
    ASN1_OCTET_STRING_free(octets);
    return bytes;
}

} // namespace

ServerName ServerName::read(QByteArrayView text)
{
    ServerName name;
    if (text.size() > nameLimit + 1)
        return name;
    QByteArray lower = text.toByteArray().toLower();
    if (lower.startsWith('[') && lower.endsWith(']'))
        lower = lower.mid(1, lower.size() - 2);
    name.address = addressBytes(lower);
    if (!name.address.isEmpty()) {
        name.kind = Kind::Address;
        name.text = lower;
        return name;
    }
    if (lower.endsWith('.'))
        lower.chop(1);
    if (lower.size() <= nameLimit && isDnsName(lower)) {
        name.kind = Kind::Dns;
        name.text = lower;
    }
    return name;
}

bool ServerName::isLoopback() const
{
    if (kind == Kind::Address)
        return address.size() == 4 ? address.front() == 127 : address == QByteArray(15, '\0') + '\1';
    return text == "localhost";
}

} // namespace hookbench::crypto
