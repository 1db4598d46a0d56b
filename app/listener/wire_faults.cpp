// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each fault of HTTP/1, and the table of them; see app/exchange/fault.cpp for what they
// mean.
#include "app/listener/wire_faults.h"

#include "app/http/message_head.h"

#include <algorithm>

namespace hookbench::listener {

using namespace Qt::Literals::StringLiterals;
using Kind = Fault::Kind;
using End = WireScript::End;

namespace {

constexpr int drippingMs = 50;

/// In place of an empty body where a body is needed.
constexpr char sampleBody[] = "0123456789abcdefghijklmnopqrstuvwxyz\n";

QByteArray noise(qint64 size, quint64 seed)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    for (char& byte : bytes) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = char(seed >> 56);
    }
    return bytes;
}

QByteArray withField(const QByteArray& head, const QByteArray& line)
{
    return head.chopped(2) + line + "\r\n\r\n";
}

/// Head and body of an answer, to be spoiled.
struct Plain
{
    QByteArray head;
    QByteArray body;
    qint64 amount;
    quint64 seed;

    Plain withBody() const
    {
        if (!body.isEmpty())
            return *this;
        return {withLength(head, sizeof sampleBody - 1), sampleBody, amount, seed};
    }
};

WireScript noAnswer(const Plain&)
{
    return {.end = End::Stall};
}

WireScript closeBeforeHead(const Plain&)
{
    return {.end = End::Close};
}

WireScript closeInHead(const Plain& plain)
{
    return {.head = plain.head.first(std::min<qint64>(plain.amount, plain.head.size() - 1)),
            .end = End::Close};
}

WireScript closeInBody(const Plain& answer)
{
    const Plain plain = answer.withBody();
    return {.head = plain.head,
            .body = plain.body.first(std::min<qint64>(plain.amount, plain.body.size() - 1)),
            .end = End::Close};
}

WireScript reset(const Plain& plain)
{
    const QByteArray sent = (plain.head + plain.body)
                                .first(std::min<qint64>(plain.amount, plain.head.size() + plain.body.size()));
    return {.head = sent.first(std::min(sent.size(), plain.head.size())),
            .body = sent.mid(plain.head.size()),
            .end = End::Reset};
}

WireScript slowBody(const Plain& plain)
{
    const qint64 perInterval = plain.amount * drippingMs / 1000;
    WireScript script{.head = plain.head, .body = plain.body};
    script.paced = plain.head.size() + plain.body.size();
    script.portion = std::max<qint64>(1, perInterval);
    script.intervalMs = perInterval > 0 ? drippingMs : int(1000 / plain.amount);
    return script;
}

WireScript slowHead(const Plain& plain)
{
    return {.head = plain.head,
            .body = plain.body,
            .paced = plain.head.size(),
            .portion = 1,
            .intervalMs = int(plain.amount)};
}

WireScript lengthTooLong(const Plain& answer)
{
    const Plain plain = answer.withBody();
    return {.head = withLength(plain.head, plain.body.size() + plain.amount),
            .body = plain.body,
            .end = End::Close};
}

WireScript lengthTooShort(const Plain& answer)
{
    const Plain plain = answer.withBody();
    return {.head = withLength(plain.head, std::max<qint64>(0, plain.body.size() - plain.amount)),
            .body = plain.body,
            .end = End::Close};
}

WireScript badChunk(const Plain& answer)
{
    const Plain plain = answer.withBody();
    const http::ResponseHead head = http::readResponseHead(plain.head);
    QByteArray rewritten = plain.head.first(plain.head.indexOf("\r\n") + 2);
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        if (head.headers.name(i).compare("Content-Length", Qt::CaseInsensitive) != 0)
            rewritten +=
                head.headers.name(i).toByteArray() + ": " + head.headers.value(i).toByteArray() + "\r\n";
    }
    rewritten += "Transfer-Encoding: chunked\r\n\r\n";
    const QByteArray half = plain.body.first((plain.body.size() + 1) / 2);
    return {.head = rewritten,
            .body = QByteArray::number(half.size(), 16) + "\r\n" + half + "\r\nxyz\r\n" +
                    plain.body.mid(half.size()) + "\r\n0\r\n\r\n",
            .end = End::Close};
}

WireScript garbage(const Plain& plain)
{
    return {.head = noise(plain.amount, plain.seed), .end = End::Close};
}

WireScript doubleStatusLine(const Plain& plain)
{
    const QByteArray line = plain.head.first(plain.head.indexOf("\r\n") + 2);
    return {.head = line + plain.head, .body = plain.body};
}

WireScript endlessInterim(const Plain& plain)
{
    return {.head = "HTTP/1.1 103 Early Hints\r\nLink: </next>; rel=preload\r\n\r\n"_ba,
            .intervalMs = int(plain.amount),
            .isEndless = true,
            .end = End::Stall};
}

