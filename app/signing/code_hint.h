// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/diagnosis.h"

namespace hookbench::signing {

/// A few lines of code that do it right.
struct CodeHint
{
    QByteArray language; ///< "Node", "C#"
    QByteArray code;
    bool operator==(const CodeHint&) const = default;
};

/// What to write in Node, Python, Go, PHP, Ruby, Java and C# instead of what the cause names; empty where no
/// code of a receiver can help.
QList<CodeHint> codeHints(Cause cause, const providers::Scheme& scheme);

} // namespace hookbench::signing
