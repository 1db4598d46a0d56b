// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/ip_network.h"
#include "app/http/header_list.h"

#include <QByteArray>
#include <QList>

namespace hookbench {

/// What a sender has to know to be let in. The secret itself is not kept: a session may be given away.
struct Guard
{
    enum class Kind {
        None,
        Basic,  ///< user and password (RFC 7617)
        Bearer, ///< a token (RFC 6750)
        Header, ///< a key in a field of the user's choice
    };

    Kind kind = Kind::None;
    QByteArray header; ///< Header: the field's name
    QByteArray salt;
    QByteArray digest; ///< HMAC-SHA-256 of what the field must say, keyed with the salt
    bool operator==(const Guard&) const = default;

    explicit operator bool() const { return kind != Kind::None; }

    static Guard basic(QByteArrayView user, QByteArrayView password);
    static Guard bearer(QByteArrayView token);
    static Guard headerKey(QByteArrayView name, QByteArrayView key);

    /// Whether the fields of a request show the secret, exactly once. Takes the same time for every wrong
    /// one.
    bool admits(const http::HeaderList& fields) const;

    /// The WWW-Authenticate value of a refusal (RFC 9110 11.6.1); empty where no scheme is registered.
    QByteArray challenge() const;
};

/// Nothing, or what is wrong with it, in words for the field concerned.
Result<void> validateGuard(const Guard& guard);
Result<void> validatePathToken(QByteArrayView token);

/// Who may reach an endpoint. What is refused is recorded all the same, and says why.
struct EndpointAccess
{
    enum class Strays {
        Ignore, ///< answered 404 and not recorded
        Record, ///< answered 404 and recorded
    };

    Guard guard;
    QList<IpNetwork> allowed; ///< empty: every address
    QByteArray pathToken;     ///< not empty: only "/TOKEN" and what is below it is captured
    Strays strays = Strays::Ignore;
    bool operator==(const EndpointAccess&) const = default;

    bool allowsAddress(QByteArrayView host) const;
    bool allowsTarget(QByteArrayView target) const;
};

/// Whether senders can show such a secret as they have to. `name` is the user's or the field's, by `kind`.
/// Errors are words for the field concerned.
Result<void> validateSecret(Guard::Kind kind, QByteArrayView name, QByteArrayView secret);

/// A token nobody can guess: 128 random bits as 26 letters and digits.
QByteArray newPathToken();

} // namespace hookbench