WireScript oversizedHeader(const Plain& plain)
{
    return {.head = withField(plain.head, "X-Oversized: " + QByteArray(qsizetype(plain.amount), 'x')),
            .body = plain.body};
}

WireScript resetAtOnce(const Plain&)
{
    return {.end = End::Reset};
}

struct Entry
{
    Kind kind;
    WireScript (*make)(const Plain&);
};

constexpr Entry table[] = {
    {Kind::NoAnswer, noAnswer},
    {Kind::CloseBeforeHead, closeBeforeHead},
    {Kind::CloseInHead, closeInHead},
    {Kind::CloseInBody, closeInBody},
    {Kind::Reset, reset},
    {Kind::SlowBody, slowBody},
    {Kind::SlowHead, slowHead},
    {Kind::LengthTooLong, lengthTooLong},
    {Kind::LengthTooShort, lengthTooShort},
    {Kind::BadChunk, badChunk},
    {Kind::Garbage, garbage},
    {Kind::DoubleStatusLine, doubleStatusLine},
    {Kind::EndlessInterim, endlessInterim},
    {Kind::OversizedHeader, oversizedHeader},
    {Kind::GoAway, closeBeforeHead},
    {Kind::ResetStream, resetAtOnce},
};

// --- HTTP/2

enum FrameType : quint8 { Data = 0, Headers = 1, ResetStreamFrame = 3, GoAwayFrame = 7, Continuation = 9 };
enum FrameFlag : quint8 { NoFlag = 0, EndStream = 1, EndHeaders = 4, Padded = 8 };
constexpr qsizetype largestFrame = 16'384;

QByteArray number(quint32 value, int bytes)
{
    QByteArray result;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        result += char(value >> shift);
    return result;
}

QByteArray frame(FrameType type, int flags, qint32 stream, const QByteArray& payload,
                 qsizetype announced = -1)
{
    const qsizetype size = announced < 0 ? payload.size() : announced;
    return number(quint32(size), 3) + char(type) + char(flags) + number(quint32(stream), 4) + payload;
}

/// An integer with a prefix of seven bits (RFC 7541 5.1).
QByteArray packedSize(qsizetype size)
{
    if (size < 127)
        return QByteArray(1, char(size));
    QByteArray result(1, char(127));
    for (size -= 127; size >= 128; size /= 128)
        result += char(size % 128 + 128);
    return result + char(size);
}

/// A field that leaves no trace in the peer's table (RFC 7541 6.2.2).
QByteArray packed(QByteArrayView name, QByteArrayView value)
{
    QByteArray field(1, '\0');
    field += packedSize(name.size());
    field.append(name);
    field += packedSize(value.size());
    return field.append(value);
}

QByteArray packed(const http::HeaderList& fields)
{
    QByteArray block;
    for (qsizetype i = 0; i < fields.size(); ++i)
        block += packed(fields.name(i), fields.value(i));
    return block;
}

/// Cut into frames of `size` at the most.
QByteArray headFrames(qint32 stream, const QByteArray& block, int flags, qsizetype size = largestFrame)
{
    QByteArray frames;
    for (qsizetype at = 0; at < block.size(); at += size) {
        const int end = at + size >= block.size() ? EndHeaders : NoFlag;
        frames += at == 0 ? frame(Headers, flags | end, stream, block.first(std::min(size, block.size())))
                          : frame(Continuation, end, stream, block.mid(at, size));
    }
    return frames;
}

QByteArray dataFrame(qint32 stream, const QByteArray& body)
{
    return frame(Data, EndStream, stream, body.first(std::min(body.size(), largestFrame)));
}

/// An answer as frames.
WireScript framed(qint32 stream, const QByteArray& block, const QByteArray& body)
{
    const bool hasBody = !body.isEmpty();
    return {.head = headFrames(stream, block, hasBody ? NoFlag : EndStream),
            .body = hasBody ? dataFrame(stream, body) : QByteArray()};
}

/// The same with another length announced.
http::HeaderList withAnnounced(const http::HeaderList& fields, qint64 length)
{
    http::HeaderList changed;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (fields.name(i) != "content-length")
            changed.append(fields.name(i), fields.value(i));
    }
    changed.append("content-length", QByteArray::number(std::max<qint64>(0, length)));
    return changed;
}

} // namespace

QByteArray withLength(const QByteArray& head, qint64 length)
{
    const http::ResponseHead read = http::readResponseHead(head);
    const qsizetype field = read.headers.indexOf("Content-Length");
    if (field < 0)
        return withField(head, "Content-Length: " + QByteArray::number(length));
    const QByteArrayView value = read.headers.value(field);
    const qsizetype at = head.indexOf(value, head.toLower().indexOf("content-length:") + 15);
    return head.first(at) + QByteArray::number(length) + head.mid(at + value.size());
}

