// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace hookbench::formats {

/// Whose quoting a command line is written in.
enum class Shell { Bash, Cmd, PowerShell };

/// What a command line becomes before a program sees it. Nothing is expanded: variables stay as they are.
struct ShellWords
{
    QByteArrayList words;
    QByteArray rest;       ///< behind the command: a pipe, a redirection, another command
    bool unclosed = false; ///< a quote has no end
};

/// By line continuations and the program's name; Bash where nothing tells.
Shell shellOf(const QByteArray& command);

ShellWords shellWords(const QByteArray& command, Shell shell);

} // namespace hookbench::formats
