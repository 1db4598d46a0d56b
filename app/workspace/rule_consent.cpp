// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/rule_consent.h"

#include "app/base/atomic_file.h"
#include "app/crypto/digest.h"
#include "app/formats/rule_json.h"
#include "app/templates/template.h"

#include <QDir>
#include <QRandomGenerator>

#include <algorithm>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;

bool namesExchanges(QByteArrayView text)
{
    const QList<templates::Placeholder> all = templates::placeholders(text);
    return std::ranges::any_of(
        all, [](const templates::Placeholder& one) { return one.text.startsWith("exchange"); });
}

struct ActionReach
{
    bool operator()(const ReplyAction& reply) const
    {
        const bool quotes =
            reply.isTemplate && (namesExchanges(reply.body) || namesExchanges(reply.headers.bytes()));
        return !reply.bodyFile.isEmpty() || quotes;
    }
    bool operator()(const NextAction&) const { return false; }
};

QByteArray newKey()
{
    QByteArray key(keySize, Qt::Uninitialized);
    QRandomGenerator::system()->generate(key.begin(), key.end());
    return key;
}

} // namespace

bool reachesOut(const Rule& rule)
{
    return std::ranges::any_of(rule.steps,
                               [](const RuleStep& step) { return std::visit(ActionReach(), step.action); });
}

RuleConsent::RuleConsent(const QString& folder)
{
    const QString path = folder + "/rule-consent.key"_L1;
    if (const Result<QByteArray> kept = readFile(path, keySize + 1); kept && kept->size() == keySize) {
        m_key = *kept;
        return;
    }
    const QByteArray key = newKey();
    if (QDir().mkpath(folder) && writeFileAtomically(path, key))
        m_key = key;
}

QByteArray RuleConsent::stamp(const Rule& rule) const
{
    if (m_key.isEmpty())
        return {};
    Rule what = rule;
    what.id = {};
    what.name.clear();
    what.isOn = true;
    return crypto::hmac(crypto::Hash::Sha256, m_key, formats::writeRules({what})).toHex();
}

bool RuleConsent::isGiven(const Rule& rule, const QByteArray& given) const
{
    return !m_key.isEmpty() && crypto::equalInConstantTime(stamp(rule), given);
}

} // namespace hookbench::workspace
