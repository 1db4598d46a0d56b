// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/content_template.h"
#include "app/signing/scheme_engine.h"
#include "app/signing/signature_text.h"

// For the sources of this room only: what the engines share that sign a text made from a template.
namespace hookbench::signing {

/// Whether such an engine can work with these parameters.
Result<void> checkContentScheme(const providers::Scheme& scheme);

/// One run of a check, from what was received to the verdict.
class ContentCheck
{
public:
    ContentCheck(const providers::Message& message, const providers::Scheme& scheme,
                 const VerifyOptions& options);

    /// False when there is nothing to check; the verification says why. `secrets` tells only whether there
    /// are any.
    bool begin(const QList<Secret>& secrets);

    QList<QByteArray> contents(const QByteArray& secret) const; ///< what may be signed; the likeliest first
    void addContentStep();                                      ///< with "{secret}" in the place of a secret
    const ReceivedSignature& received() const { return m_received; }

    /// The bytes of each signature; none where the text is not in the scheme's form.
    QList<std::optional<QByteArray>> signatureBytes() const;

    /// The end of the run: matched, or not.
    void accept(qsizetype secret, qsizetype signature, const Secret& label);
    void reject();

    Verification& verification() { return m_verification; }

private:
    bool isMissingSomething();
    void checkBodyHash();

    const providers::Message& m_message;
    const providers::Scheme& m_scheme;
    const VerifyOptions& m_options;
    ContentTemplate m_template;
    QList<ContentTemplate> m_otherTemplates;
    ReceivedSignature m_received;
    Verification m_verification;
};

/// The values that a message of our own is signed with: time and id put where the scheme has them.
struct PreparedMessage
{
    providers::Message message;
    QByteArray timestamp;
    QByteArray id;
};
Result<PreparedMessage> prepare(const providers::Message& message, const providers::Scheme& scheme,
                                const SignOptions& options);

/// The content of a prepared message.
QByteArray contentOf(const PreparedMessage& prepared, const providers::Scheme& scheme,
                     const QByteArray& secret, const SignOptions& options);

/// The prepared message with its signature in the scheme's first place.
Result<providers::Message> withSignature(PreparedMessage prepared, const providers::Scheme& scheme,
                                         const QByteArray& signature, const SignOptions& options);

} // namespace hookbench::signing
