// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemes/mac_scheme.h"

#include "app/signing/content_check.h"
#include "app/signing/key_material.h"

#include <QCoreApplication>

namespace hookbench::signing {

namespace {

struct MacText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::MacText)
};

using providers::Message;
using providers::Scheme;

Step keyStep(const Secret& secret, const KeyBytes& key)
{
    return {
        Step::Kind::Key,
        MacText::tr("Key: “%1”, %2, %n byte(s)", nullptr, int(key.bytes.size())).arg(secret.label, key.form),
        {}};
}

} // namespace

QByteArray MacScheme::name() const
{
    return m_kind == Kind::Hmac ? "hmac" : "digest";
}

Result<void> MacScheme::check(const Scheme& scheme) const
{
    if (m_kind == Kind::Digest && !scheme.content.contains("secret"))
        return fail(ErrorKind::Usage, MacText::tr("A plain hash without a secret in it proves nothing."));
    return checkContentScheme(scheme);
}

Verification MacScheme::verify(const Message& message, const Scheme& scheme, const QList<Secret>& secrets,
                               const VerifyOptions& options) const
{
    ContentCheck check(message, scheme, options);
    if (!check.begin(secrets))
        return check.verification();
    check.addContentStep();
    const auto received = check.signatureBytes();
    for (qsizetype i = 0; i < secrets.size(); ++i) {
        const QList<KeyBytes> keys = keysOf(scheme.key, secrets[i].text);
        if (keys.isEmpty())
            check.verification().steps +=
                Step{Step::Kind::Key,
                     MacText::tr("“%1” does not have the form that this key needs.").arg(secrets[i].label),
                     {},
                     false};
        for (const KeyBytes& key : keys) {
            check.verification().steps += keyStep(secrets[i], key);
            for (const QByteArray& content : check.contents(key.bytes)) {
                const QByteArray computed = m_kind == Kind::Hmac
                                                ? crypto::hmac(scheme.hash, key.bytes, content)
                                                : crypto::digest(scheme.hash, content);
                check.verification().steps += Step{Step::Kind::Computed, MacText::tr("Computed"),
                                                   crypto::toText(scheme.encoding, computed)};
                for (qsizetype j = 0; j < received.size(); ++j) {
                    if (received[j] && crypto::equalInConstantTime(computed, *received[j])) {
                        check.accept(i, j, secrets[i]);
                        return check.verification();
                    }
                }
            }
        }
    }
    check.reject();
    return check.verification();
}

Result<Message> MacScheme::sign(const Message& message, const Scheme& scheme, const Secret& secret,
                                const SignOptions& options) const
{
    const QList<KeyBytes> keys = keysOf(scheme.key, secret.text);
    if (keys.isEmpty())
        return fail(ErrorKind::Usage,
                    MacText::tr("“%1” does not have the form that this key needs.").arg(secret.label));
    const auto prepared = prepare(message, scheme, options);
    if (!prepared)
        return fail(prepared.error());
    const QByteArray& key = keys.first().bytes;
    const QByteArray content = contentOf(*prepared, scheme, key, options);
    const QByteArray signature =
        m_kind == Kind::Hmac ? crypto::hmac(scheme.hash, key, content) : crypto::digest(scheme.hash, content);
    return withSignature(*prepared, scheme, crypto::toText(scheme.encoding, signature), options);
}

} // namespace hookbench::signing
