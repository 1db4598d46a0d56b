// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bundle/bundle_input.h"

#include "app/bundle/bundle_reader.h"
#include "app/bundle/bundle_writer.h"

#include <QBuffer>

namespace hookbench::bundle {

namespace {

void demand(bool promise, const char* what)
{
    if (!promise)
        qFatal("%s", what);
}

/// Sound blocks around a content that a stranger made.
QByteArray wrapped(const QByteArray& content)
{
    QByteArray bytes;
    const auto out = [&bytes](QByteArrayView part) -> Result<void> {
        bytes += part;
        return {};
    };
    BlockWriter blocks(*makeHeader({}));
    payload::ZstdWriter zstd;
    const auto block = [&](QByteArrayView part) {
        return blocks.add(part, out);
    };
    const bool written =
        blocks.begin(out) && zstd.add(content, block) && zstd.finish(block) && blocks.end(out);
    demand(written, "a bundle cannot be written");
    return bytes;
}

void readAll(QByteArray bytes)
{
    constexpr qint64 mostBytes = 16 * 1024 * 1024;
    QBuffer buffer(&bytes);
    demand(buffer.open(QIODevice::ReadOnly), "the buffer cannot be opened");
    const auto reader = BundleReader::open(buffer, {}, {mostBytes, 10});
    if (!reader) {
        demand(!reader.error().message.isEmpty(), "a failure says nothing");
        return;
    }
    for (;;) {
        const Result<std::optional<ExchangeRecord>> record = (*reader)->next();
        demand(record || !record.error().message.isEmpty(), "a failure says nothing");
        if (!record || !*record)
            return;
        const StoredBody& body = (*record)->exchange.requestBody;
        demand(body.blob || body.wireSize == body.inlined.size(), "a body is not what it says");
        demand(body.wireSize + body.unkept >= body.wireSize, "the sum of sizes is no number");
    }
}

} // namespace

void openAnything(const QByteArray& content)
{
    readAll(content);
    readAll(wrapped(content));
    if (const Result<ExchangeRecord> record = readRecord(content)) {
        const QByteArray again = writeRecord(*record);
        demand(readRecord(again).has_value(), "a record is not read as it was written");
    }
}

} // namespace hookbench::bundle
