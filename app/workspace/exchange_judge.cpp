// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange_judge.h"

#include "app/http/target.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hookbench::workspace {

namespace {

struct JudgeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::JudgeText)
};

using providers::Provider;
using providers::Recognition;

/// The newest value has the secret's name; each before it says so.
QList<signing::Secret> keysOf(const secrets::StoredSecret& stored)
{
    QList<signing::Secret> keys;
    for (const QByteArray& value : stored.values) {
        const QString& name = stored.info.name;
        keys += signing::Secret{
            value, keys.isEmpty() ? name : JudgeText::tr("%1, previous value %2").arg(name).arg(keys.size())};
    }
    return keys;
}

qint32 attemptOf(const QByteArray& text)
{
    bool isNumber = false;
    const int attempt = text.toInt(&isNumber);
    return isNumber && attempt > 0 ? attempt : 0;
}

} // namespace

ExchangeJudge::ExchangeJudge(SharedCatalogue catalogue, SharedSecrets stored, QList<signing::Secret> given)
    : m_catalogue(std::move(catalogue))
    , m_stored(std::move(stored))
    , m_given(std::move(given))
{
}

void ExchangeJudge::setFacts(Exchange& exchange, const Recognition& recognition) const
{
    WebhookFacts& facts = exchange.summary.webhook;
    if (!recognition.isCertain)
        return; // a guess is shown as one, and kept nowhere
    facts.provider = recognition.candidates.first().provider->name;
    facts.event = recognition.event;
    facts.delivery = recognition.delivery;
    facts.attempt = attemptOf(recognition.attempt);
}

void ExchangeJudge::recognise(Exchange& exchange, const QByteArray& content) const
{
    setFacts(exchange, providers::recognise(providers::messageOf(exchange, content), *m_catalogue));
}

QList<signing::Secret> ExchangeJudge::secretsFor(const Provider& provider, const Exchange& exchange) const
{
    QList<signing::Secret> keys = m_given;
    if (!m_stored)
        return keys;
    const QByteArrayView path = http::splitTarget(exchange.summary.target).path;
    for (const secrets::StoredSecret& stored :
         m_stored->fitting(provider.name, exchange.summary.endpoint, path))
        keys += keysOf(stored);
    return keys;
}

void ExchangeJudge::judge(Exchange& exchange, const QByteArray& content, Extent extent,
                          const EndpointSignature& wanted) const
{
    const providers::Message message = providers::messageOf(exchange, content);
    const Recognition recognition = providers::recognise(message, *m_catalogue);
    setFacts(exchange, recognition);
    const Provider* named = wanted.scheme.isEmpty() ? nullptr : m_catalogue->find(wanted.scheme);
    const QList<const Provider*> tried = named ? QList{named} : signing::likeliest(recognition);
    if (!wanted.scheme.isEmpty() && !named) {
        setSignature(exchange, SignatureCheck{Verdict::NotChecked, wanted.scheme,
                                              JudgeText::tr("This scheme is not known here.")});
        return;
    }
    if (tried.isEmpty() || (!named && !tried.first()->scheme.isSigned()))
        return;
    const bool mayTell = named || recognition.isCertain;
    if (extent == Extent::Front) {
        if (!mayTell)
            return;
        setSignature(exchange,
                     SignatureCheck{Verdict::NotChecked, tried.first()->name,
                                    JudgeText::tr("The body is too large to be checked while it arrives.")});
        return;
    }
    const signing::CandidateCheck check = signing::checkCandidates(
        message, tried,
        [this, &exchange](const Provider& provider) { return secretsFor(provider, exchange); },
        {exchange.summary.atUs, {}});
    const bool isValid = isGood(check.verification.verdict);
    if (!isValid && !mayTell)
        return;
    setSignature(exchange,
                 SignatureCheck{check.verification.verdict, check.provider->name, check.verification.reason});
    // The one whose secret fits has sent it, however many others send the like.
    const bool isOther = check.provider->name != exchange.summary.webhook.provider;
    if (isOther && isValid)
        setFacts(exchange, providers::recogniseAs(message, *check.provider, *m_catalogue));
}

} // namespace hookbench::workspace
