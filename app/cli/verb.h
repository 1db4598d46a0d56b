// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include <QCommandLineParser>
#include <QStringList>

#include <memory>
#include <vector>

namespace hookbench::cli {

/// A command of the program: one file each, and one line in builtin_verbs.cpp.
class Verb
{
public:
    Verb() = default;
    virtual ~Verb() = default;
    Q_DISABLE_COPY_MOVE(Verb)

    virtual QString name() const = 0;
    virtual QString summary() const = 0;                         ///< one line for the list of verbs
    virtual void describe(QCommandLineParser& parser) const = 0; ///< its options and arguments

    /// Does the work; the parser holds sound options. Returns an ExitCode.
    virtual int run(const QCommandLineParser& options, Terminal& terminal) = 0;
};

/// All there are, in the order of the help.
std::vector<std::unique_ptr<Verb>> builtinVerbs();

} // namespace hookbench::cli
