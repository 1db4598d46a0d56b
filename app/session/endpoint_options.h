// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"

namespace hookbench::session {

/// What a session keeps of an endpoint besides its address and its reply, as a JSON object; what is as usual
/// is left out. Secrets are not in it.
QByteArray writeEndpointOptions(const Endpoint& endpoint);

/// Takes such an object over into `endpoint`. Unknown members are ignored: a later version may have written
/// them. False when a member has a wrong type or an impossible value; `endpoint` is then to be discarded.
bool readEndpointOptions(const QByteArray& json, Endpoint& endpoint);

} // namespace hookbench::session
