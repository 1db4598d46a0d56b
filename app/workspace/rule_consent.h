// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/rule.h"

#include <QByteArray>

namespace hookbench::workspace {

/// Whether a rule does more than answer with what stands in it: reads a file of this computer, passes
/// requests on, or tells what others sent.
bool reachesOut(const Rule& rule);

/// A session may come from a stranger, and with it rules. Those that reach out are at work only when somebody
/// on this computer made them or agreed to them: they carry a stamp that nobody can make without a key that
/// is kept in this user's data folder and never leaves it. Everything that the rule does is stamped, so that
/// it cannot be changed afterwards.
class RuleConsent
{
public:
    /// Reads the key, or makes it when there is none. Without one that can be kept every stamp is refused.
    explicit RuleConsent(const QString& folder);

    QByteArray stamp(const Rule& rule) const; ///< hex
    bool isGiven(const Rule& rule, const QByteArray& stamp) const;

private:
    QByteArray m_key;
};

} // namespace hookbench::workspace
