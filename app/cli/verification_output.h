// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/providers/recognition.h"
#include "app/signing/diagnosis.h"

namespace hookbench::cli {

/// Everything that `verify` found out about an exchange.
struct VerificationReport
{
    qint64 id = 0;
    providers::Recognition recognition;
    const providers::Provider* provider = nullptr; ///< whose scheme was used; null when none is known
    signing::Verification verification;
    QList<signing::Secret> secrets; ///< that were tried, for their labels alone
    QList<signing::Finding> findings;
    QStringList objections; ///< why the provider's own library will refuse it all the same
};

void printReport(const VerificationReport& report, Terminal& terminal);
void printReportJson(const VerificationReport& report, Terminal& terminal); ///< one object, one line

} // namespace hookbench::cli
