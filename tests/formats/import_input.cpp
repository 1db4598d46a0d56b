// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/import_input.h"

#include "app/formats/importer.h"
#include "app/http/request_parser.h"

#include <QBuffer>

namespace hookbench::formats {

namespace {

void demand(bool promise, const char* what)
{
    if (!promise)
        qFatal("%s", what);
}

class CheckingTarget final : public ImportTarget
{
public:
    Result<void> take(Exchange exchange, Annotation) override
    {
        ++found;
        const StoredBody& body = exchange.requestBody;
        demand(!body.blob && body.wireSize == body.inlined.size(), "a body is not what it says");
        demand(exchange.summary.bodySize >= 0 && body.unkept >= 0, "a size is negative");
        demand(body.wireSize + body.unkept >= body.wireSize, "the sum of sizes is no number");
        demand(exchange.summary.status >= 0 && exchange.summary.status <= 999, "a status is impossible");
        demand(exchange.connection >= 0 && exchange.sequence >= 0, "a number is negative");
        demand(!exchange.error || !exchange.error.code.isEmpty(), "an error has no code");
        demand(exchange.responseBody.wireSize == exchange.responseBody.inlined.size(),
               "an answer is not what it says");
        static_cast<void>(readRequestHead(exchange));
        static_cast<void>(readResponseHead(exchange));
        static_cast<void>(http::decodeBodySection(body.inlined, exchange.requestFraming));
        return {};
    }

    Result<void> takeDraft(Draft draft) override
    {
        ++found;
        demand(!draft.method.isEmpty(), "a draft has no method");
        return {};
    }

    void report(ImportProblem problem) override
    {
        ++found;
        demand(!problem.message.isEmpty(), "a problem says nothing");
    }

    int found = 0;
};

} // namespace

int importAnything(const QByteArray& bytes)
{
    int found = 0;
    for (const auto& importer : builtinImporters()) {
        static_cast<void>(importer->recognises(
            QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), recognisedBytes))));
        QByteArray copy = bytes;
        QBuffer buffer(&copy);
        demand(buffer.open(QIODevice::ReadOnly), "the buffer cannot be opened");
        CheckingTarget target;
        const Result<void> read = importer->read(buffer, {}, target);
        demand(read || !read.error().message.isEmpty(), "a failure says nothing");
        found += target.found;
    }
    return found;
}

} // namespace hookbench::formats
