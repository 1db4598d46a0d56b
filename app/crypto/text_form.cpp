// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/text_form.h"

namespace hookbench::crypto {

namespace {

std::optional<QByteArray> fromHex(QByteArrayView text, Reading reading)
{
    if (text.size() % 2 != 0)
        return {};
    for (const char c : text) {
        const bool lower = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (!lower && (reading == Reading::Strict || c < 'A' || c > 'F'))
            return {};
    }
    return QByteArray::fromHex(QByteArray::fromRawData(text.data(), text.size()));
}

std::optional<QByteArray> fromBase64(TextForm form, QByteArray text, Reading reading)
{
    if (reading == Reading::Lenient) {
        while (text.endsWith('='))
            text.chop(1);
        text.replace('+', '-').replace('/', '_');
        form = TextForm::Base64Url;
    }
    QByteArray::Base64Options options = QByteArray::AbortOnBase64DecodingErrors;
    if (form == TextForm::Base64Url)
        options |= QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const auto decoded = QByteArray::fromBase64Encoding(text, options);
    if (!decoded || text.size() % 4 == 1)
        return {};
    // Qt takes missing padding and stray bits; text that its bytes would not be written as is no strict form.
    if (reading == Reading::Strict && toText(form, *decoded) != text)
        return {};
    return *decoded;
}

} // namespace

QByteArray toText(TextForm form, QByteArrayView bytes)
{
    const QByteArray raw = QByteArray::fromRawData(bytes.data(), bytes.size());
    switch (form) {
    case TextForm::Hex:
        return raw.toHex();
    case TextForm::Base64:
        return raw.toBase64();
    case TextForm::Base64Url:
        return raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    return {};
}

std::optional<QByteArray> fromText(TextForm form, QByteArrayView text, Reading reading)
{
    return form == TextForm::Hex ? fromHex(text, reading) : fromBase64(form, text.toByteArray(), reading);
}

} // namespace hookbench::crypto
