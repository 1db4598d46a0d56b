// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/handshake.h"

#include "app/http/field_syntax.h"
#include "app/signing/content_template.h"
#include "app/signing/key_material.h"

#include <algorithm>

namespace hookbench::signing {

namespace {

using providers::Handshake;
using providers::Message;

bool asks(const Handshake& handshake, const Message& message)
{
    return handshake.method == message.method &&
           std::ranges::all_of(handshake.when, [&message](const providers::Condition& condition) {
               return providers::holds(condition, providers::valueAt(condition.source, message));
           });
}

ContentTemplate templateOf(const QByteArray& text)
{
    return ContentTemplate::compile(text).value_or(ContentTemplate());
}

bool usesSecret(const ContentTemplate& content)
{
    return std::ranges::any_of(content.fields(), [](const QByteArray& field) {
        return field.startsWith("hmac-") || field.contains("secret");
    });
}

} // namespace

std::optional<HandshakeAnswer> answerHandshake(const Message& message, const providers::Provider& provider,
                                               const Secret& secret,
                                               const QHash<QByteArray, QByteArray>& parameters)
{
    const auto handshake = std::ranges::find_if(
        provider.handshakes, [&message](const Handshake& one) { return asks(one, message); });
    if (handshake == provider.handshakes.end())
        return {};
    const ContentTemplate body = templateOf(handshake->body);
    HandshakeAnswer answer;
    answer.usesSecret = usesSecret(body);
    const QList<KeyBytes> keys = keysOf(provider.scheme.key, secret.text);
    if (answer.usesSecret && keys.isEmpty())
        return {};
    const ContentValues values{message, {},        {}, keys.isEmpty() ? QByteArray() : keys.first().bytes,
                               {},      parameters};
    answer.status = handshake->status;
    answer.body = body.fill(values);
    if (!handshake->contentType.isEmpty())
        answer.headers.emplaceBack("Content-Type", handshake->contentType);
    for (const auto& [name, text] : handshake->headers) {
        const QByteArray value = templateOf(text).fill(values);
        if (!value.isEmpty() && http::isFieldValue(value))
            answer.headers.emplaceBack(name, value);
    }
    return answer;
}

} // namespace hookbench::signing
