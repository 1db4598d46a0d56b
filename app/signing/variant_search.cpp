// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/variant_search.h"

#include "app/signing/key_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::signing {

namespace {

struct SearchText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::SearchText)
};

using crypto::Hash;

QByteArray macOf(const MacVariant& mac, const QByteArray& key, const QByteArray& content)
{
    switch (mac.kind) {
    case MacVariant::Kind::Hmac:
        return crypto::hmac(mac.hash, key, content);
    case MacVariant::Kind::SecretBefore:
        return crypto::digest(mac.hash, key + content);
    case MacVariant::Kind::SecretBehind:
        return crypto::digest(mac.hash, content + key);
    case MacVariant::Kind::Plain:
        return crypto::digest(mac.hash, content);
    }
    return {};
}

QString macText(MacVariant::Kind kind, Hash hash)
{
    const QString name = QString::fromLatin1(crypto::hashName(hash));
    switch (kind) {
    case MacVariant::Kind::Hmac:
        return SearchText::tr("HMAC with %1").arg(name);
    case MacVariant::Kind::SecretBefore:
        return SearchText::tr("a plain %1 with the secret before the content").arg(name);
    case MacVariant::Kind::SecretBehind:
        return SearchText::tr("a plain %1 with the secret behind the content").arg(name);
    case MacVariant::Kind::Plain:
        return SearchText::tr("a plain %1 without a secret").arg(name);
    }
    return {};
}

crypto::SignatureMethod methodFor(const providers::Scheme& scheme)
{
    if (scheme.engine == "ecdsa")
        return {crypto::KeyKind::EcP256, crypto::Padding::EcDsa, scheme.hash};
    if (scheme.engine == "rsa")
        return {crypto::KeyKind::Rsa, crypto::Padding::RsaPkcs1, scheme.hash};
    return {crypto::KeyKind::Ed25519, crypto::Padding::None, Hash::Sha512};
}

/// A time that stands in a header, for layouts of schemes that have none.
QByteArray anyTimestamp(const providers::Message& message)
{
    for (qsizetype i = 0; i < message.headers.size(); ++i) {
        if (message.headers.name(i).toByteArray().toLower().contains("timestamp"))
            return message.headers.value(i).toByteArray();
    }
    return {};
}

QByteArray anyId(const providers::Message& message)
{
    for (qsizetype i = 0; i < message.headers.size(); ++i) {
        const QByteArray name = message.headers.name(i).toByteArray().toLower();
        if (name.endsWith("-id") || name.endsWith("-delivery"))
            return message.headers.value(i).toByteArray();
    }
    return {};
}

} // namespace

VariantSearch::VariantSearch(const DiagnosisQuestion& question, QList<QByteArray> targets,
                             const CancelFlag& cancel)
    : m_question(question)
    , m_targets(std::move(targets))
    , m_cancel(cancel)
    , m_received(receivedSignature(question.message, question.provider.scheme))
    , m_id(m_received.id.isEmpty() ? anyId(question.message) : m_received.id)
{
    const providers::Scheme& scheme = question.provider.scheme;
    m_isPublicKey = scheme.engine == "ed25519" || scheme.engine == "ecdsa" || scheme.engine == "rsa";
    m_bodies = bodyVariants(question.message);
    m_urls = urlVariants(question.message);
    m_times = timeVariants(m_received.timestamp.value_or(anyTimestamp(question.message)));
    m_layouts = layoutVariants(scheme);
    for (const QByteArray& other : scheme.otherContents)
        m_layouts += Variant{other, Cause::Layout, QString::fromUtf8(other)};
    for (const Variant& layout : m_layouts)
        m_templates += ContentTemplate::compile(layout.bytes).value_or(ContentTemplate());
    prepareKeys();
    prepareMacs();
}

void VariantSearch::prepareKeys()
{
    const providers::Scheme& scheme = m_question.provider.scheme;
    if (!m_isPublicKey) {
        m_keys = keyVariants(scheme, m_question.secrets, m_question.otherSecrets);
        return;
    }
    const auto addAll = [this](const QList<Secret>& secrets, std::optional<Cause> cause) {
        for (const Secret& secret : secrets) {
            const auto keys = keysInText(secret.text);
            for (const crypto::SignatureKey& key : keys.value_or(QList<crypto::SignatureKey>()))
                m_publicKeys.emplaceBack(
                    key, Variant{{}, cause, SearchText::tr("the secret “%1”").arg(secret.label)});
        }
    };
    addAll(m_question.secrets, {});
    addAll(m_question.otherSecrets, Cause::OtherSecret);
}

