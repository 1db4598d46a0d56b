// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace hookbench::cli {

/// `hookbench sign --scheme NAME`: what a provider would add to a request to sign it, for other tools to
/// send.
class SignVerb final : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int run(const QCommandLineParser& options, Terminal& terminal) override;
};

} // namespace hookbench::cli
