// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace hookbench::cli {

/// How the program ends (contract).
enum ExitCode { Done = 0, AnswerIsNo = 1, WrongUsage = 2, Failed = 3 };

/// Standard output for results alone, standard error for everything else. Nothing that came over the wire can
/// reach a terminal as a control sequence.
class Terminal
{
public:
    Terminal();

    /// Bytes as they are when the output is a file or a pipe; made harmless on a terminal.
    void bytes(QByteArrayView content);

    /// Text of our own making, already harmless.
    void ownText(QByteArrayView text);

    /// The same with a line end; flushed at once.
    void line(QByteArrayView text);

    void flush();

    void error(const QString& text);
    void note(const QString& text); ///< progress and remarks, on standard error

    void detail(const QString& line); ///< belongs to the error in front of it; on standard error

    /// Prints the error and its advice; returns the exit code that fits.
    int fail(const Error& error);

    /// False when standard output could not take everything (a full disk behind a redirection).
    bool isGood() const { return m_good; }
    bool isTerminal() const { return m_isTerminal; }

private:
    bool m_isTerminal;
    bool m_good = true;
};

} // namespace hookbench::cli
