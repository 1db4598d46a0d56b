// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/body_writer.h"
#include "app/exchange/draft.h"
#include "app/exchange/send_request.h"

namespace hookbench::compose {

/// What a draft is composed with.
struct Surroundings
{
    templates::Context context;
    FileAccess files = filesOnDisk();
    QByteArray accessToken; ///< of DraftAuth::Kind::OAuth2, once it was fetched
};

/// A header that is sent without being typed.
struct AutomaticHeader
{
    enum class State {
        Sent,
        Removed,  ///< by DraftSettings::withoutAutomatic
        Replaced, ///< the draft has its own of this name
    };
    QByteArray name;
    MarkedText value;
    State state = State::Sent;
    bool operator==(const AutomaticHeader&) const = default;
};

/// A draft made ready.
struct ComposedRequest
{
    SendRequest request; ///< to the byte what goes out
    MarkedText head;     ///< request.head with its marks; of HTTP/2, which has no text, a rendering
    MarkedText body;     ///< request.body.bytes with its marks, chunk framing included
    QList<AutomaticHeader> automatic;
    bool needsToken = false; ///< an access token has to be fetched first: composeTokenRequest()
    QStringList problems;    ///< why it cannot be sent, each a sentence; empty when it can

    bool isSendable() const { return problems.isEmpty(); }
};

/// Nothing beyond the result is sent, and nothing less. May read files that the draft names.
ComposedRequest composeRequest(const Draft& draft, const Surroundings& surroundings);

/// The request that asks for an access token (RFC 6749 4.4.2).
ComposedRequest composeTokenRequest(const Draft& draft, const Surroundings& surroundings);

/// What two drafts must have in common to share a token.
QByteArray tokenKey(const DraftAuth& auth);

struct AccessToken
{
    QByteArray token;
    qint64 lifetimeMs = 0; ///< 0: not told
    bool operator==(const AccessToken&) const = default;
};

/// Reads the content of a successful answer (RFC 6749 5.1); fails in words, with the server's own where it
/// gives some (5.2).
Result<AccessToken> readTokenResponse(int status, const QByteArray& content);

} // namespace hookbench::compose
