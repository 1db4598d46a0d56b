// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/workspace/handshake_behaviour.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// --handshakes
void addHandshakeOptions(QCommandLineParser& parser);

/// Whose questions are answered, with these secrets where one is needed; null without the option.
Result<std::shared_ptr<const workspace::HandshakeRules>>
parseHandshakes(const QCommandLineParser& options, const QList<signing::Secret>& secrets, Terminal& terminal);

} // namespace hookbench::cli
