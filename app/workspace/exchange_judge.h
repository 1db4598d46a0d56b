// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint_signature.h"
#include "app/exchange/exchange.h"
#include "app/secrets/secret_set.h"
#include "app/signing/candidate_check.h"

#include <memory>

namespace hookbench::workspace {

/// Tells who sent an exchange and whether its signature proves that. Does not change: for any thread.
class ExchangeJudge
{
public:
    using SharedCatalogue = std::shared_ptr<const providers::Catalogue>;
    using SharedSecrets = std::shared_ptr<const secrets::SecretSet>;

    /// `stored` are tried where they belong, `given` always; `stored` may be null.
    explicit ExchangeJudge(SharedCatalogue catalogue, SharedSecrets stored = {},
                           QList<signing::Secret> given = {});

    /// How much of a body recognition looks at.
    static constexpr qint64 recognisedBytes = 64 * 1024;

    /// Fills in provider, event, delivery and attempt. `content` is the body or its front.
    void recognise(Exchange& exchange, const QByteArray& content) const;

    enum class Extent { Whole, Front };

    /// The same, and the verdict on its signature, which only the whole body can tell.
    void judge(Exchange& exchange, const QByteArray& content, Extent extent,
               const EndpointSignature& wanted) const;

    /// The secrets that are tried for a request.
    QList<signing::Secret> secretsFor(const providers::Provider& provider, const Exchange& exchange) const;

    const SharedCatalogue& catalogue() const { return m_catalogue; }
    const SharedSecrets& stored() const { return m_stored; }
    const QList<signing::Secret>& given() const { return m_given; }

private:
    void setFacts(Exchange& exchange, const providers::Recognition& recognition) const;

    SharedCatalogue m_catalogue;
    SharedSecrets m_stored;
    QList<signing::Secret> m_given;
};

} // namespace hookbench::workspace
