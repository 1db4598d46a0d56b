// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/content_template.h"
#include "app/signing/signature_text.h"
#include "app/signing/variant.h"

#include <array>

// For the sources of this room only.
namespace hookbench::signing {

/// How bytes become a digest.
struct MacVariant
{
    enum class Kind { Hmac, SecretBefore, SecretBehind, Plain };
    Kind kind = Kind::Hmac;
    crypto::Hash hash = crypto::Hash::Sha256;
    std::optional<Cause> cause;
    QString text;
};

/// The changes that together explain a digest; empty when none is needed.
struct SearchHit
{
    QList<Variant> changes; ///< without their bytes
    QByteArray content;     ///< what was signed; empty when a secret is in it
};

/// Looks for a combination of known changes under which one of `targets` comes out.
class VariantSearch
{
public:
    VariantSearch(const DiagnosisQuestion& question, QList<QByteArray> targets, const CancelFlag& cancel);

    /// The first hit with the fewest changes; at most `most` of them.
    std::optional<SearchHit> run(int most) const;

private:
    enum Dimension { Key, Body, Url, Time, Layout, Mac, Dimensions };
    using Choice = std::array<qsizetype, Dimensions>;

    void prepareKeys();
    void prepareMacs();
    qsizetype sizeOf(int dimension) const;
    bool matches(const Choice& choice, SearchHit& hit) const;
    bool matchesKey(const Choice& choice, const QByteArray& content) const;
    QByteArray contentFor(const Choice& choice) const;
    QByteArray secretFor(const Choice& choice) const;
    bool tryOne(SearchHit& hit) const;
    bool tryPairs(SearchHit& hit) const;
    Variant variantOf(int dimension, qsizetype index) const;

    const DiagnosisQuestion& m_question;
    QList<QByteArray> m_targets;
    const CancelFlag& m_cancel;
    ReceivedSignature m_received;
    QByteArray m_id;
    QList<ContentTemplate> m_templates; ///< of m_layouts
    bool m_isPublicKey = false;
    QList<Variant> m_bodies, m_urls, m_times, m_layouts, m_keys;
    QList<std::pair<crypto::SignatureKey, Variant>> m_publicKeys;
    QList<MacVariant> m_macs;
};

} // namespace hookbench::signing
