// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/parser_reading.h"

#include <algorithm>

namespace hookbench::http {
namespace {

bool sameHead(const RequestHead& a, const RequestHead& b)
{
    return a.raw == b.raw && a.method == b.method && a.target == b.target && a.version == b.version &&
           a.headers == b.headers && a.framing == b.framing && a.contentLength == b.contentLength &&
           a.keepAlive == b.keepAlive && a.expectsContinue == b.expectsContinue;
}

/// Plays the part of a connection that records what it receives.
class Recorder
{
public:
    explicit Recorder(const Limits& limits)
        : m_parser(limits)
    {
    }

    void feed(QByteArrayView input)
    {
        while (m_reading.violation.isEmpty()) {
            const RequestParser::Step step = m_parser.next(input);
            if (step.consumed < 0 || step.consumed > input.size()) {
                violated("consumed is out of range");
                return;
            }
            m_reading.consumed += step.consumed;
            take(step, input.first(step.consumed));
            input = input.sliced(step.consumed);
            if (step.event == RequestParser::Event::NeedMore) {
                if (!input.isEmpty())
                    violated("NeedMore with input left");
                return;
            }
            if (step.event == RequestParser::Event::Failed)
                return;
        }
    }

    bool hasFailed() const { return m_failed; }

    Reading finish()
    {
        if (m_failed)
            return m_reading;
        const bool wasInside = m_parser.isInsideMessage();
        const std::optional<ProtocolError> error = m_parser.finish();
        if (wasInside != error.has_value())
            violated("finish() and isInsideMessage() disagree");
        if (error)
            takeError(*error);
        else if (m_hasHeadBytes)
            m_reading.leftOver = m_parser.head().raw;
        checkSums();
        return m_reading;
    }

private:
    void take(const RequestParser::Step& step, QByteArrayView taken)
    {
        switch (step.event) {
        case RequestParser::Event::NeedMore:
            if (m_inBody && !taken.isEmpty())
                violated("bytes of a body were consumed without a Body event");
            m_hasHeadBytes |= !m_inBody && !taken.isEmpty();
            break;
        case RequestParser::Event::HeadComplete:
            if (m_inBody || !m_parser.isHeadComplete() || !m_parser.isInsideMessage())
                violated("the head is complete and the parser denies it");
            m_reading.messages.push_back({m_parser.head(), true, false, {}, {}, {}, {}});
            m_inBody = true;
            m_hasHeadBytes = false;
            break;
        case RequestParser::Event::Body:
            takeBody(step, taken);
            break;
        case RequestParser::Event::MessageComplete:
            if (!m_inBody || !taken.isEmpty() || m_parser.isInsideMessage())
                violated("the message is complete and the parser denies it");
            m_reading.messages.back().trailers = m_parser.trailers();
            m_reading.messages.back().isComplete = true;
            m_inBody = false;
            break;
        case RequestParser::Event::Failed:
            takeFailure(taken);
            break;
        }
    }

    void takeBody(const RequestParser::Step& step, QByteArrayView taken)
    {
        ReadMessage& message = m_reading.messages.back();
        message.wire += taken;
        message.content += step.data;
        if (!m_inBody || taken.isEmpty() || m_parser.bodySize() != message.content.size())
            violated("a Body event does not add up");
    }

    void takeFailure(QByteArrayView taken)
    {
        m_failed = true;
        if (m_inBody && !taken.isEmpty())
            violated("Failed consumed bytes of a body");
        takeError(m_parser.error());
        if (m_parser.next("more").event != RequestParser::Event::Failed ||
            m_parser.next("more").consumed != 0)
            violated("a failed parser went on");
        checkSums();
    }

    void takeError(const ProtocolError& error)
    {
        if (!m_inBody)
            m_reading.messages.push_back({m_parser.head(), false, false, {}, {}, {}, {}});
        ReadMessage& message = m_reading.messages.back();
        message.error = error;
        const qsizetype size = message.head.raw.size() + message.wire.size();
        if (!error || error.offset < 0 || error.offset > size || error.message.isEmpty() ||
            error.status < 400)
            violated("the error is incomplete: " + error.code);
    }

