// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/image_facts.h"

#include "app/payload/byte_order.h"

#include <algorithm>

namespace hookbench::payload {

namespace {

/// Goes through the segments of a JPEG to the frame's header.
ImageFacts jpegFacts(QByteArrayView content)
{
    constexpr qint64 lookedAt = 256 * 1024;
    const qint64 size = std::min<qint64>(content.size(), lookedAt);
    for (qint64 at = 2; at + 9 <= size && uchar(content[at]) == 0xFF;) {
        const auto marker = uchar(content[at + 1]);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool isFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame)
            return {"jpeg", quint32(bigEndianAt(content, at + 7, 2)),
                    quint32(bigEndianAt(content, at + 5, 2))};
        at += 2 + std::max<qint64>(2, qint64(bigEndianAt(content, at + 2, 2)));
    }
    return {"jpeg"};
}

ImageFacts webpFacts(QByteArrayView content)
{
    if (content.size() >= 30 && content.sliced(12).startsWith("VP8X"))
        return {"webp", quint32(littleEndianAt(content, 24, 3) + 1),
                quint32(littleEndianAt(content, 27, 3) + 1)};
    if (content.size() >= 30 && content.sliced(12).startsWith("VP8 "))
        return {"webp", quint32(littleEndianAt(content, 26, 2) & 0x3FFF),
                quint32(littleEndianAt(content, 28, 2) & 0x3FFF)};
    return {"webp"};
}

} // namespace

std::optional<ImageFacts> imageFacts(QByteArrayView content)
{
    if (content.startsWith(QByteArrayView("\x89PNG\r\n\x1A\n", 8)))
        return content.size() < 24 ? ImageFacts{"png"}
                                   : ImageFacts{"png", quint32(bigEndianAt(content, 16, 4)),
                                                quint32(bigEndianAt(content, 20, 4))};
    if (content.startsWith("GIF87a") || content.startsWith("GIF89a"))
        return content.size() < 10 ? ImageFacts{"gif"}
                                   : ImageFacts{"gif", quint32(littleEndianAt(content, 6, 2)),
                                                quint32(littleEndianAt(content, 8, 2))};
    if (content.startsWith("\xFF\xD8\xFF"))
        return jpegFacts(content);
    if (content.size() >= 12 && content.startsWith("RIFF") && content.sliced(8).startsWith("WEBP"))
        return webpFacts(content);
    if (content.size() >= 26 && content.startsWith("BM") && littleEndianAt(content, 14, 4) >= 40)
        return ImageFacts{"bmp", quint32(littleEndianAt(content, 18, 4)),
                          quint32(littleEndianAt(content, 22, 4))};
    if (content.size() >= 22 && content.startsWith(QByteArrayView("\0\0\1\0", 4)) && content[5] == '\0')
        return ImageFacts{"ico"};
    return {};
}

} // namespace hookbench::payload
