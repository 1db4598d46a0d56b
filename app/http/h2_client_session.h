// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/header_list.h"
#include "app/http/protocol_error.h"

#include <memory>

namespace hookbench::http {

/// What comes back for the request of a H2ClientSession: head (after any interim ones), data, then end or
/// failure. Calls come from inside feed(), closed() and takeOutgoing(), and may not destroy the session.
class H2ResponseEvents
{
public:
    virtual ~H2ResponseEvents() = default;

    virtual void responseHead(const HeaderList& fields, bool interim) = 0; ///< ":status" first, as rendered
    virtual void responseData(QByteArrayView data) = 0;
    virtual void responseEnd(const HeaderList& trailers) = 0;
    virtual void responseFailed(const ProtocolError& error) = 0;
};

/// The client's side of one HTTP/2 connection (RFC 9113) without sockets, for one request at a time. Push is
/// not taken. Not thread-safe.
class H2ClientSession
{
public:
    H2ClientSession();
    ~H2ClientSession();
    Q_DISABLE_COPY_MOVE(H2ClientSession)

    /// Begins a request, whose `fields` go out as they are, pseudo-header fields first. `events` is told what
    /// comes back, until the end, the failure or abandon(). Not while another one is under way.
    void request(const HeaderList& fields, bool hasBody, H2ResponseEvents& events);

    /// More of the body; `last` ends the request. Only when wantsBody().
    void addBody(const QByteArray& piece, bool last);
    bool wantsBody() const; ///< what was added before has been taken
    qint64 bodyTaken() const;

    /// The request is not wanted any more.
    void abandon();

    void feed(QByteArrayView bytes);
    void closed(); ///< the peer sends no more

    /// What is to be sent now; empty when there is nothing.
    QByteArray takeOutgoing();

    /// Whether another request may follow.
    bool keepsAlive() const;

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace hookbench::http