WireScript http1Script(const Fault& fault, quint64 seed, const QByteArray& head, const QByteArray& body)
{
    const auto found = std::ranges::find(table, fault.kind, &Entry::kind);
    if (found == std::end(table))
        return {.head = head, .body = body};
    return found->make({head, body, amountOf(fault), seed});
}

Http2Spoiled http2Spoiled(const Fault& fault, quint64 seed, qint32 stream, const http::HeaderList& fields,
                          const QByteArray& body)
{
    const qint64 amount = amountOf(fault);
    const auto rendered = [](const http::HeaderList& list) {
        return list.bytes() + "\r\n";
    };
    const QByteArray content =
        (body.isEmpty() ? QByteArray(sampleBody) : body)
            .first(std::min(body.isEmpty() ? qsizetype(sizeof sampleBody - 1) : body.size(), largestFrame));
    const http::HeaderList withBody = body.isEmpty() ? withAnnounced(fields, content.size()) : fields;
    const QByteArray openHead = headFrames(stream, packed(withBody), NoFlag);
    const QByteArray sentBody = body.first(std::min(body.size(), largestFrame));
    WireScript plain = framed(stream, packed(fields), body);

    switch (fault.kind) {
    case Kind::NoAnswer:
    case Kind::CloseBeforeHead:
        return {http1Script(fault, seed, {}, {}), {}, {}};
    case Kind::Garbage: {
        WireScript script = http1Script(fault, seed, {}, {});
        const QByteArray bytes = script.head;
        return {std::move(script), bytes, {}};
    }
    case Kind::CloseInHead:
        plain.head = plain.head.first(std::min<qint64>(amount, plain.head.size() - 1));
        return {{.head = plain.head, .end = End::Close}, {}, {}};
    case Kind::CloseInBody: {
        const QByteArray sent = content.first(std::min<qint64>(amount, content.size() - 1));
        return {{.head = openHead,
                 .body = frame(Data, EndStream, stream, sent, content.size()),
                 .end = End::Close},
                rendered(withBody),
                sent};
    }
    case Kind::Reset: {
        WireScript script = reset({plain.head, plain.body, amount, seed});
        const bool hasHead = amount >= plain.head.size();
        return {std::move(script), hasHead ? rendered(fields) : QByteArray(), {}};
    }
    case Kind::SlowBody:
        return {slowBody({plain.head, plain.body, amount, seed}), rendered(fields), sentBody};
    case Kind::SlowHead:
        return {slowHead({plain.head, plain.body, amount, seed}), rendered(fields), sentBody};
    case Kind::LengthTooLong:
    case Kind::LengthTooShort: {
        const qint64 difference = fault.kind == Kind::LengthTooLong ? amount : -amount;
        const http::HeaderList changed = withAnnounced(fields, content.size() + difference);
        return {framed(stream, packed(changed), content), rendered(changed), content};
    }
    case Kind::BadChunk: // DATA whose padding is longer than the frame (RFC 9113 6.1)
        return {{.head = openHead,
                 .body = frame(Data, Padded, stream, char(0xff) + content.first(1)),
                 .end = End::Stall},
                rendered(withBody),
                {}};
    case Kind::DoubleStatusLine: {
        http::HeaderList twice;
        twice.append(":status", fields.value(0));
        for (qsizetype i = 0; i < fields.size(); ++i)
            twice.append(fields.name(i), fields.value(i));
        return {framed(stream, packed(twice), body), rendered(twice), sentBody};
    }
    case Kind::EndlessInterim: {
        http::HeaderList interim;
        interim.append(":status", "103");
        interim.append("link", "</next>; rel=preload");
        return {{.head = headFrames(stream, packed(interim), NoFlag),
                 .intervalMs = int(amount),
                 .isEndless = true,
                 .end = End::Stall},
                rendered(interim),
                {}};
    }
    case Kind::OversizedHeader: {
        http::HeaderList large = fields;
        large.append("x-oversized", QByteArray(qsizetype(amount), 'x'));
        return {framed(stream, packed(large), body), rendered(large), sentBody};
    }
    case Kind::GoAway: {
        const QByteArray payload = number(quint32(stream), 4) + number(quint32(amount), 4);
        return {{.head = frame(GoAwayFrame, NoFlag, 0, payload), .end = End::Close}, {}, {}};
    }
    case Kind::ResetStream:
        return {{.streamReset = amount}, {}, {}};
    default:
        return {std::move(plain), rendered(fields), sentBody};
    }
}

} // namespace hookbench::listener
