// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QIcon>

namespace hookbench::ui {

QString phaseText(workspace::EndpointStatus::Phase phase);
QIcon phaseIcon(workspace::EndpointStatus::Phase phase);

/// The endpoint's name, or its address where it has none.
QString endpointTitle(const workspace::EndpointStatus& status);

/// Where to send requests to: the real address while it listens, else the one it would listen on. An endpoint
/// on all addresses is named by the loopback one, which can be sent to.
QString endpointTarget(const workspace::EndpointStatus& status);

/// The command for a shell that sends a first request there, with all that the endpoint wants of its senders;
/// what only the user knows stands in capitals.
QString endpointCurl(const workspace::EndpointStatus& status);

} // namespace hookbench::ui
