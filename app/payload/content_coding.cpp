// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/content_coding.h"

#include "app/payload/coding_stream.h"
#include "app/payload/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hookbench::payload {

namespace {

struct CodingText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::CodingText)
};

constexpr qsizetype outputSize = 64 * 1024;
constexpr qsizetype inputSize = 64 * 1024; // between two looks at the cancel flag

QString dataSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

struct ContentDecoder::Stage
{
    QByteArray name;
    std::unique_ptr<CodingStream> stream;
    qint64 consumed = 0;
    qint64 produced = 0;
    bool begun = false;    // bytes of a stream came
    bool ended = false;    // the last stream is whole
    bool trailing = false; // what follows is no further stream
    QByteArray buffer;
};

QByteArrayList contentCodings(QByteArrayView fieldValue)
{
    QByteArrayList codings;
    for (const QByteArray& part : fieldValue.toByteArray().split(',')) {
        const QByteArray name = part.trimmed().toLower();
        if (!name.isEmpty() && name != "identity")
            codings << name;
    }
    return codings;
}

ContentDecoder::ContentDecoder(const QByteArrayList& codings, const DecodeLimits& limits)
    : m_limits(limits)
{
    if (codings.size() > limits.codings) {
        m_problem = {
            CodingText::tr("More than %n content-codings are inside each other; they are not undone.",
                           nullptr, limits.codings),
            -1};
        return;
    }
    for (auto name = codings.crbegin(); name != codings.crend(); ++name) {
        Stage stage;
        stage.name = *name;
        stage.stream = makeCodingStream(*name);
        stage.buffer.resize(outputSize);
        if (!stage.stream) {
            m_problem = {CodingText::tr("The content-coding “%1” is not known; it is not undone.")
                             .arg(visibleText(*name)),
                         -1};
            return;
        }
        m_stages.push_back(std::move(stage));
    }
}

ContentDecoder::~ContentDecoder() = default;

void ContentDecoder::fail(const QString& message, size_t index, qint64 offset)
{
    // Where an inner coding is broken says nothing of the bytes as they came.
    if (!m_problem)
        m_problem = {message, index == 0 ? offset : -1};
}

bool ContentDecoder::exceedsLimits(const Stage& stage)
{
    const qint64 free = std::max(m_limits.freeBytes, m_limits.ratio * m_fed);
    if (stage.produced <= m_limits.bytes && stage.produced <= free)
        return false;
    const bool byRatio = stage.produced <= m_limits.bytes;
    m_problem = {
        byRatio ? CodingText::tr("Decoding was stopped after %1: the content grows to more than %2 times "
                                 "its size, as bodies do that are made to fill the memory.")
                      .arg(dataSize(stage.produced), QLocale().toString(m_limits.ratio))
                : CodingText::tr("Decoding was stopped after %1, the most that is decoded.")
                      .arg(dataSize(m_limits.bytes)),
        stage.consumed};
    return true;
}

bool ContentDecoder::passOn(size_t index, QByteArrayView decoded, const Sink& sink)
{
    if (decoded.isEmpty())
        return true;
    return index + 1 < m_stages.size() ? run(index + 1, decoded, sink) : sink(decoded);
}

bool ContentDecoder::run(size_t index, QByteArrayView coded, const Sink& sink)
{
    Stage& stage = m_stages[index];
    const QString name = visibleText(stage.name);
    bool full = false; // the output was filled: there may be more without further input
    while (!coded.isEmpty() || full) {
        if (stage.ended && !coded.isEmpty() && (stage.trailing || !stage.stream->restart())) {
            fail(
                CodingText::tr("There are bytes behind the end of the %1 data; they are left out.").arg(name),
                index, stage.consumed);
            return false;
        }
        if (stage.ended && coded.isEmpty())
            break;
        const bool again = stage.ended;
        const CodingStream::Step step = stage.stream->decode(coded, stage.buffer.data(), stage.buffer.size());
        if (again && step.state == CodingStream::State::Broken && step.produced == 0) {
            // Zeros and the like behind a whole stream are no stream.
            stage.trailing = true;
            continue;
        }
        stage.begun = true;
        stage.consumed += step.consumed;
        stage.produced += step.produced;
        coded = coded.sliced(step.consumed);
        full = step.produced == stage.buffer.size();
        if (exceedsLimits(stage))
            return false;
        if (!passOn(index, QByteArrayView(stage.buffer).first(step.produced), sink))
            return false;
        stage.ended = step.state == CodingStream::State::Ended;
        switch (step.state) {
        case CodingStream::State::Running:
            if (step.consumed == 0 && step.produced == 0)
                full = false;
            break;
        case CodingStream::State::Ended:
            full = false;
            break;
        case CodingStream::State::Broken:
            fail(CodingText::tr("The %1 data is broken; what is before that place is shown.").arg(name),
                 index, stage.consumed);
            return false;
        case CodingStream::State::BadChecksum:
            fail(CodingText::tr("The checksum of the %1 data does not match its content.").arg(name), index,
                 stage.consumed);
            return false;
        case CodingStream::State::OutOfMemory:
            fail(CodingText::tr("There is not enough memory to decode the %1 data.").arg(name), index,
                 stage.consumed);
            return false;
        }
        if (step.consumed == 0 && step.produced == 0 && !stage.ended)
            break; // never seen; a decoder that stands still must not make us do so
    }
    return true;
}

bool ContentDecoder::feed(QByteArrayView coded, const Sink& sink)
{
    if (m_problem)
        return false;
    if (m_stages.empty())
        return sink(coded);
    m_fed += coded.size();
    return run(0, coded, sink) && !m_problem;
}

void ContentDecoder::finish()
{
    if (m_problem)
        return;
    for (size_t i = 0; i < m_stages.size(); ++i) {
        const Stage& stage = m_stages[i];
        if (stage.ended || (!stage.begun && i == 0 && m_fed == 0))
            continue;
        const QString name = visibleText(stage.name);
        fail(CodingText::tr("The %1 data ends early; what came of it is shown.").arg(name), i,
             stage.consumed);
        return;
    }
}

DecodedContent decodeContent(QByteArrayView coded, const QByteArrayList& codings, const CancelFlag& cancel,
                             const DecodeLimits& limits, bool cut)
{
    DecodedContent result;
    ContentDecoder decoder(codings, limits);
    const auto keep = [&result](QByteArrayView content) {
        result.content.append(content);
        return true;
    };
    for (bool goesOn = true; goesOn && !coded.isEmpty() && !cancel.isCancelled();) {
        const qsizetype size = std::min(coded.size(), inputSize);
        goesOn = decoder.feed(coded.first(size), keep);
        coded = coded.sliced(size);
    }
    if (!cut && !cancel.isCancelled())
        decoder.finish();
    result.problem = decoder.problem();
    return result;
}

} // namespace hookbench::payload
