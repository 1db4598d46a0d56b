// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/filter/filter_input.h"

#include "app/filter/completion.h"
#include "app/filter/filter.h"
#include "app/filter/parser.h"
#include "app/http/message_head.h"

#include <algorithm>
#include <cstdlib>

namespace hookbench::tests {

using namespace hookbench::filter;

namespace {

class StoppedClock final : public Clock
{
public:
    qint64 wallUs() const override { return 1'700'000'000'000'000; }
    qint64 monotonicUs() const override { return 1; }
};

void require(bool truth)
{
    if (!truth)
        std::abort();
}

/// Gives bodies in pieces of three bytes.
class PieceSource final : public Source
{
public:
    explicit PieceSource(const Exchange& exchange)
        : m_exchange(exchange)
    {
    }
    const ExchangeSummary& summary() override { return m_exchange.summary; }
    const Exchange& facts() override { return m_exchange; }
    const Annotation& annotation() override { return m_annotation; }
    QByteArrayView requestHead() override { return m_exchange.requestHead; }
    QByteArrayView responseHead() override { return m_exchange.responseHead; }
    void readBody(Side side, const PieceTaker& take) override
    {
        const bool isRequest = side == Side::Request;
        const QByteArrayView body = (isRequest ? m_exchange.requestBody : m_exchange.responseBody).inlined;
        for (qsizetype at = 0; at < body.size(); at += 3) {
            if (!take(body.sliced(at, std::min<qsizetype>(3, body.size() - at))))
                return;
        }
    }

private:
    const Annotation m_annotation;
    const Exchange& m_exchange;
};

Exchange exchangeOf(const QByteArray& bytes)
{
    Exchange exchange;
    const qsizetype end = http::headSize(bytes);
    exchange.requestHead = end < 0 ? bytes : bytes.first(end);
    exchange.requestBody.inlined = end < 0 ? QByteArray() : bytes.sliced(end);
    const http::RequestHead head = http::readRequestHead(exchange.requestHead);
    exchange.requestFraming = head.framing;
    exchange.summary.method = head.method;
    exchange.summary.target = head.target;
    exchange.summary.peer = head.target;
    exchange.summary.status = int(bytes.size() % 600);
    exchange.summary.bodySize = exchange.requestBody.inlined.size();
    exchange.responseHead = bytes.left(20);
    exchange.responseBody.inlined = exchange.requestBody.inlined;
    return exchange;
}

void checkMistake(const Mistake& mistake, qsizetype size)
{
    require(!mistake.message.isEmpty());
    require(mistake.place.at >= 0 && mistake.place.size >= 0 && mistake.place.end() <= size);
}

} // namespace

void checkFilterInput(const QByteArray& bytes)
{
    const qsizetype line = bytes.indexOf('\n');
    const QString text = QString::fromUtf8(line < 0 ? bytes : bytes.first(line));
    const Completion completion = complete(text, text.size() / 2);
    require(completion.replaced.at >= 0 && completion.replaced.end() <= text.size());
    const Parsed<Filter> filter = Filter::compile(text, StoppedClock());
    if (!filter) {
        checkMistake(filter.error(), text.size());
        return;
    }
    const QString plain = toText(filter->tree());
    if (plain.size() <= longestText) {
        const Parsed<Tree> again = Parser(plain).parse();
        require(again && *again == filter->tree());
    }
    const Exchange exchange = exchangeOf(line < 0 ? QByteArray() : bytes.sliced(line + 1));
    ExchangeSource whole(exchange);
    PieceSource pieces(exchange);
    const Result<bool> first = filter->matches(whole);
    const Result<bool> second = filter->matches(pieces);
    require(first && second && *first == *second);
}

} // namespace hookbench::tests