/// Only what gives a digest of a target's size.
void VariantSearch::prepareMacs()
{
    using Kind = MacVariant::Kind;
    const providers::Scheme& scheme = m_question.provider.scheme;
    const Kind usual = scheme.engine == "hmac" ? Kind::Hmac : Kind::Plain;
    if (m_isPublicKey) {
        m_macs += MacVariant{};
        return;
    }
    m_macs += MacVariant{usual, scheme.hash, {}, macText(usual, scheme.hash)};
    for (const Hash hash : {Hash::Md5, Hash::Sha1, Hash::Sha256, Hash::Sha384, Hash::Sha512}) {
        const bool fits = std::ranges::any_of(
            m_targets, [hash](const QByteArray& target) { return target.size() == crypto::hashSize(hash); });
        for (const Kind kind : {Kind::Hmac, Kind::SecretBefore, Kind::SecretBehind, Kind::Plain}) {
            if (fits && (kind != usual || hash != scheme.hash))
                m_macs += MacVariant{kind, hash, Cause::Hash, macText(kind, hash)};
        }
    }
}

qsizetype VariantSearch::sizeOf(int dimension) const
{
    switch (dimension) {
    case Key:
        return m_isPublicKey ? m_publicKeys.size() : m_keys.size();
    case Body:
        return m_bodies.size();
    case Url:
        return m_question.provider.scheme.content.contains("url") ? m_urls.size() : 1;
    case Time:
        return m_times.size();
    case Layout:
        return m_layouts.size();
    default:
        return m_macs.size();
    }
}

Variant VariantSearch::variantOf(int dimension, qsizetype index) const
{
    switch (dimension) {
    case Key:
        return m_isPublicKey ? m_publicKeys[index].second : m_keys[index];
    case Body:
        return m_bodies[index];
    case Url:
        return m_urls[index];
    case Time:
        return m_times[index];
    case Layout:
        return m_layouts[index];
    default:
        return {{}, m_macs[index].cause, m_macs[index].text};
    }
}

QByteArray VariantSearch::secretFor(const Choice& choice) const
{
    return m_isPublicKey ? QByteArray() : m_keys[choice[Key]].bytes;
}

QByteArray VariantSearch::contentFor(const Choice& choice) const
{
    providers::Message message = m_question.message;
    message.body = m_bodies[choice[Body]].bytes;
    message.url = m_urls[choice[Url]].bytes;
    return m_templates[choice[Layout]].fill({message, m_times[choice[Time]].bytes, m_id, secretFor(choice),
                                             m_received.pairs, m_question.options.parameters});
}

bool VariantSearch::matchesKey(const Choice& choice, const QByteArray& content) const
{
    if (m_isPublicKey) {
        const auto method = methodFor(m_question.provider.scheme);
        return std::ranges::any_of(m_targets, [&](const QByteArray& target) {
            return m_publicKeys[choice[Key]].first.verify(method, content, target);
        });
    }
    const QByteArray mac = macOf(m_macs[choice[Mac]], secretFor(choice), content);
    return std::ranges::any_of(
        m_targets, [&mac](const QByteArray& target) { return crypto::equalInConstantTime(mac, target); });
}

bool VariantSearch::matches(const Choice& choice, SearchHit& hit) const
{
    const QByteArray content = contentFor(choice);
    if (!matchesKey(choice, content))
        return false;
    hit.changes.clear();
    for (int i = 0; i < Dimensions; ++i) {
        Variant change = variantOf(i, choice[size_t(i)]);
        change.bytes.clear();
        if (change.cause)
            hit.changes += change;
    }
    const bool hasSecret = m_question.provider.scheme.content.contains("secret");
    hit.content = hasSecret ? QByteArray() : content;
    return true;
}

bool VariantSearch::tryOne(SearchHit& hit) const
{
    for (int dimension : {int(Key), int(Body), int(Time), int(Url), int(Layout), int(Mac)}) {
        for (qsizetype i = 1; i < sizeOf(dimension); ++i) {
            Choice choice{};
            choice[size_t(dimension)] = i;
            if (m_cancel.isCancelled())
                return false;
            if (matches(choice, hit))
                return true;
        }
    }
    return false;
}

bool VariantSearch::tryPairs(SearchHit& hit) const
{
    for (int first = 0; first < Dimensions; ++first) {
        for (int second = first + 1; second < Dimensions; ++second) {
            for (qsizetype i = 1; i < sizeOf(first); ++i) {
                for (qsizetype j = 1; j < sizeOf(second); ++j) {
                    Choice choice{};
                    choice[size_t(first)] = i;
                    choice[size_t(second)] = j;
                    if (m_cancel.isCancelled())
                        return false;
                    if (matches(choice, hit))
                        return true;
                }
            }
        }
    }
    return false;
}

std::optional<SearchHit> VariantSearch::run(int most) const
{
    SearchHit hit;
    if (m_targets.isEmpty() || sizeOf(Key) == 0)
        return {};
    if (matches(Choice{}, hit))
        return hit;
    if (most >= 1 && tryOne(hit))
        return hit;
    if (most >= 2 && tryPairs(hit))
        return hit;
    return {};
}

} // namespace hookbench::signing
