// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/sample_request.h"

#include "app/base/clock.h"
#include "app/http/request_writer.h"

namespace hookbench::workspace {

SendRequest messageRequest(const providers::Message& message)
{
    SendRequest request;
    request.url = message.url;
    request.head = http::writeRequestHead(message.method, message.target, "HTTP/1.1", message.headers);
    request.body.bytes = message.body;
    return request;
}

RequestMaker sampleMaker(const samples::Sample& sample, const QByteArray& url, quint64 seed)
{
    return [sample, url, seed](qint64 run) -> Result<SendRequest> {
        templates::Context context;
        context.nowUs = SystemClock().wallUs();
        context.seed = seed;
        context.run = quint64(run);
        const auto message = samples::fillSample(sample, url, context);
        if (!message)
            return fail(message.error());
        return messageRequest(*message);
    };
}

RequestMaker worldMaker(const QByteArray& world, const QByteArray& url, quint64 seed)
{
    const std::shared_ptr<samples::World> story = samples::World::create(world, seed);
    if (!story)
        return {};
    return [story, url](qint64) -> Result<SendRequest> {
        return messageRequest(samples::worldMessage(story->next(SystemClock().wallUs()), url));
    };
}

} // namespace hookbench::workspace
