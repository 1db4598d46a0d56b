// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/http/message_head.h"

namespace hookbench::listener {

/// A way to answer. One file each; an endpoint has one at a time. Used on the net thread alone.
class Behaviour
{
public:
    Behaviour() = default;
    virtual ~Behaviour() = default;
    Q_DISABLE_COPY_MOVE(Behaviour)

    /// What to answer to a sound request. Valid until the next call.
    virtual const Reply& reply(const http::RequestHead& request) = 0;
};

} // namespace hookbench::listener
