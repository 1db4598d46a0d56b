// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/client_hello_reader.h"

#include <algorithm>

namespace hookbench::crypto {

namespace {

constexpr qsizetype versionLimit = 16;
constexpr qsizetype protocolLimit = 32;
constexpr qsizetype serverNameLimit = 255;

int byteAt(QByteArrayView bytes, qsizetype i)
{
    return static_cast<unsigned char>(bytes[i]);
}

int twoBytesAt(QByteArrayView bytes, qsizetype i)
{
    return byteAt(bytes, i) << 8 | byteAt(bytes, i + 1);
}

/// RFC 8701 2
bool isGrease(int value)
{
    return (value & 0x0f0f) == 0x0a0a && value >> 8 == (value & 0xff);
}

QByteArray versionName(int version)
{
    static constexpr QByteArrayView names[] = {"SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"};
    if (version >= 0x0300 && version <= 0x0304) {
        const QByteArrayView name = names[version & 0xff];
        return QByteArray::fromRawData(name.data(), name.size()); // one less allocation for each connection
    }
    return "0x" + QByteArray::number(version, 16).rightJustified(4, '0');
}

QList<QByteArray> versionsIn(QByteArrayView extension)
{
    QList<QByteArray> versions;
    for (qsizetype i = 1; i + 1 < extension.size() && versions.size() < versionLimit; i += 2) {
        if (const int version = twoBytesAt(extension, i); !isGrease(version))
            versions.append(versionName(version));
    }
    return versions;
}

/// List length (2), kind (1, host_name is 0), length (2), name (RFC 6066 3).
QByteArray serverNameIn(QByteArrayView extension)
{
    constexpr qsizetype head = 5;
    if (extension.size() <= head || byteAt(extension, 2) != 0)
        return {};
    const qsizetype size = std::min<qsizetype>(twoBytesAt(extension, 3), extension.size() - head);
    return extension.sliced(head, std::min(size, serverNameLimit)).toByteArray();
}

/// List length (2), then each with its length (1) before it (RFC 7301 3.1).
QList<QByteArray> protocolsIn(QByteArrayView extension)
{
    QList<QByteArray> protocols;
    for (qsizetype i = 2; i < extension.size() && protocols.size() < protocolLimit;) {
        const qsizetype size = std::min<qsizetype>(byteAt(extension, i), extension.size() - i - 1);
        const QByteArrayView name = extension.sliced(i + 1, size);
        if (name.size() != 2 || !isGrease(twoBytesAt(name, 0)))
            protocols.append(name.toByteArray());
        i += 1 + size;
    }
    return protocols;
}

} // namespace

ClientHello readClientHello(unsigned int legacyVersion, QByteArrayView supportedVersions,
                            QByteArrayView serverName, QByteArrayView protocols)
{
    ClientHello hello;
    hello.versions = versionsIn(supportedVersions);
    if (supportedVersions.isEmpty())
        hello.versions.append(versionName(int(legacyVersion)));
    hello.serverName = serverNameIn(serverName);
    hello.protocols = protocolsIn(protocols);
    return hello;
}

} // namespace hookbench::crypto
