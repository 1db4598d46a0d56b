// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace hookbench::cli {

/// `hookbench trigger PROVIDER EVENT`: sends a webhook as that provider would, or what happens in a made-up
/// world.
class TriggerVerb final : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int run(const QCommandLineParser& options, Terminal& terminal) override;
};

} // namespace hookbench::cli
