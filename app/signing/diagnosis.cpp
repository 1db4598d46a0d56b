// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/diagnosis.h"

#include "app/signing/diagnosis_text.h"
#include "app/signing/signature_text.h"
#include "app/signing/timestamp.h"
#include "app/signing/variant_search.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench::signing {

namespace {

struct DiagnosisText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::DiagnosisText)
};

using crypto::Reading;
using crypto::TextForm;
using providers::Scheme;

constexpr qsizetype largestForPairs = 1024 * 1024;

bool isSearchable(const Scheme& scheme)
{
    static constexpr std::array engines = {"hmac", "digest", "ed25519", "ecdsa", "rsa"};
    return std::ranges::any_of(engines, [&scheme](const char* one) { return scheme.engine == one; });
}

/// What stands behind a prefix such as "sha256=", "v1," or "HMAC ".
QByteArray afterPrefix(const QByteArray& text)
{
    qsizetype at = -1;
    for (const char mark : {'=', ',', ' ', ':'}) {
        const qsizetype found = text.indexOf(mark);
        if (found > 0 && found < 12 && found + 1 < text.size())
            at = std::max(at, found);
    }
    return text.sliced(at + 1);
}

/// Every digest that a text may stand for.
QList<QByteArray> digestsIn(const QByteArray& text)
{
    QList<QByteArray> digests;
    for (const QByteArray& one : {text, afterPrefix(text), text.trimmed(), "v1=" + text}) {
        for (const TextForm form : {TextForm::Hex, TextForm::Base64}) {
            const auto bytes = crypto::fromText(form, one, Reading::Lenient);
            if (bytes && bytes->size() >= 16 && !digests.contains(*bytes))
                digests += *bytes;
            // Hex inside base64: the digest was turned into text twice.
            const auto twice = bytes ? crypto::fromText(TextForm::Hex, *bytes, Reading::Lenient) : bytes;
            if (twice && twice->size() >= 16 && !digests.contains(*twice))
                digests += *twice;
        }
    }
    return digests;
}

QList<QByteArray> targetsOf(const ReceivedSignature& received)
{
    QList<QByteArray> targets;
    for (const QByteArray& text : received.signatures + QList{received.text})
        targets += digestsIn(text);
    return targets;
}

int mostChanges(const providers::Message& message)
{
    return message.body.size() <= largestForPairs ? 2 : 1;
}

/// `here`: the content as the message that came has it.
Finding findingOf(const SearchHit& hit, Direction direction, const QByteArray& here)
{
    Finding finding;
    QStringList texts;
    for (const Variant& change : hit.changes) {
        finding.causes += *change.cause;
        texts += change.text;
    }
    finding.text = changesText(direction, texts);
    finding.advice = adviceFor(finding.causes.first(), direction);
    finding.content = hit.content;
    if (!here.isEmpty() && !hit.content.isEmpty())
        finding.difference = firstDifference(here, hit.content);
    return finding;
}

/// What is signed as far as it came here; empty when a secret is part of it.
QByteArray contentOf(const Verification& verification)
{
    for (const Step& step : verification.steps) {
        if (step.kind == Step::Kind::Content)
            return step.bytes;
    }
    return {};
}

class Diagnosis
{
public:
    Diagnosis(const DiagnosisQuestion& question, const CancelFlag& cancel)
        : m_question(question)
        , m_cancel(cancel)
        , m_scheme(question.provider.scheme)
        , m_verification(verify(question.message, m_scheme, question.secrets, question.options))
    {
    }

    QList<Finding> run()
    {
        if (m_verification.verdict == Verdict::Unsigned)
            noteMissingSignature();
        if (m_verification.verdict != Verdict::Invalid || m_question.secrets.isEmpty())
            return m_findings;
        if (m_verification.secret >= 0)
            explainRefusal();
        else if (isSearchable(m_scheme))
            search();
        else
            compareTokens();
        if (m_findings.isEmpty())
            tryKindredSchemes();
        if (m_findings.isEmpty())
            collectHints();
        return m_findings;
    }

private:
    void add(Cause cause, const QString& text, bool proven = true)
    {
        m_findings += Finding{{cause}, text, adviceFor(cause, Direction::Arrived), proven, {}, {}};
    }

    void noteMissingSignature()
    {
        for (qsizetype i = 0; i < m_question.message.headers.size(); ++i) {
            const QByteArray name = m_question.message.headers.name(i).toByteArray();
            static constexpr std::array marks = {"sign", "hmac", "hub", "token", "digest"};
            const bool looksLike = std::ranges::any_of(
                marks, [&name](const char* mark) { return name.toLower().contains(mark); });
            if (!looksLike)
                continue;
            QStringList users;
            if (m_question.catalogue) {
                for (const providers::Provider* user : m_question.catalogue->usersOf(name).mid(0, 3))
                    users += user->title;
            }
            add(Cause::HeaderMissing, otherHeaderText(QString::fromUtf8(name), users), false);
        }
    }

    void explainRefusal()
    {
        if (m_verification.ageUs) {
            add(Cause::Clock, clockText(*m_verification.ageUs));
            return;
        }
        if (m_scheme.bodyHash.name.isEmpty())
            return;
        // The token's own digest of the body tells what the body was.
        for (const Step& step : m_verification.steps) {
            if (step.kind == Step::Kind::Claim && !step.ok)
                searchPlainDigest(step.bytes);
        }
    }

