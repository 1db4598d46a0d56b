// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace hookbench::cli {

/// `hookbench verify SESSION ID`: whether an exchange's signature is right, how that was found, and if not,
/// why.
class VerifyVerb final : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int run(const QCommandLineParser& options, Terminal& terminal) override;
};

} // namespace hookbench::cli
