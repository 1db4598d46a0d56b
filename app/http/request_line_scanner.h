// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/scanning.h"

namespace hookbench::http {

/// Incremental reader of the request line (RFC 9112 3) and of the empty lines before it. It refuses at the
/// first byte that cannot be right, and keeps no bytes.
class RequestLineScanner
{
public:
    /// `maxLine` counts the request line with its line end.
    explicit RequestLineScanner(qint64 maxLine)
        : m_maxLine(maxLine)
    {
    }

    /// Begins a new message.
    void reset();

    Scan scan(Cursor& in);

    /// Only whole empty lines were seen so far, or nothing.
    bool isAtStart() const { return m_state == State::Start; }

    struct Part
    {
        qint64 at = 0;
        qint64 size = 0;
    };
    const Part& method() const { return m_method; } ///< valid after Done, like the other two
    const Part& target() const { return m_target; }
    const Part& version() const { return m_version; }
    int minorVersion() const { return m_minor; }

    const ProtocolError& error() const { return m_error; }

private:
    enum class State {
        Start,
        EmptyLineCr,
        MaybeTls,
        Method,
        TargetStart,
        Target,
        Version,
        VersionEnd,
        LineCr,
        NoTargetCr,
        NoVersionCr,
    };

    Scan step(Cursor& in);
    Scan scanStart(Cursor& in);
    Scan scanMethod(Cursor& in);
    Scan scanTarget(Cursor& in);
    Scan scanVersion(Cursor& in);
    Scan checkVersion(Cursor& in);
    Scan refuseLength(qint64 offset);
    Scan refuse(const char* code, const QString& message, qint64 offset, int status = 400);
    Scan refuseByte(char c, qint64 offset, const char* code, const QString& message);

    qint64 m_maxLine;
    State m_state = State::Start;
    int m_emptyLines = 0;
    qint64 m_lineAt = 0;
    Part m_method;
    Part m_target;
    Part m_version;
    int m_major = 0;
    int m_minor = 0;
    ProtocolError m_error;
};

} // namespace hookbench::http
