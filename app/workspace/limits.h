// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/listener_limits.h"
#include "app/settings/settings.h"

namespace hookbench::workspace {

/// What the user's settings let senders take from all endpoints.
listener::ListenerLimits listenerLimits(const settings::Settings& settings);

/// Bytes that a session may take on the disk; 0 is no limit.
qint64 sessionLimit(const settings::Settings& settings);

/// Whether a change of this setting changes one of the two.
bool isLimit(settings::Key key);

} // namespace hookbench::workspace
