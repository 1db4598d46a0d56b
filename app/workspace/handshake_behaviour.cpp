// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/handshake_behaviour.h"

#include "app/http/message_head.h"
#include "app/http/request_parser.h"
#include "app/signing/handshake.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::workspace {

namespace {

struct HandshakeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::HandshakeText)
};

using providers::Provider;
using signing::HandshakeAnswer;

constexpr qint64 largestQuestion = 64 * 1024; ///< bytes of the body; real ones have some hundred

std::optional<HandshakeAnswer> answerOf(const Provider& provider, const providers::Message& message,
                                        const HandshakeRules& rules)
{
    // Without a secret those that need one give no answer.
    auto answer = signing::answerHandshake(message, provider, {});
    if (answer || !rules.providers.contains(provider.name))
        return answer;
    for (const signing::Secret& secret : rules.secrets) {
        if ((answer = signing::answerHandshake(message, provider, secret)))
            return answer;
    }
    return {};
}

QString explanation(const Provider& provider, const HandshakeAnswer& answer)
{
    return answer.usesSecret
               ? HandshakeText::tr("%1 asked whether this endpoint is the right one. The answer proves that "
                                   "the secret is known here.")
                     .arg(provider.title)
               : HandshakeText::tr(
                     "%1 asked whether this endpoint is the right one. It was answered as %1 expects.")
                     .arg(provider.title);
}

} // namespace

struct HandshakeBehaviour::Found
{
    const Provider* provider;
    HandshakeAnswer answer;
};

Result<void> validateHandshakes(const HandshakeRules& rules)
{
    for (const QByteArray& name : rules.providers) {
        const Provider* provider = rules.catalogue->find(name);
        if (!provider || provider->handshakes.isEmpty())
            return fail(ErrorKind::Usage, HandshakeText::tr("“%1” is no provider that asks before it sends.")
                                              .arg(QString::fromUtf8(name)));
    }
    return {};
}

HandshakeBehaviour::HandshakeBehaviour(std::shared_ptr<listener::Behaviour> otherwise,
                                       std::shared_ptr<const HandshakeRules> rules,
                                       std::function<void(ExchangeId, const QString&)> answered)
    : m_otherwise(std::move(otherwise))
    , m_rules(std::move(rules))
    , m_answered(std::move(answered))
{
}

std::optional<HandshakeBehaviour::Found> HandshakeBehaviour::find(const Exchange& exchange) const
{
    if (exchange.requestBody.blob || exchange.requestBody.wireSize > largestQuestion)
        return {};
    const providers::Message message = providers::messageOf(
        exchange, http::decodeBodySection(exchange.requestBody.inlined, exchange.requestFraming));
    for (const QByteArray& name : m_rules->providers) {
        const Provider* provider = m_rules->catalogue->find(name);
        if (!provider)
            continue;
        if (const auto answer = answerOf(*provider, message, *m_rules))
            return Found{provider, *answer};
    }
    if (!m_rules->all)
        return {};
    for (const Provider& provider : m_rules->catalogue->providers()) {
        if (provider.handshakes.isEmpty())
            continue;
        if (const auto answer = signing::answerHandshake(message, provider, {}))
            return Found{&provider, *answer};
    }
    return {};
}

std::unique_ptr<listener::PendingAnswer> HandshakeBehaviour::answer(const listener::Question& question,
                                                                    const listener::AnswerTaker& take)
{
    const auto found = find(question.exchange);
    if (!found)
        return m_otherwise->answer(question, take);
    Answer answer;
    answer.reply.status = found->answer.status;
    answer.reply.body = found->answer.body;
    for (const auto& [name, value] : found->answer.headers)
        answer.reply.headers.append(name, value);
    if (m_answered)
        answer.stored = [answered = m_answered,
                         text = explanation(*found->provider, found->answer)](ExchangeId id) {
            answered(id, text);
        };
    take(std::move(answer));
    return {};
}

} // namespace hookbench::workspace
