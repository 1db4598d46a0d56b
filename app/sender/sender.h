// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/exchange/recorder.h"
#include "app/exchange/send_request.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hookbench::sender {

/// Gives up to `size` bytes of a body kept in the session, from `offset`.
using BlobReader = std::function<Result<QByteArray>(BlobId blob, qint64 offset, qint64 size)>;

/// Sends requests and records each as an exchange. Connections are libcurl's (names, proxies, TLS,
/// certificates, timing); the bytes on them are ours, so that what goes out is exactly the request's. Belongs
/// to the thread that makes it (the net thread): call it from others by invokeMethod. Never blocks.
class Sender : public QObject
{
    Q_OBJECT

public:
    /// `recorder` and `clock` must outlive this object. `numberConnection` gives each connection its number.
    Sender(Recorder& recorder, const Clock& clock, BlobReader blobs,
           std::function<qint64()> numberConnection);
    ~Sender() override; ///< cuts what is under way, without recording it

    using Done = std::function<void(const SendOutcome&)>;

    /// `done` is called once, on this thread, after the exchange is recorded; with redirects, for the last of
    /// them. `offWire`, if given, is called once before that, when the network has nothing more to do with
    /// it: who sends many need not wait for the disk. Neither is called from inside this call.
    void send(SendId id, SendRequest request, Done done, std::function<void()> offWire = {});

    /// A number for send(), far from those that a caller counts itself.
    SendId newId();

    /// Ends it at once; what was sent and received so far is recorded, with the error "cancelled".
    void cancel(SendId id);

    /// Cancels all, and calls `then` when everything is recorded.
    void shutDown(std::function<void()> then);

    qsizetype underWay() const;

    /// Which sending goes over a connection whose end here is `local`, "127.0.0.1:51234"; none as a rule.
    SendId sendingFrom(const QByteArray& local) const;

Q_SIGNALS:
    void progressed(hookbench::SendId id, const hookbench::SendProgress& progress);

    /// Each exchange of a sending, redirects included, in order; before `done`.
    void exchanged(hookbench::SendId id, const hookbench::SendOutcome& outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::sender
