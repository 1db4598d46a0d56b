// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/catalogue.h"

namespace hookbench::providers {

/// A provider that a message may be from.
struct Candidate
{
    const Provider* provider = nullptr; ///< of the catalogue, which must outlive it
    int weight = 0;                     ///< what speaks for it; to compare with others of the same message
    bool operator==(const Candidate&) const = default;
};

/// What a message says about its origin. Derived from the message alone, so it can be computed again at any
/// time.
struct Recognition
{
    QList<Candidate> candidates; ///< the likeliest first; empty when nobody is known to send this
    bool isAmbiguous = false;    ///< another candidate is as likely as the first
    bool isCertain = false;      ///< enough speaks for the first to name it, and no other is as likely
    QByteArray event;
    QByteArray delivery;
    QByteArray attempt;
    bool operator==(const Recognition&) const = default;
};

/// Who may have sent it, and the first candidate's facts. Takes microseconds; reads the front of a large
/// body.
Recognition recognise(const Message& message, const Catalogue& catalogue);

/// The facts of a message that is known to be from this provider.
Recognition recogniseAs(const Message& message, const Provider& provider, const Catalogue& catalogue);

} // namespace hookbench::providers
