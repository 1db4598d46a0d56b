// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/webhook_lines.h"

#include "app/payload/text.h"
#include "app/signing/candidate_check.h"

#include <QCoreApplication>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;
using payload::visibleText;

namespace {

struct WebhookText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::WebhookText)
};

constexpr qsizetype mostCandidates = 8;

QString titleOf(const QByteArray& name, const providers::Catalogue* catalogue)
{
    const providers::Provider* provider = catalogue ? catalogue->find(name) : nullptr;
    return provider ? provider->title : visibleText(name);
}

QString certainty(const providers::Provider* provider)
{
    return provider && provider->confidence == providers::Confidence::Uncertain
               ? WebhookText::tr("what is known of this provider is uncertain")
               : QString();
}

/// Those that are as likely, or behind the first.
QString othersText(const QList<const providers::Provider*>& others, const QByteArray& first)
{
    QStringList titles;
    for (const providers::Provider* other : others.mid(0, mostCandidates)) {
        if (other->name != first)
            titles += other->title;
    }
    return titles.join(u", "_s);
}

} // namespace

std::vector<TextLine> webhookLines(const Exchange& exchange, const QByteArray& content,
                                   const providers::Catalogue* catalogue)
{
    std::vector<TextLine> lines;
    const auto add = [&lines](const QString& label, const QString& value, const QString& mark = {}) {
        if (!value.isEmpty())
            lines.push_back({{label, value}, mark});
    };
    WebhookFacts facts = exchange.summary.webhook;
    providers::Recognition recognition;
    if (catalogue && !exchange.error)
        recognition = providers::recognise(providers::messageOf(exchange, content), *catalogue);
    if (facts.provider.isEmpty() && !recognition.candidates.isEmpty())
        facts = {recognition.candidates.first().provider->name, recognition.event, recognition.delivery,
                 recognition.attempt.toInt(), facts.verdict};
    if (facts.provider.isEmpty() && !exchange.signature)
        return lines;
    add(WebhookText::tr("Provider"), titleOf(facts.provider, catalogue),
        catalogue ? certainty(catalogue->find(facts.provider)) : QString());
    add(WebhookText::tr("May as well be from"), othersText(signing::likeliest(recognition), facts.provider));
    add(WebhookText::tr("Event"), visibleText(facts.event));
    add(WebhookText::tr("Delivery"), visibleText(facts.delivery));
    if (facts.attempt > 0)
        add(WebhookText::tr("Attempt"), QString::number(facts.attempt));
    if (!exchange.signature)
        return lines;
    const SignatureCheck& check = *exchange.signature;
    add(WebhookText::tr("Signature"),
        check.scheme.isEmpty() || check.scheme == facts.provider
            ? verdictText(check.verdict)
            : WebhookText::tr("%1 (%2)", "verdict, scheme")
                  .arg(verdictText(check.verdict), titleOf(check.scheme, catalogue)),
        check.verdict == Verdict::Invalid ? WebhookText::tr("does not fit") : QString());
    add(WebhookText::tr("Reason"), check.reason);
    return lines;
}

} // namespace hookbench::models
