// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QSet>

namespace hookbench::workspace {

/// A list of the session files that were made here or that the user trusts, so that those of others can be
/// told apart. A file is known by its path together with its number on the disk and the time it was made: one
/// that is put in the place of another is not known. Who may write to a known file can change what is in it.
/// One line for each; every program that has a session open may add some.
class KnownSessions
{
public:
    /// Without a path all sessions are known and none is noted.
    explicit KnownSessions(QString listPath = {});

    /// The one of this user.
    static QString defaultPath();

    bool exists() const; ///< the list
    bool contains(const QString& session) const;

    /// The file must exist. Doing it twice does nothing.
    Result<void> add(const QString& session) const;

private:
    QSet<QByteArray> read() const;

    QString m_path;
};

} // namespace hookbench::workspace
