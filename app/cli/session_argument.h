// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session_reader.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// The SESSION argument that most verbs begin with.
void addSessionArgument(QCommandLineParser& parser);

/// Of verbs that record: it may be left out, and is made when it does not exist.
void addNewSessionArgument(QCommandLineParser& parser);

/// Opens it for reading. Usage when it is missing.
Result<std::unique_ptr<session::SessionReader>> openSessionArgument(const QCommandLineParser& options);

/// An option's value as a number of at least `least`.
Result<qint64> numberOption(const QCommandLineParser& options, const QString& name, qint64 least);

/// Usage when there are more arguments than `most`.
Result<void> refuseMoreArguments(const QCommandLineParser& options, qsizetype most);

/// The list of sessions that were made here; the window opens others for reading alone.
bool isMadeHere(const QString& session);
void noteMadeHere(const QString& session);

} // namespace hookbench::cli
