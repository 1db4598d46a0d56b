// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/crypto/identity.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

struct bio_st;
struct ssl_ctx_st;

namespace hookbench::crypto {

enum class ClientCertificates {
    Off,     ///< not asked for
    Ask,     ///< a client may show one
    Require, ///< a client without one is refused
};

struct TlsServerOptions
{
    /// Who we are for a client: called with the name that it asks for (SNI, unchecked text of a stranger) or,
    /// when it asks for none, with the address it connected to. A null identity ends the handshake. Called
    /// from within TlsSession::feed().
    std::function<Identity(QByteArrayView nameOrAddress)> identityFor;

    /// ALPN, the most wanted first. A client that offers none of them is refused, one that does not use ALPN
    /// is not (RFC 7301 3.2). Empty: ALPN is ignored.
    QList<QByteArray> protocols = {"h2", "http/1.1"};

    ClientCertificates clientCertificates = ClientCertificates::Off;

    /// PEM file of the authorities that a client's certificate must lead to. Empty: any is accepted, and what
    /// is wrong with it is recorded.
    QString clientAuthoritiesPath;
};

/// What the TLS connections of one endpoint share. TLS 1.2 and 1.3 without compression and renegotiation,
/// with session tickets. Belongs to one thread; sessions keep it alive.
class TlsServerContext
{
public:
    static Result<std::shared_ptr<const TlsServerContext>> create(TlsServerOptions options);
    ~TlsServerContext();
    Q_DISABLE_COPY_MOVE(TlsServerContext)

    const TlsServerOptions& options() const;
    bool checksClientCertificates() const; ///< authorities were given

    ssl_ctx_st* native() const;        ///< borrowed, for this room
    bio_st* makeBio(void* wire) const; ///< over a TlsSession::Wire, for this room

private:
    struct Parts;
    explicit TlsServerContext(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace hookbench::crypto
