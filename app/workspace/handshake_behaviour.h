// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/behaviours/behaviour.h"
#include "app/providers/catalogue.h"
#include "app/signing/verification.h"

namespace hookbench::workspace {

/// Whose questions are answered. A value that does not change; may be read from any thread.
struct HandshakeRules
{
    std::shared_ptr<const providers::Catalogue> catalogue;
    QByteArrayList providers; ///< by name
    bool all = false;         ///< further ones, where no secret is needed for it
    QList<signing::Secret> secrets;
};

/// Nothing when each name is a provider that asks something.
Result<void> validateHandshakes(const HandshakeRules& rules);

/// Answers what providers ask before they send events, and leaves everything else to another behaviour. An
/// answer that a secret is needed for is given only to a provider that was named: anybody can ask.
class HandshakeBehaviour final : public listener::Behaviour
{
public:
    /// `answered` hears, on the net thread, of each exchange that was one, with a sentence that explains it.
    HandshakeBehaviour(std::shared_ptr<listener::Behaviour> otherwise,
                       std::shared_ptr<const HandshakeRules> rules,
                       std::function<void(ExchangeId, const QString&)> answered);

    bool readsBodies() const override { return m_otherwise->readsBodies(); }
    std::unique_ptr<listener::PendingAnswer> answer(const listener::Question& question,
                                                    const listener::AnswerTaker& take) override;
    Fault connectionFault(const Exchange& opening) override { return m_otherwise->connectionFault(opening); }

private:
    struct Found;
    std::optional<Found> find(const Exchange& exchange) const;

    std::shared_ptr<listener::Behaviour> m_otherwise;
    std::shared_ptr<const HandshakeRules> m_rules;
    std::function<void(ExchangeId, const QString&)> m_answered;
};

} // namespace hookbench::workspace
