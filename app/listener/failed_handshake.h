// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"
#include "app/listener/conversation.h"
#include "app/listener/net_recorder.h"

#include <optional>

namespace hookbench::listener {

class Connection;

/// The end of a connection on which TLS came to nothing: it is recorded, and the alert may still arrive.
class FailedHandshake final : public Conversation, public ReceiptTarget
{
public:
    /// Without an exchange nothing is recorded.
    explicit FailedHandshake(Connection& connection, std::optional<Exchange> exchange = {});
    ~FailedHandshake() override;

    void pump() override;
    void flush() override {}
    void tick(qint64 nowUs) override;
    void finishSoon() override;
    void receive(const Receipt& receipt) override;

private:
    void endWhenDone();

    Connection& m_connection;
    const qint64 m_startUs;
    quint64 m_ticket = 0;
    bool m_peerFinished = false;
};

} // namespace hookbench::listener
