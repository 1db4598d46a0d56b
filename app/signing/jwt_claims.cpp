// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/jwt_claims.h"

#include "app/http/target.h"
#include "app/signing/timestamp.h"

#include <QCoreApplication>

#include <map>

namespace hookbench::signing {

namespace {

struct ClaimText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::ClaimText)
};

using providers::HashClaim;
using providers::Message;
using providers::Scheme;

constexpr qint64 second = 1'000'000;
constexpr qint64 lifetime = 300; // seconds that a token of our own lives

QByteArray digestOf(const HashClaim& claim, QByteArrayView content)
{
    return crypto::toText(claim.form, crypto::digest(crypto::Hash::Sha256, content));
}

class Claims
{
public:
    Claims(const QByteArray& payload, qint64 nowUs, Verification& verification)
        : m_payload(payload)
        , m_nowUs(nowUs)
        , m_verification(verification)
    {
    }

    std::optional<qint64> timeOf(const char* name) const
    {
        const auto field = providers::findJsonField(m_payload, name);
        // A NumericDate may have a fraction (RFC 7519 2).
        return field ? timeUs(providers::TimeUnit::Seconds, field->value.split('.').first()) : std::nullopt;
    }

    void checkTimes(const providers::TimestampRule& rule)
    {
        const qint64 leeway = std::max<qint64>(0, rule.future) * second;
        if (hasClaim("exp"))
            note("exp", timeOf("exp").value_or(0) > m_nowUs - leeway,
                 ClaimText::tr("The signature fits, but the token has expired."));
        if (hasClaim("nbf"))
            note("nbf", timeOf("nbf").value_or(m_nowUs + leeway + 1) <= m_nowUs + leeway,
                 ClaimText::tr("The signature fits, but the token is not valid yet."));
        if (rule.past < 0)
            return;
        if (const auto issued = timeOf("iat"))
            checkTime(rule, *issued, m_nowUs, m_verification);
        else
            note("iat", false, ClaimText::tr("The token does not say when it was made."));
    }

    void checkDigest(const HashClaim& claim, QByteArrayView content, const QString& refusal)
    {
        if (claim.name.isEmpty())
            return;
        const auto field = providers::findJsonField(m_payload, claim.name);
        const QByteArray claimed = field ? field->value : QByteArray();
        note(claim.name, crypto::equalInConstantTime(claimed, digestOf(claim, content)), refusal);
    }

    bool hasClaim(QByteArrayView name) const { return providers::findJsonField(m_payload, name).has_value(); }

private:
    void note(const QByteArray& name, bool ok, const QString& refusal)
    {
        const auto field = providers::findJsonField(m_payload, name);
        m_verification.steps +=
            Step{Step::Kind::Claim, ClaimText::tr("Claim %1").arg(QString::fromUtf8(name)),
                 field ? field->value : QByteArray(), ok};
        if (ok || m_verification.verdict == Verdict::Invalid)
            return;
        m_verification.verdict = Verdict::Invalid;
        m_verification.reason = refusal;
    }

    const QByteArray& m_payload;
    qint64 m_nowUs;
    Verification& m_verification;
};

} // namespace

QByteArray canonicalRequest(const Message& message)
{
    const http::TargetParts parts = http::splitTarget(message.target);
    std::map<QByteArray, QByteArray> sorted;
    for (const http::Parameter& parameter : http::parseParameters(parts.query)) {
        if (parameter.name == "jwt" || parameter.raw.isEmpty())
            continue;
        QByteArray& values = sorted[parameter.name.toPercentEncoding()];
        values += (values.isEmpty() ? "" : ",") + parameter.value.toPercentEncoding();
    }
    QByteArray query;
    for (const auto& [name, values] : sorted)
        query += (query.isEmpty() ? "" : "&") + name + '=' + values;
    const QByteArray path = parts.path.isEmpty() ? QByteArray("/") : parts.path.toByteArray();
    return message.method.toUpper() + '&' + path + '&' + query;
}

void checkClaims(const QByteArray& payload, const Message& message, const Scheme& scheme, qint64 nowUs,
                 Verification& verification)
{
    Claims claims(payload, nowUs, verification);
    claims.checkTimes(scheme.timestamp);
    claims.checkDigest(scheme.urlHash, message.url,
                       ClaimText::tr("The signature fits, but the URL is another one."));
    claims.checkDigest(scheme.queryHash, canonicalRequest(message),
                       ClaimText::tr("The signature fits, but method, path or query are others."));
    // MessageBird leaves the claim out when there is no body; no other sender has a reason to.
    if (scheme.bodyHash.name.isEmpty() ||
        (message.body.isEmpty() && !claims.hasClaim(scheme.bodyHash.name) && !scheme.urlHash.name.isEmpty()))
        return;
    claims.checkDigest(scheme.bodyHash, message.body,
                       ClaimText::tr("The signature fits, but the body is not the one that was signed."));
}

QByteArray claimsFor(const Message& message, const Scheme& scheme, qint64 nowUs)
{
    const QByteArray now = QByteArray::number(nowUs / second);
    QByteArray claims =
        "{\"iat\":" + now + ",\"nbf\":" + now + ",\"exp\":" + QByteArray::number(nowUs / second + lifetime);
    const auto add = [&claims](const HashClaim& claim, QByteArrayView content) {
        if (!claim.name.isEmpty())
            claims += ',' + providers::jsonString(claim.name) + ':' +
                      providers::jsonString(digestOf(claim, content));
    };
    if (!message.body.isEmpty() || scheme.urlHash.name.isEmpty())
        add(scheme.bodyHash, message.body);
    add(scheme.urlHash, message.url);
    add(scheme.queryHash, canonicalRequest(message));
    return claims + '}';
}

} // namespace hookbench::signing
