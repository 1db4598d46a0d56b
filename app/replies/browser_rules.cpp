// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replies/browser_rules.h"

namespace hookbench::replies {

namespace {

constexpr char methods[] = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

bool mayAsk(const Cors& cors, QByteArrayView origin)
{
    return cors.isOn && !origin.isEmpty() &&
           (cors.origins.isEmpty() || cors.origins.contains(origin.toByteArray()));
}

} // namespace

std::optional<Reply> preflightReply(const Cors& cors, const http::RequestHead& request)
{
    const QByteArrayView wanted = request.headers.valueOf("Access-Control-Request-Method");
    if (request.method != "OPTIONS" || wanted.isEmpty() || !mayAsk(cors, request.headers.valueOf("Origin")))
        return {};
    Reply reply;
    reply.status = 204;
    allowOrigin(cors, request, reply);
    reply.headers.append("Access-Control-Allow-Methods", wanted);
    if (const QByteArrayView fields = request.headers.valueOf("Access-Control-Request-Headers");
        !fields.isEmpty())
        reply.headers.append("Access-Control-Allow-Headers", fields);
    if (request.headers.valueOf("Access-Control-Request-Private-Network") == "true")
        reply.headers.append("Access-Control-Allow-Private-Network", "true");
    reply.headers.append("Access-Control-Max-Age", "600");
    return reply;
}

/// The origin is named, not "*", so that requests with cookies work, too.
void allowOrigin(const Cors& cors, const http::RequestHead& request, Reply& reply)
{
    const QByteArrayView origin = request.headers.valueOf("Origin");
    if (!mayAsk(cors, origin) || reply.headers.contains("Access-Control-Allow-Origin"))
        return;
    reply.headers.append("Access-Control-Allow-Origin", origin);
    reply.headers.append("Access-Control-Allow-Credentials", "true");
    reply.headers.append("Access-Control-Expose-Headers", "*");
    reply.headers.append("Vary", "Origin");
}

Reply optionsReply()
{
    Reply reply;
    reply.status = 204;
    reply.headers.append("Allow", methods);
    return reply;
}

} // namespace hookbench::replies
