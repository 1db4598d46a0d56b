// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_sniffer.h"

#include <algorithm>

namespace hookbench::crypto {

namespace {

constexpr QByteArrayView preface = "PRI * HTTP/2"; ///< as far as no HTTP/1 version can agree with it
constexpr qsizetype methodSample = 8; ///< so many token characters are a method, custom ones may be longer

static_assert(preface.size() == sniffLimit);

/// RFC 9110 5.6.2
bool isTokenCharacter(char c)
{
    const bool isAlphanumeric = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return isAlphanumeric || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

int byteAt(QByteArrayView bytes, qsizetype i)
{
    return static_cast<unsigned char>(bytes[i]);
}

/// Bytes 3 and 4 are the length of the record, byte 5 the kind of handshake message (RFC 8446 5.1, 4).
WireProtocol sniffRecord(QByteArrayView bytes)
{
    constexpr int longest = 16384 + 2048; // TLSCiphertext of TLS 1.2; the hello itself is not encrypted
    if (bytes.size() > 1 && byteAt(bytes, 1) != 3)
        return WireProtocol::Unknown;
    if (bytes.size() > 2 && byteAt(bytes, 2) > 4)
        return WireProtocol::Unknown;
    if (bytes.size() > 4) {
        const int length = byteAt(bytes, 3) << 8 | byteAt(bytes, 4);
        if (length == 0 || length > longest)
            return WireProtocol::Unknown;
    }
    if (bytes.size() <= 5)
        return WireProtocol::NeedMore;
    return byteAt(bytes, 5) == 1 ? WireProtocol::Tls : WireProtocol::Unknown;
}

/// Two bytes of length with the highest bit set, then the kind and the version (RFC 5246 E.2).
WireProtocol sniffOldHello(QByteArrayView bytes)
{
    if (bytes.size() > 2 && byteAt(bytes, 2) != 1)
        return WireProtocol::Unknown;
    if (bytes.size() > 3 && byteAt(bytes, 3) != 3 && byteAt(bytes, 3) != 0)
        return WireProtocol::Unknown;
    if (bytes.size() > 4 && byteAt(bytes, 4) > 4)
        return WireProtocol::Unknown;
    return bytes.size() > 4 ? WireProtocol::Tls : WireProtocol::NeedMore;
}

WireProtocol sniffMethod(QByteArrayView bytes)
{
    const auto end = std::find_if_not(bytes.begin(), bytes.end(), isTokenCharacter);
    const qsizetype length = end - bytes.begin();
    if (length >= methodSample)
        return WireProtocol::Http1;
    if (end == bytes.end())
        return WireProtocol::NeedMore;
    return length > 0 && *end == ' ' ? WireProtocol::Http1 : WireProtocol::Unknown;
}

} // namespace

WireProtocol sniffProtocol(QByteArrayView firstBytes)
{
    if (firstBytes.isEmpty())
        return WireProtocol::NeedMore;
    if (firstBytes.first(std::min(firstBytes.size(), preface.size())) ==
        preface.first(std::min(firstBytes.size(), preface.size())))
        return firstBytes.size() >= preface.size() ? WireProtocol::Http2 : WireProtocol::NeedMore;
    const int first = byteAt(firstBytes, 0);
    if (first == 0x16)
        return sniffRecord(firstBytes);
    if (first & 0x80)
        return sniffOldHello(firstBytes);
    return sniffMethod(firstBytes);
}

} // namespace hookbench::crypto
