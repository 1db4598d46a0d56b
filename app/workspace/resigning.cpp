// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/resigning.h"

#include "app/http/request_parser.h"
#include "app/providers/message.h"
#include "app/providers/recognition.h"
#include "app/workspace/sign_request.h"

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

Resigning::Resigning(const QByteArray& secret)
    : m_catalogue(providers::Catalogue::load({providers::Catalogue::builtinFolder()}))
    , m_secret{secret, u"sandbox"_s}
{
}

const providers::Scheme* Resigning::schemeOf(const Exchange& original, const QByteArray& content) const
{
    if (original.summary.protocol != Protocol::Http1 || original.error)
        return nullptr;
    const providers::Message message = providers::messageOf(original, content);
    const providers::Recognition recognition = providers::recognise(message, m_catalogue);
    return recognition.candidates.isEmpty() ? nullptr : &recognition.candidates.first().provider->scheme;
}

bool Resigning::sign(Exchange& exchange, const providers::Scheme& scheme) const
{
    const QByteArray content = http::decodeBodySection(exchange.requestBody.inlined, exchange.requestFraming);
    SendRequest request;
    request.url = providers::messageOf(exchange, content).url;
    request.head = exchange.requestHead;
    request.body.bytes = exchange.requestBody.inlined;
    signing::SignOptions options;
    options.nowUs = exchange.summary.atUs;
    const Result<SendRequest> made = signRequest(std::move(request), scheme, m_secret, options);
    if (!made)
        return false;
    exchange.requestHead = made->head;
    exchange.requestBody.inlined = made->body.bytes;
    exchange.requestBody.wireSize = made->body.bytes.size();
    exchange.summary.bodySize =
        http::decodeBodySection(exchange.requestBody.inlined, exchange.requestFraming).size();
    exchange.summary.target = readRequestHead(exchange).target;
    exchange.signature.reset(); // it was about another signature
    return true;
}

} // namespace hookbench::workspace
