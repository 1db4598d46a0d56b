// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/filter/filter.h"

#include <QCommandLineParser>

namespace hookbench::cli {

void addFilterOption(QCommandLineParser& parser, const QString& description);

/// What --filter says; everything passes without it. When it is wrong, that and the place stand on standard
/// error, and nothing is returned.
std::optional<filter::Filter> filterOption(const QCommandLineParser& options, Terminal& terminal);

/// The text around a mistake and a line that points at it, for a terminal.
QStringList pointAt(const QString& text, filter::Place place);

} // namespace hookbench::cli
