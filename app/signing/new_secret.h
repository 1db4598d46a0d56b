// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/scheme.h"

namespace hookbench::signing {

/// What a sender signs with, and what its receiver checks with; the same text unless the scheme has two keys.
struct NewSecret
{
    QByteArray signing;
    QByteArray checking;
};

/// A secret that nobody else has, in the form that the scheme takes. Keys of RSA take a tenth of a second.
NewSecret newSecret(const providers::Scheme& scheme);

} // namespace hookbench::signing
