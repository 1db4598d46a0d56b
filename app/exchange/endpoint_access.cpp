// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/endpoint_access.h"

#include "app/http/field_syntax.h"
#include "app/http/target.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace hookbench {
namespace {

struct AccessText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::AccessText)
};

constexpr qsizetype saltSize = 16;
constexpr qsizetype digestSize = 32;
constexpr qsizetype largestPathToken = 200;
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

/// Fields that frame a message or belong to a connection: they are there for other reasons, or may be changed
/// on the way.
bool isUsableForAKey(QByteArrayView name)
{
    static constexpr std::array taken = {
        "host",    "content-length", "transfer-encoding", "connection",       "upgrade",     "expect", "te",
        "trailer", "date",           "keep-alive",        "proxy-connection", "content-type"};
    return std::ranges::none_of(taken, [name](const char* one) {
        return name.compare(QByteArrayView(one), Qt::CaseInsensitive) == 0;
    });
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

Result<void> validateGuard(const Guard& guard)
{
    if (!guard)
        return {};
    if (guard.salt.size() != saltSize || guard.digest.size() != digestSize)
        return fail(ErrorKind::Usage, AccessText::tr("No secret is set."),
                    AccessText::tr("Give the secret that senders have to know."));
    if (guard.kind != Guard::Kind::Header)
        return {};
    if (!http::isToken(guard.header))
        return fail(ErrorKind::Usage,
                    AccessText::tr("“%1” is not a header name.").arg(QString::fromLatin1(guard.header)),
                    AccessText::tr("A header name is made of letters, digits and !#$%&'*+-.^_`|~ only."));
    if (!isUsableForAKey(guard.header))
        return fail(ErrorKind::Usage,
                    AccessText::tr("The header %1 cannot hold a key.").arg(QString::fromLatin1(guard.header)),
                    AccessText::tr("Choose a header of your own, such as X-Api-Key."));
    return {};
}

Result<void> validatePathToken(QByteArrayView token)
{
    // RFC 3986 2.3: these are never written in another way.
    const auto isUnreserved = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '.' || c == '_' || c == '~';
    };
    const QByteArray bytes = token.toByteArray();
    const bool segmentsAreSound = std::ranges::all_of(bytes.split('/'), [](const QByteArray& segment) {
        return !segment.isEmpty() && segment != "." && segment != "..";
    });
    const bool isSound =
        bytes.isEmpty() || (segmentsAreSound && bytes.size() <= largestPathToken &&
                            std::ranges::all_of(bytes, [&](char c) { return isUnreserved(c) || c == '/'; }));
    if (isSound)
        return {};
    return fail(ErrorKind::Usage,
                AccessText::tr("“%1” cannot be a unique path.")
                    .arg(QString::fromLatin1(token.first(std::min(token.size(), largestPathToken)))),
                AccessText::tr("Use letters, digits and -._~ only, with single slashes between them and at "
                               "most %n character(s).",
                               nullptr, int(largestPathToken)));
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

Result<void> validateSecret(Guard::Kind kind, QByteArrayView name, QByteArrayView secret)
{
    const auto isControl = [](char c) {
        return quint8(c) < ' ' || c == 0x7f;
    };
    const auto isVisible = [](char c) {
        return c > ' ' && c < 0x7f;
    };
    if (kind == Guard::Kind::None)
        return {};
    if (kind == Guard::Kind::Header && !http::isToken(name)) {
        return fail(ErrorKind::Usage, AccessText::tr("Give the name of the header that carries the key."),
                    AccessText::tr("It is made of letters, digits and !#$%&'*+-.^_`|~ only."));
    }
    if (secret.isEmpty())
        return fail(ErrorKind::Usage, AccessText::tr("Give a secret, or let one be generated."));
    if (kind == Guard::Kind::Basic) {
        if (name.contains(':'))
            return fail(ErrorKind::Usage, AccessText::tr("A user's name cannot have a colon in it."));
        if (std::ranges::any_of(name, isControl) || std::ranges::any_of(secret, isControl))
            return fail(ErrorKind::Usage,
                        AccessText::tr("User and password cannot have control characters in them."));
        return {};
    }
    // A space within would be taken by no client the same way.
    if (!std::ranges::all_of(secret, isVisible)) {
        return fail(ErrorKind::Usage,
                    AccessText::tr("It can have letters, digits and punctuation of ASCII in it, no spaces."));
    }
    return {};
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
