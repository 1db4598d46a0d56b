// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/workspace/workspace.h"

namespace hookbench::cli {

/// A verb that sends and records: opens the session, does its work, closes it. A signal of the user's stops
/// the work; what was done by then is kept.
class SessionTask : public QObject
{
    Q_OBJECT

public:
    explicit SessionTask(Terminal& terminal);

    /// Returns the exit code that finish() was given.
    int exec(const QString& session, session::SessionWriter::Mode mode);

protected:
    virtual void begin() = 0; ///< the session is open
    virtual void stop() = 0;  ///< after begin(): finish() is to follow

    void finish(int code); ///< the first call counts

    Terminal& terminalOf() const { return m_terminal; }
    workspace::Sending& sending() { return m_workspace.sending(); }
    const QString& path() const { return m_path; }
    bool isFinishing() const { return m_finishing; }

    virtual void closing() {} ///< whatever reads the session has to be closed

private:
    Terminal& m_terminal;
    workspace::Workspace m_workspace;
    QString m_path;
    int m_code = Done;
    bool m_begun = false;
    bool m_finishing = false;
};

} // namespace hookbench::cli
