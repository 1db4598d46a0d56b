// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/sqlite.h"

#include <QByteArrayList>

#include <span>
#include <vector>

namespace hookbench::session {

/// The SQL that turns a session of one version into the next. Never changed once it was released.
using Migration = std::vector<const char*>;

/// All of them: the first makes version 1 out of an empty file. The newest version is their number.
std::span<const Migration> builtinMigrations();

/// "HkBn" at offset 68 of every session.
constexpr qint64 applicationId = 0x486B426E;

/// The first bytes of a file, read without believing any of it.
enum class FileKind { Empty, Session };
Result<FileKind> inspectHeader(Connection& connection,
                               std::span<const Migration> migrations = builtinMigrations());

/// Whether the header says that there is a write-ahead log.
Result<bool> hasLog(Connection& connection);

/// Bytes in the main file, without its log.
Result<qint64> sizeOfFile(Connection& connection);

/// Nothing, or why the tables are not exactly those of the version that the file says it has.
/// Errors: NotASession (also for an empty database), NewerVersion, Damaged.
Result<void> verifySchema(Connection& connection,
                          std::span<const Migration> migrations = builtinMigrations());

/// The tables of the file that are, to the letter, those of any version of ours.
Result<QByteArrayList> knownTables(Connection& connection,
                                   std::span<const Migration> migrations = builtinMigrations());

/// Makes an empty database a session, or brings an older one up to date, in one transaction; then verifies.
Result<void> prepareSchema(Connection& connection,
                           std::span<const Migration> migrations = builtinMigrations());

} // namespace hookbench::session
