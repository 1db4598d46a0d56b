// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace hookbench::cli {

/// How senders try again, read from their attempts.
class ProfileVerb final : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int run(const QCommandLineParser& options, Terminal& terminal) override;
};

} // namespace hookbench::cli
