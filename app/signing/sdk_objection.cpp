// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/sdk_objection.h"

#include "app/signing/json_rewriter.h"
#include "app/signing/signature_text.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace hookbench::signing {

namespace {

struct ObjectionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::ObjectionText)
};

using providers::SdkRefusal;

/// As JSON.stringify() writes what JSON.parse() read, but for the order of numeric names.
bool isOfStringify(const QByteArray& body)
{
    const JsonRewriter json(body);
    JsonStyle style;
    style.shortNumbers = true;
    return !json.isValid() || json.write(style) == body;
}

bool isUtf8(const QByteArray& body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(body);
    return !decoder.hasError() && !text.isNull();
}

bool hasUpperCase(const QByteArray& text)
{
    return std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'F'; });
}

QString objectionTo(SdkRefusal refusal, const providers::Message& message, const ReceivedSignature& received,
                    const Verification& verification)
{
    const QByteArray signature = received.signatures.value(std::max<qsizetype>(0, verification.signature));
    const qsizetype count = received.signatures.size();
    switch (refusal) {
    case SdkRefusal::RewrittenJson:
        return isOfStringify(message.body)
                   ? QString()
                   : ObjectionText::tr(
                         "it signs the JSON as JavaScript would write it, not the bytes that came");
    case SdkRefusal::NotUtf8:
        return isUtf8(message.body)
                   ? QString()
                   : ObjectionText::tr("it reads the body as text, and this one is not UTF-8");
    case SdkRefusal::UpperCaseHex:
        return hasUpperCase(signature) ? ObjectionText::tr("it takes hexadecimal in lower case alone")
                                       : QString();
    case SdkRefusal::UnpaddedBase64:
        return signature.size() % 4 != 0 ? ObjectionText::tr("it takes base64 with its padding alone")
                                         : QString();
    case SdkRefusal::SeveralSignatures:
        return count > 1 ? ObjectionText::tr("it does not take several signatures") : QString();
    case SdkRefusal::GoodBehindAnother:
        return count > 1 && verification.signature > 0
                   ? ObjectionText::tr("it looks at the first signature alone, and another one fits")
                   : QString();
    case SdkRefusal::GoodBeforeAnother:
        return count > 1 && verification.signature < count - 1
                   ? ObjectionText::tr("it looks at the last signature alone, and another one fits")
                   : QString();
    }
    return {};
}

} // namespace

QStringList sdkObjections(const providers::Message& message, const providers::Provider& provider,
                          const Verification& verification)
{
    QStringList objections;
    if (verification.verdict != Verdict::Valid || provider.sdk.refuses.isEmpty())
        return objections;
    const ReceivedSignature received = receivedSignature(message, provider.scheme);
    for (const SdkRefusal refusal : provider.sdk.refuses) {
        const QString reason = objectionTo(refusal, message, received, verification);
        if (!reason.isEmpty())
            objections += ObjectionText::tr("The signature is right, but %1 will refuse it: %2.")
                              .arg(provider.sdk.name, reason);
    }
    return objections;
}

} // namespace hookbench::signing
