// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/text_reply.h"

#include <QCoreApplication>

namespace hookbench::listener {

using http::ProtocolError;

namespace {
struct ReplyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::listener::ReplyText)
};
} // namespace

Reply textReply(int status, const QString& text)
{
    Reply reply;
    reply.status = status;
    reply.headers.append("Content-Type", "text/plain; charset=utf-8");
    reply.body = text.toUtf8() + '\n';
    return reply;
}

ProtocolError headMemoryError()
{
    return {"out-of-head-memory",
            ReplyText::tr("Too many large request heads are coming at once: only small ones are taken at "
                          "present."),
            -1, 503};
}

Reply notRecordedReply(const Error& error)
{
    Reply reply = textReply(503, ReplyText::tr("Not recorded: %1").arg(error.message));
    reply.headers.append("Retry-After", "5");
    return reply;
}

} // namespace hookbench::listener
