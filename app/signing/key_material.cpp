// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/key_material.h"

#include <QCoreApplication>

namespace hookbench::signing {

namespace {

struct KeyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::KeyText)
};

using crypto::Reading;
using crypto::TextForm;
using providers::KeyForm;

QList<KeyBytes> decoded(TextForm form, const QByteArray& text, const QString& how)
{
    const auto bytes = crypto::fromText(form, text, Reading::Lenient);
    return bytes && !bytes->isEmpty() ? QList{KeyBytes{*bytes, how}} : QList<KeyBytes>();
}

QList<KeyBytes> asText(const QByteArray& secret)
{
    return {{secret, KeyText::tr("the text as it is")}};
}

QList<KeyBytes> asWhsec(const QByteArray& secret)
{
    return decoded(TextForm::Base64, withoutWhsec(secret), KeyText::tr("base64 decoded, without whsec_"));
}

} // namespace

QByteArray withoutWhsec(const QByteArray& secret)
{
    const QByteArray text = secret.startsWith("v1,") ? secret.sliced(3) : secret;
    return text.startsWith("whsec_") ? text.sliced(6) : text;
}

QList<KeyBytes> keysOf(KeyForm form, const QByteArray& secret)
{
    // HMAC takes an empty key, and so would anybody's signature be ours.
    if (secret.isEmpty())
        return {};
    switch (form) {
    case KeyForm::Text:
        return asText(secret);
    case KeyForm::Hex:
        return decoded(TextForm::Hex, secret, KeyText::tr("hex decoded"));
    case KeyForm::Base64:
        return decoded(TextForm::Base64, secret, KeyText::tr("base64 decoded"));
    case KeyForm::Whsec:
        return asWhsec(secret);
    case KeyForm::WhsecOrText:
        return asText(secret) + asWhsec(secret);
    case KeyForm::Sha1OfText:
        return {{crypto::digest(crypto::Hash::Sha1, secret), KeyText::tr("SHA-1 of the text")}};
    }
    return {};
}

QByteArray secretOf(KeyForm form, const QByteArray& bytes)
{
    switch (form) {
    case KeyForm::Hex:
        return crypto::toText(TextForm::Hex, bytes);
    case KeyForm::Base64:
        return crypto::toText(TextForm::Base64, bytes);
    case KeyForm::Whsec:
    case KeyForm::WhsecOrText:
        return "whsec_" + crypto::toText(TextForm::Base64, bytes);
    case KeyForm::Text:
    case KeyForm::Sha1OfText:
        break;
    }
    return crypto::toText(TextForm::Base64Url, bytes);
}

} // namespace hookbench::signing
