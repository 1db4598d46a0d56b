// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/compose_request.h"
#include "app/compose/url_parts.h"
#include "app/http/target.h"
#include "app/payload/json_outline.h"

#include <QCoreApplication>

namespace hookbench::compose {

using namespace Qt::Literals::StringLiterals;
using payload::JsonOutline;

namespace {

struct TokenText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::compose::TokenText)
};

QByteArray stringMember(const JsonOutline& json, QByteArrayView name)
{
    const JsonOutline::Node node = json.member(JsonOutline::root, name);
    return node != JsonOutline::none && json.kind(node) == payload::JsonKind::String ? json.bytes(node)
                                                                                     : QByteArray();
}

} // namespace

ComposedRequest composeTokenRequest(const Draft& draft, const Surroundings& surroundings)
{
    const DraftAuth& auth = draft.auth;
    Draft request;
    request.url = auth.tokenUrl;
    request.settings = draft.settings;
    request.settings.protocol = DraftSettings::Protocol::Http11;
    request.settings.withoutAutomatic.clear();
    request.settings.connectTo.clear();
    request.settings.redirects = 0;
    request.headers = {{true, "Accept"_ba, "application/json"_ba}};
    request.body.kind = DraftBody::Kind::Form;
    request.body.fields = {{true, "grant_type"_ba, "client_credentials"_ba}};
    if (!auth.scope.isEmpty())
        request.body.fields.append({true, "scope"_ba, auth.scope});
    if (auth.credentialsInBody) {
        request.body.fields.append({true, "client_id"_ba, auth.clientId});
        request.body.fields.append({true, "client_secret"_ba, auth.clientSecret});
    } else {
        // RFC 6749 2.3.1: both are encoded as in a form before they become user and password.
        Filler filler(surroundings.context);
        request.auth.kind = DraftAuth::Kind::Basic;
        const QByteArray id = http::formEncoded(filler.fill(auth.clientId).text);
        const QByteArray secret = http::formEncoded(filler.fill(auth.clientSecret).text);
        request.auth.user = id;
        request.auth.password = secret;
        ComposedRequest composed = composeRequest(request, surroundings);
        composed.problems = filler.problems() + composed.problems;
        return composed;
    }
    return composeRequest(request, surroundings);
}

QByteArray tokenKey(const DraftAuth& auth)
{
    return QByteArrayList{auth.tokenUrl, auth.clientId, auth.clientSecret, auth.scope,
                          auth.credentialsInBody ? "body"_ba : "basic"_ba}
        .join('\0');
}

Result<AccessToken> readTokenResponse(int status, const QByteArray& content)
{
    const JsonOutline json = JsonOutline::build(content);
    if (!json.isComplete() || json.kind(JsonOutline::root) != payload::JsonKind::Object)
        return fail(
            ErrorKind::Network,
            TokenText::tr("The token server answered with status %1 and no JSON object.").arg(status));
    if (status < 200 || status > 299) {
        QByteArray reason = stringMember(json, "error_description");
        if (reason.isEmpty())
            reason = stringMember(json, "error");
        return fail(ErrorKind::Denied, TokenText::tr("The token server refused with status %1: %2")
                                           .arg(status)
                                           .arg(QString::fromUtf8(reason)));
    }
    AccessToken token{stringMember(json, "access_token"), 0};
    if (token.token.isEmpty())
        return fail(ErrorKind::Network, TokenText::tr("The token server's answer holds no access_token."));
    const JsonOutline::Node lifetime = json.member(JsonOutline::root, "expires_in");
    if (lifetime != JsonOutline::none)
        token.lifetimeMs = json.bytes(lifetime).toLongLong() * 1000;
    return token;
}

} // namespace hookbench::compose
