// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/rule_from_exchange.h"

#include "app/filter/tree.h"
#include "app/http/target.h"
#include "app/session/session_reader.h"
#include "app/workspace/captured_value.h"

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;

Rule ruleFrom(const Exchange& exchange, const QByteArray& body)
{
    const auto quoted = [](QByteArrayView text) {
        return filter::quoted(text);
    };
    const QByteArrayView path = http::splitTarget(exchange.summary.target).path;
    Rule rule;
    rule.name = QString::fromUtf8(exchange.summary.method + ' ' + path.toByteArray());
    rule.when = u"method == %1 and path == %2"_s.arg(quoted(exchange.summary.method), quoted(path));
    ReplyAction reply;
    const http::ResponseHead head = readResponseHead(exchange);
    reply.status = head.status >= 200 ? head.status : 200;
    // What belongs to one message on one connection is made anew.
    static const QByteArrayList ours = {"date",       "content-length", "connection",  "transfer-encoding",
                                        "keep-alive", "trailer",        "content-type"};
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const QByteArray name = head.headers.name(i).toByteArray();
        if (name.startsWith(':') || ours.contains(name.toLower()))
            continue;
        reply.headers.append(name, head.headers.value(i));
    }
    reply.contentType = head.headers.valueOf("Content-Type").toByteArray();
    reply.body = body;
    rule.steps = {{reply, 1, 0}};
    return rule;
}

Result<Rule> ruleFromExchange(const QString& session, ExchangeId id)
{
    const auto reader = session::SessionReader::open(session);
    if (!reader)
        return fail(reader.error());
    const Result<Exchange> exchange = (*reader)->exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const Result<QByteArray> body = wholeContent(**reader, exchange->responseBody, exchange->responseFraming);
    if (!body)
        return fail(body.error());
    return ruleFrom(*exchange, *body);
}

} // namespace hookbench::workspace