    void searchPlainDigest(const QByteArray& claimed)
    {
        const auto wanted = crypto::fromText(m_scheme.bodyHash.form, claimed, Reading::Lenient);
        for (const Variant& body : bodyVariants(m_question.message)) {
            if (!wanted || !body.cause || crypto::digest(crypto::Hash::Sha256, body.bytes) != *wanted)
                continue;
            m_findings += findingOf({{body}, body.bytes}, Direction::Arrived, m_question.message.body);
            return;
        }
    }

    void search()
    {
        const ReceivedSignature received = receivedSignature(m_question.message, m_scheme);
        const VariantSearch variants(m_question, targetsOf(received), m_cancel);
        const auto hit = variants.run(mostChanges(m_question.message));
        if (!hit)
            return;
        if (hit->changes.isEmpty())
            add(Cause::SignatureForm, formText(m_scheme.encoding, m_scheme.signature.prefix));
        else
            m_findings += findingOf(*hit, Direction::Arrived, contentOf(m_verification));
    }

    void compareTokens()
    {
        const ReceivedSignature received = receivedSignature(m_question.message, m_scheme);
        if (m_scheme.engine != "token" || received.text.isEmpty())
            return;
        for (const Secret& secret : m_question.secrets) {
            if (secret.text.trimmed() == received.text.trimmed())
                add(Cause::SecretSpace, tokenSpaceText(secret.label));
            else if (afterPrefix(received.text) == secret.text || received.text == afterPrefix(secret.text))
                add(Cause::SignatureForm, tokenPrefixText(secret.label));
        }
        for (const Secret& secret : m_question.otherSecrets) {
            if (!secret.text.isEmpty() && secret.text == received.signatures.value(0))
                add(Cause::OtherSecret, otherSecretText(secret.label));
        }
    }

    /// Those who send a header of the same name, or are of the same family.
    void tryKindredSchemes()
    {
        if (!m_question.catalogue)
            return;
        QList<Scheme> tried{m_scheme};
        for (const providers::Provider& other : m_question.catalogue->providers()) {
            if (m_cancel.isCancelled())
                return;
            if (tried.contains(other.scheme) || !isSearchable(other.scheme) ||
                !receivedSignature(m_question.message, other.scheme).isThere)
                continue;
            tried += other.scheme;
            const Verification result =
                verify(m_question.message, other.scheme, m_question.secrets, m_question.options);
            if (result.verdict == Verdict::Valid) {
                add(Cause::OtherScheme, otherSchemeText(other.title));
                return;
            }
        }
    }

    void collectHints()
    {
        const QByteArray length = m_question.message.headers.valueOf("Content-Length").toByteArray();
        bool ok = false;
        const qint64 announced = length.toLongLong(&ok);
        if (ok && announced != m_question.message.body.size())
            add(Cause::Truncated, lengthText(announced, m_question.message.body.size()), false);
        static constexpr std::array prefixes = {"sk_", "pk_", "rk_", "xoxb-", "ghp_", "we_", "acct_"};
        for (const Secret& secret : m_question.secrets) {
            if (std::ranges::any_of(prefixes, [&](const char* one) { return secret.text.startsWith(one); }))
                add(Cause::WrongCredential, credentialText(secret.label), false);
            else if (secret.text != secret.text.trimmed() && !secret.text.contains("-----BEGIN"))
                add(Cause::SecretSpace, secretSpaceText(secret.label), false);
        }
    }

    const DiagnosisQuestion& m_question;
    const CancelFlag& m_cancel;
    const Scheme& m_scheme;
    Verification m_verification;
    QList<Finding> m_findings;
};

} // namespace

QByteArray causeName(Cause cause)
{
    static constexpr std::array names = {"json-rewritten",   "unicode-escapes",
                                         "slash-escapes",    "trailing-newline",
                                         "line-ends",        "charset",
                                         "byte-order-mark",  "compression",
                                         "base64-body",      "empty-body",
                                         "form-encoding",    "form-wrapper",
                                         "truncated",        "other-secret",
                                         "wrong-credential", "key-form",
                                         "secret-space",     "url",
                                         "layout",           "other-scheme",
                                         "signature-form",   "hash",
                                         "timestamp-unit",   "clock",
                                         "header-missing",   "correct"};
    static_assert(names.size() == size_t(Cause::Correct) + 1);
    return names[size_t(cause)];
}

QList<Finding> diagnose(const DiagnosisQuestion& question, const CancelFlag& cancel)
{
    return Diagnosis(question, cancel).run();
}

QList<Finding> explainDigest(QByteArrayView digest, const DiagnosisQuestion& question,
                             const CancelFlag& cancel)
{
    const Scheme& scheme = question.provider.scheme;
    if (scheme.engine != "hmac" && scheme.engine != "digest")
        return {};
    const VariantSearch search(question, digestsIn(digest.trimmed().toByteArray()), cancel);
    const auto hit = search.run(mostChanges(question.message));
    if (!hit)
        return {};
    if (!hit->changes.isEmpty()) {
        const Verification here = verify(question.message, scheme, question.secrets, question.options);
        return {findingOf(*hit, Direction::Computed, contentOf(here))};
    }
    return {Finding{
        {Cause::Correct}, correctDigestText(), adviceFor(Cause::Correct, Direction::Computed), true, {}, {}}};
}

} // namespace hookbench::signing
