// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/endpoint_access.h"

#include "app/http/target.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

namespace hookbench {
namespace {

constexpr qsizetype saltSize = 16;
constexpr qsizetype tokenSize = 26;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator* random = QRandomGenerator::system();
    std::generate(bytes.begin(), bytes.end(), [random] { return char(random->bounded(256)); });
    return bytes;
}

QByteArray digestOf(const QByteArray& salt, QByteArrayView secret)
{
    return QMessageAuthenticationCode::hash(secret.toByteArray(), salt, QCryptographicHash::Sha256);
}

Guard makeGuard(Guard::Kind kind, QByteArrayView header, QByteArrayView secret)
{
    Guard guard{kind, header.toByteArray(), randomBytes(saltSize), {}};
    guard.digest = digestOf(guard.salt, secret);
    return guard;
}

/// What follows "Basic " or "Bearer "; the scheme's case does not matter (RFC 9110 11.1).
QByteArrayView credentials(QByteArrayView value, QByteArrayView scheme)
{
    if (value.size() <= scheme.size() || value[scheme.size()] != ' ' ||
        value.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return value.sliced(scheme.size()).trimmed();
}

} // namespace

Guard Guard::basic(QByteArrayView user, QByteArrayView password)
{
    return makeGuard(Kind::Basic, {}, user.toByteArray() + ':' + password.toByteArray());
}

Guard Guard::bearer(QByteArrayView token)
{
    return makeGuard(Kind::Bearer, {}, token);
}

Guard Guard::headerKey(QByteArrayView name, QByteArrayView key)
{
    return makeGuard(Kind::Header, name, key);
}

bool Guard::admits(const http::HeaderList& fields) const
{
    if (kind == Kind::None)
        return true;
    const QByteArrayView name = kind == Kind::Header ? QByteArrayView(header) : "authorization";
    if (fields.count(name) != 1)
        return false;
    const QByteArrayView value = fields.valueOf(name);
    QByteArray secret = value.toByteArray();
    if (kind == Kind::Basic) {
        const auto decoded = QByteArray::fromBase64Encoding(credentials(value, "Basic").toByteArray(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return false;
        secret = *decoded;
    } else if (kind == Kind::Bearer) {
        secret = credentials(value, "Bearer").toByteArray();
    }
    // Digests are compared: how far they agree tells nothing about the secret.
    return digestOf(salt, secret) == digest;
}

QByteArray Guard::challenge() const
{
    switch (kind) {
    case Kind::Basic:
        return "Basic realm=\"webhooks\", charset=\"UTF-8\"";
    case Kind::Bearer:
        return "Bearer realm=\"webhooks\"";
    case Kind::None:
    case Kind::Header:
        return {};
    }
    return {};
}

bool EndpointAccess::allowsAddress(QByteArrayView host) const
{
    return allowed.isEmpty() ||
           std::ranges::any_of(allowed, [host](const IpNetwork& network) { return network.contains(host); });
}

bool EndpointAccess::allowsTarget(QByteArrayView target) const
{
    if (pathToken.isEmpty())
        return true;
    const QByteArrayView path = http::splitTarget(target).path;
    if (!path.startsWith('/') || !path.sliced(1).startsWith(pathToken))
        return false;
    const QByteArrayView below = path.sliced(1 + pathToken.size());
    return below.isEmpty() || below.startsWith('/');
}

QByteArray newPathToken()
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648 6, in lower case
    QByteArray token = randomBytes(tokenSize);
    for (char& c : token)
        c = letters[quint8(c) & 31];
    return token;
}

} // namespace hookbench
