// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/key_text.h"

#include "app/providers/json_field.h"

#include <array>

namespace hookbench::signing {

namespace {

using crypto::SignatureKey;

constexpr int mostKeys = 64; // of a set

SignatureKey keyAt(const QByteArray& json, const QByteArray& path)
{
    static constexpr std::array names = {"kty", "crv", "kid", "x", "y", "n", "e"};
    QHash<QByteArray, QByteArray> members;
    for (const char* name : names) {
        if (const auto field = providers::findJsonField(json, path + name))
            members[name] = field->value;
    }
    return SignatureKey::fromJwk(members);
}

} // namespace

Result<QList<SignatureKey>> keysInText(const QByteArray& text)
{
    const QByteArray json = text.trimmed();
    if (!json.startsWith('{'))
        return SignatureKey::fromText(text);
    QList<SignatureKey> keys;
    if (const SignatureKey key = keyAt(json, {}); !key.isNull())
        keys += key;
    for (int i = 0; i < mostKeys; ++i) {
        const SignatureKey key = keyAt(json, "keys." + QByteArray::number(i) + '.');
        if (!key.isNull())
            keys += key;
    }
    if (keys.isEmpty())
        return SignatureKey::fromText({}); // says what is needed
    return keys;
}

} // namespace hookbench::signing
