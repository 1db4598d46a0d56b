// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/message_parts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hookbench::http {

namespace {

struct PartText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::PartText)
};

constexpr qint64 longestSize = 16; // hexadecimal digits of a chunk's size
constexpr qint64 longestLine = 64 * 1024;

/// The size in a chunk's first line, RFC 9112 7.1; -1 when there is none.
qint64 chunkSize(QByteArrayView line)
{
    qint64 digits = 0;
    while (digits < line.size() && std::isxdigit(uchar(line[digits])))
        ++digits;
    if (digits == 0 || digits > longestSize)
        return -1;
    bool fits = false;
    const qint64 size = line.first(digits).toByteArray().toLongLong(&fits, 16);
    return fits ? size : -1;
}

void addChunks(std::vector<MessagePart>& parts, QByteArrayView message, qint64 at)
{
    const QLocale locale;
    for (int number = 1; at < message.size(); ++number) {
        const QByteArrayView window = message.sliced(at, std::min(longestLine, message.size() - at));
        const qsizetype feed = window.indexOf('\n');
        const qint64 size = feed < 0 ? -1 : chunkSize(window);
        if (size < 0)
            return;
        if (size == 0) {
            parts.push_back({at, PartText::tr("Last chunk")});
            const qint64 trailers = at + feed + 1;
            const QByteArrayView rest = message.sliced(trailers);
            if (!rest.isEmpty() && !rest.startsWith("\r\n") && !rest.startsWith('\n'))
                parts.push_back({trailers, PartText::tr("Trailer fields")});
            return;
        }
        if (number > mostChunkParts) {
            parts.push_back({at, PartText::tr("Further chunks")});
            return;
        }
        parts.push_back(
            {at, PartText::tr("Chunk %1: %2 bytes").arg(locale.toString(number), locale.toString(size))});
        if (size > message.size() - at - feed - 1)
            return;
        at += feed + 1 + size;
        at += message.sliced(at).startsWith("\r\n") ? 2 : message.sliced(at).startsWith('\n') ? 1 : 0;
    }
}

} // namespace

std::vector<MessagePart> messageParts(QByteArrayView message, qint64 headSize, const HeaderList& headers,
                                      BodyFraming framing)
{
    std::vector<MessagePart> parts;
    if (message.isEmpty())
        return parts;
    const qint64 fields = headers.isEmpty() ? headSize : headers.span(0).nameAt;
    if (fields > 0)
        parts.push_back({0, PartText::tr("Start line")});
    if (!headers.isEmpty())
        parts.push_back({fields, PartText::tr("Header fields")});
    if (headSize >= message.size())
        return parts;
    if (framing == BodyFraming::Chunked)
        addChunks(parts, message, headSize);
    else
        parts.push_back({headSize, PartText::tr("Body")});
    return parts;
}

} // namespace hookbench::http