    void checkSums()
    {
        qsizetype sum = m_reading.leftOver.size();
        for (const ReadMessage& message : m_reading.messages)
            sum += message.head.raw.size() + message.wire.size();
        if (sum != m_reading.consumed)
            violated("the recorded bytes are not the consumed bytes");
    }

    void violated(QByteArray what)
    {
        if (m_reading.violation.isEmpty())
            m_reading.violation = std::move(what);
    }

    RequestParser m_parser;
    Reading m_reading;
    bool m_failed = false;
    bool m_inBody = false;
    bool m_hasHeadBytes = false; // the parser holds bytes of a head that is not complete
};

QByteArray checkRereading(const ReadMessage& message)
{
    if (!sameHead(readRequestHead(message.head.raw), message.head))
        return "a recorded head reads back differently";
    if (message.isHeadComplete && decodeBodySection(message.wire, message.head.framing) != message.content)
        return "a recorded body decodes differently";
    if (message.isComplete && message.head.framing == BodyFraming::Chunked &&
        readTrailers(message.wire) != message.trailers)
        return "recorded trailers read back differently";
    if (message.isComplete && message.head.framing == BodyFraming::Length &&
        message.content.size() != message.head.contentLength)
        return "a complete body is not as long as announced";
    return {};
}

} // namespace

qsizetype Reading::completeCount() const
{
    return std::count_if(messages.begin(), messages.end(), [](const ReadMessage& m) { return m.isComplete; });
}

const ProtocolError& Reading::error() const
{
    static const ProtocolError none;
    return messages.empty() ? none : messages.back().error;
}

Reading readInPieces(QByteArrayView bytes, const std::vector<qsizetype>& cuts, const Limits& limits)
{
    Recorder recorder(limits);
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        recorder.feed(bytes.sliced(from, cut - from));
        from = cut;
        if (recorder.hasFailed())
            return recorder.finish();
    }
    recorder.feed(bytes.sliced(from));
    return recorder.finish();
}

Reading readByteByByte(QByteArrayView bytes, const Limits& limits)
{
    std::vector<qsizetype> cuts;
    for (qsizetype i = 1; i < bytes.size(); ++i)
        cuts.push_back(i);
    return readInPieces(bytes, cuts, limits);
}

QByteArray difference(const Reading& a, const Reading& b)
{
    if (!a.violation.isEmpty() || !b.violation.isEmpty())
        return a.violation + b.violation;
    if (a.consumed != b.consumed)
        return "consumed " + QByteArray::number(a.consumed) + " and " + QByteArray::number(b.consumed);
    if (a.messages.size() != b.messages.size() || a.leftOver != b.leftOver)
        return "different numbers of messages";
    for (size_t i = 0; i < a.messages.size(); ++i) {
        const ReadMessage& x = a.messages[i];
        const ReadMessage& y = b.messages[i];
        if (!sameHead(x.head, y.head) || x.isHeadComplete != y.isHeadComplete)
            return "different heads";
        if (x.wire != y.wire || x.content != y.content || x.trailers != y.trailers ||
            x.isComplete != y.isComplete)
            return "different bodies";
        if (x.error != y.error)
            return "different errors: " + x.error.code + " and " + y.error.code;
    }
    return {};
}

QByteArray checkParserPromises(QByteArrayView bytes, qsizetype maxCuts, const Limits& limits)
{
    const Reading whole = readInPieces(bytes, {}, limits);
    if (!whole.violation.isEmpty())
        return whole.violation;
    for (const ReadMessage& message : whole.messages) {
        if (const QByteArray broken = checkRereading(message); !broken.isEmpty())
            return broken;
    }
    if (const QByteArray broken = difference(whole, readByteByByte(bytes, limits)); !broken.isEmpty())
        return "byte by byte: " + broken;
    const qsizetype stride = std::max<qsizetype>(1, bytes.size() / std::max<qsizetype>(1, maxCuts));
    for (qsizetype cut = 0; cut <= bytes.size(); cut += stride) {
        if (const QByteArray broken = difference(whole, readInPieces(bytes, {cut}, limits));
            !broken.isEmpty())
            return "cut at " + QByteArray::number(cut) + ": " + broken;
    }
    return {};
}

} // namespace hookbench::http
