// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/jws.h"

#include "app/crypto/text_form.h"
#include "app/providers/json_field.h"

#include <algorithm>
#include <array>

namespace hookbench::signing {

namespace {

using crypto::Hash;
using crypto::KeyKind;
using crypto::Padding;
using crypto::SignatureMethod;

struct Row
{
    QByteArrayView name;
    JwsAlgorithm algorithm;
};

constexpr std::array rows = {
    Row{"HS256", {true, {KeyKind::Other, Padding::None, Hash::Sha256}}},
    Row{"HS384", {true, {KeyKind::Other, Padding::None, Hash::Sha384}}},
    Row{"HS512", {true, {KeyKind::Other, Padding::None, Hash::Sha512}}},
    Row{"RS256", {false, {KeyKind::Rsa, Padding::RsaPkcs1, Hash::Sha256}}},
    Row{"RS384", {false, {KeyKind::Rsa, Padding::RsaPkcs1, Hash::Sha384}}},
    Row{"RS512", {false, {KeyKind::Rsa, Padding::RsaPkcs1, Hash::Sha512}}},
    Row{"PS256", {false, {KeyKind::Rsa, Padding::RsaPss, Hash::Sha256}}},
    Row{"PS384", {false, {KeyKind::Rsa, Padding::RsaPss, Hash::Sha384}}},
    Row{"PS512", {false, {KeyKind::Rsa, Padding::RsaPss, Hash::Sha512}}},
    Row{"ES256", {false, {KeyKind::EcP256, Padding::EcDsaRaw, Hash::Sha256}}},
    Row{"ES384", {false, {KeyKind::EcP384, Padding::EcDsaRaw, Hash::Sha384}}},
    Row{"EdDSA", {false, {KeyKind::Ed25519, Padding::None, Hash::Sha512}}},
};

std::optional<QByteArray> decoded(QByteArrayView part)
{
    return crypto::fromText(crypto::TextForm::Base64Url, part, crypto::Reading::Strict);
}

} // namespace

std::optional<Jws> parseJws(QByteArrayView text)
{
    const qsizetype first = text.indexOf('.');
    const qsizetype second = first < 0 ? -1 : text.indexOf('.', first + 1);
    if (second < 0 || text.indexOf('.', second + 1) >= 0)
        return {};
    const auto header = decoded(text.first(first));
    const auto payload = decoded(text.sliced(first + 1, second - first - 1));
    const auto signature = decoded(text.sliced(second + 1));
    if (!header || !payload || !signature || !providers::JsonGlance(*header).isJson())
        return {};
    return Jws{*header, *payload, *signature, text.first(second).toByteArray()};
}

std::optional<JwsAlgorithm> jwsAlgorithm(QByteArrayView name)
{
    const auto row = std::ranges::find_if(rows, [name](const Row& one) { return one.name == name; });
    return row == rows.end() ? std::nullopt : std::optional(row->algorithm);
}

} // namespace hookbench::signing
