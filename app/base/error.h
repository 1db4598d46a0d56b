// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookbench {

/// What a caller can decide on. The text for people is in Error::message.
enum class ErrorKind {
    Usage,        ///< the caller asked for something that makes no sense (command line: exit 2)
    NotFound,     ///< a named file, exchange or endpoint does not exist
    Denied,       ///< permission, read-only medium
    InUse,        ///< port or session is held by somebody else
    NotASession,  ///< a file, but not one of ours
    NewerVersion, ///< a session written by a later program
    Damaged,      ///< a session whose content cannot be trusted
    DiskFull,     ///< no space, no inodes, quota
    Io,           ///< any other failure of a device
    Network,      ///< any other failure of a socket
    Cancelled,    ///< the user or a newer request stopped it
};

/// An expected failure. `message` is one translated sentence that names the file or address and the cause;
/// `advice`, when not empty, is one more that says what to do.
struct Error
{
    ErrorKind kind = ErrorKind::Io;
    QString message;
    QString advice;
    bool operator==(const Error&) const = default;
};

} // namespace hookbench
