// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/message.h"

namespace hookbench::providers {

Message messageOf(const Exchange& exchange, const QByteArray& body)
{
    const http::RequestHead head = readRequestHead(exchange);
    Message message;
    message.method = head.method;
    message.target = head.target;
    message.headers = head.headers;
    message.body = body;
    if (!head.target.startsWith('/')) {
        message.url = head.target;
        return message;
    }
    const QByteArray scheme = exchange.summary.endpoint.startsWith("https:") ? "https://" : "http://";
    message.url = scheme + head.headers.valueOf("Host").toByteArray() + head.target;
    return message;
}

} // namespace hookbench::providers
