// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/body_loader.h"

#include "app/models/content_buffer.h"

#include <algorithm>

namespace hookbench::models {

namespace {

// A chunked body is there twice, so one that is not small goes into a file.
constexpr qint64 codedInMemory = qint64(16) * 1024 * 1024;

} // namespace

Result<LoadedMessage> loadMessage(const session::SessionReader& reader, const StoredMessage& stored,
                                  const CancelFlag& cancel, qint64 most)
{
    const bool chunked = stored.framing == http::BodyFraming::Chunked;
    const qint64 wanted = std::min(most, stored.body.wireSize);
    const qint64 headSize = stored.head.size();
    ContentBuffer buffer(headSize + wanted, chunked ? codedInMemory : ContentBuffer::memoryLimit);
    buffer.append(stored.head);
    qint64 left = wanted;
    const auto take = [&buffer, &left](QByteArrayView wire) {
        const qint64 size = std::min<qint64>(left, wire.size());
        left -= size;
        return buffer.append(wire.first(size)) && left > 0;
    };
    if (auto read = streamWire(reader, stored.body, cancel, take); !read)
        return fail(read.error());
    LoadedMessage loaded;
    auto message = buffer.finish();
    if (!message)
        return fail(message.error());
    loaded.message = std::move(*message);
    loaded.headSize = headSize;
    loaded.whole = wanted >= stored.body.wireSize;
    const payload::HeldBytes wire = loaded.section();
    if (!chunked) {
        loaded.content = wire;
        return loaded;
    }
    ContentBuffer content(wire.bytes.size());
    streamContent(wire.bytes, cancel, [&content](QByteArrayView bytes) { return content.append(bytes); });
    auto decoded = content.finish();
    if (!decoded)
        return fail(decoded.error());
    loaded.content = std::move(*decoded);
    return loaded;
}

} // namespace hookbench::models
