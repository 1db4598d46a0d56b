// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/behaviours/behaviour.h"

namespace hookbench::listener {

/// The same answer to every request.
class FixedReply final : public Behaviour
{
public:
    explicit FixedReply(Reply reply)
        : m_reply(std::move(reply))
    {
    }

    const Reply& reply(const http::RequestHead&) override { return m_reply; }

private:
    Reply m_reply;
};

} // namespace hookbench::listener
