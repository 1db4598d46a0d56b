// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace hookbench::cli {

/// `hookbench annotate SESSION ID...`: stars, tags, colours and notes, as the window gives them.
class AnnotateVerb final : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int run(const QCommandLineParser& options, Terminal& terminal) override;
};

} // namespace hookbench::cli
