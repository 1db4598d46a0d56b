// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/h2_testing.h"

#include <algorithm>

namespace hookbench::http {

void H2Recorder::requestHead(qint32 stream, const H2RequestHead& head)
{
    if (requests.count(stream))
        violations << "a stream began twice";
    if (!(readH2Fields(head.raw) == head.headers) || head.raw != head.headers.bytes())
        violations << "a rendered head reads back differently";
    if (head.error && head.error.offset > head.raw.size())
        violations << "an error lies outside its head";
    H2SeenRequest& request = requests[stream];
    request.head = head;
    request.error = head.error;
    if (head.error)
        ++request.ends;
    if (head.expectsContinue && m_answers)
        session->continueRequest(stream);
    refuse(stream, head.error);
}

/// As the owner of a session has to.
void H2Recorder::refuse(qint32 stream, const ProtocolError& error)
{
    if (m_answers && (error.status == 413 || error.status == 431))
        session->respond(stream, error.status, {}, {});
}

void H2Recorder::requestData(qint32 stream, QByteArrayView data)
{
    H2SeenRequest& request = requests[stream];
    if (request.ends > 0 || request.head.raw.isEmpty() || data.isEmpty())
        violations << "content came out of turn";
    request.content.append(data);
    if (consumes)
        session->consume(stream, data.size());
}

void H2Recorder::requestEnd(qint32 stream, const HeaderList& trailers)
{
    H2SeenRequest& request = requests[stream];
    request.trailers = trailers;
    if (++request.ends > 1 || request.head.raw.isEmpty())
        violations << "a request ended out of turn";
    if (!m_answers)
        return;
    ResponsePlan plan;
    plan.bodySize = answer.size();
    session->respond(stream, 200, h2ResponseFields(plan),
                     request.head.method == "HEAD" ? QByteArray() : answer);
}

void H2Recorder::requestError(qint32 stream, const ProtocolError& error)
{
    H2SeenRequest& request = requests[stream];
    request.error = error;
    if (++request.ends > 1 || !error || request.head.raw.isEmpty())
        violations << "a request broke out of turn";
    refuse(stream, error);
}

void H2Recorder::requestReset(qint32 stream, quint32 code)
{
    H2SeenRequest& request = requests[stream];
    if (request.resetBy >= 0 || request.answerTaken || request.error)
        violations << "a request was reset out of turn";
    request.resetBy = code;
    ++request.ends;
}

void H2Recorder::answerTaken(qint32 stream)
{
    H2SeenRequest& request = requests[stream];
    if (request.answerTaken)
        violations << "an answer went out twice";
    request.answerTaken = true;
}

void H2Recorder::connectionError(const ProtocolError& error, quint32 code)
{
    broken = error;
    brokenCode = code;
    if (++brokenCount > 1 || !error || error.message.isEmpty())
        violations << "the connection broke twice or without a reason";
}

void H2Recorder::peerGoaway(quint32 code, qint32, QByteArrayView debugData)
{
    goaway = code;
    goawayText = debugData.toByteArray();
}

namespace {

/// All that was said, as lines that can be compared.
QByteArray describe(const H2Recorder& events)
{
    QByteArray text;
    for (const auto& [stream, request] : events.requests) {
        text += QByteArray::number(stream) + ' ' + request.head.raw + request.content + '\n' +
                request.trailers.bytes() + ' ' + request.error.code + ' ' +
                QByteArray::number(request.error.offset) + ' ' + QByteArray::number(request.resetBy) + ' ' +
                QByteArray::number(request.ends) + '\n';
    }
    return text + events.broken.code + ' ' + QByteArray::number(events.broken.offset) + ' ' +
           QByteArray::number(events.brokenCode) + ' ' + QByteArray::number(events.goaway) +
           events.goawayText;
}

struct Outcome
{
    QByteArray said;
    QByteArray violation;
    bool judgedWindows = false; ///< when they are updated depends on the cuts
};

Outcome run(QByteArrayView bytes, qsizetype pieceSize, const H2Limits& limits)
{
    H2Bench bench(limits);
    Outcome outcome;
    qint64 most = 0;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        bench.session.feed(bytes.sliced(at, std::min(pieceSize, bytes.size() - at)));
        most = std::max(most, bench.session.outgoingSize());
        if (bench.session.unconsumedBytes() != 0)
            outcome.violation = "consumed bytes do not add up";
    }
    (void)bench.session.finish();
    bench.feed({});
    if (bench.session.wantsWrite())
        outcome.violation = "the session cannot be drained";
    if (most > limits.outgoingMax + 64 * 1024)
        outcome.violation = "the outgoing bytes grew";
    if (bench.events.broken && !bench.session.isFinished())
        outcome.violation = "a broken connection goes on";
    if (!bench.events.violations.isEmpty())
        outcome.violation = bench.events.violations.first();
    outcome.said = describe(bench.events);
    outcome.judgedWindows = bench.events.broken.code == "h2-flow-control-error";
    return outcome;
}

} // namespace

H2Limits h2FuzzLimits()
{
    H2Limits limits;
    limits.head = 500;
    limits.fields = 12;
    limits.body = 300;
    limits.concurrentStreams = 3;
    limits.continuations = 3;
    limits.fieldBlock = 600;
    limits.resets = limits.offences = limits.refusals = limits.settings = limits.pings = {6, 1};
    limits.priorities = limits.windowUpdates = limits.emptyFrames = limits.unknownFrames = {6, 1};
    limits.overhead = 2000;
    limits.outgoingHigh = 1000;
    limits.outgoingMax = 4000;
    return limits;
}

QByteArray h2FuzzConnection(QByteArrayView file)
{
    return file.startsWith(h2Preface) ? file.toByteArray() : h2Start() + file.toByteArray();
}

QByteArray checkH2Promises(QByteArrayView bytes, qsizetype maxCuts, const H2Limits& limits)
{
    const Outcome whole = run(bytes, std::max<qsizetype>(bytes.size(), 1), limits);
    if (!whole.violation.isEmpty())
        return whole.violation;
    for (const qsizetype pieceSize : {qsizetype(1), qsizetype(7), qsizetype(64)}) {
        if (bytes.size() / pieceSize > maxCuts && pieceSize != 64)
            continue;
        const Outcome other = run(bytes, pieceSize, limits);
        if (!other.violation.isEmpty())
            return other.violation;
        if (other.said != whole.said && !whole.judgedWindows && !other.judgedWindows)
            return "the cuts matter:\n" + whole.said + "\n--- in pieces of " + QByteArray::number(pieceSize) +
                   ":\n" + other.said;
    }
    return {};
}

} // namespace hookbench::http
