// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/overview.h"

#include "app/models/inspection.h"
#include "app/models/log_texts.h"
#include "app/models/tls_lines.h"
#include "app/models/trouble.h"
#include "app/payload/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>
#include <limits>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;
using payload::visibleText;

namespace {

struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::OverviewText)
};

QString originText(Origin origin)
{
    switch (origin) {
    case Origin::Captured:
        return OverviewText::tr("Captured");
    case Origin::Sent:
        return OverviewText::tr("Sent");
    case Origin::Replayed:
        return OverviewText::tr("Replayed");
    case Origin::Forwarded:
        return OverviewText::tr("Forwarded");
    case Origin::Monitored:
        return OverviewText::tr("Health check");
    }
    return OverviewText::tr("Unknown");
}

/// Microseconds are kept: QDateTime holds milliseconds only.
QString moment(qint64 atUs, Qt::TimeSpec spec)
{
    const qint64 micros = ((atUs % 1'000'000) + 1'000'000) % 1'000'000;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch((atUs - micros) / 1000, spec);
    const QString fraction = u"%1"_s.arg(micros, 6, 10, QChar(u'0'));
    const QString zone = spec == Qt::UTC ? u"UTC"_s : time.timeZoneAbbreviation();
    return u"%1.%2 %3"_s.arg(time.toString(u"yyyy-MM-dd HH:mm:ss"_s), fraction, zone);
}

QString duration(qint64 us)
{
    if (us < 0)
        return OverviewText::tr("not reached");
    const QLocale locale;
    if (us < 1000)
        return OverviewText::tr("%1 µs").arg(locale.toString(us));
    if (us < 1'000'000)
        return OverviewText::tr("%1 ms").arg(locale.toString(double(us) / 1000, 'f', 3));
    return OverviewText::tr("%1 s").arg(locale.toString(double(us) / 1'000'000, 'f', 3));
}

QString exactSize(qint64 bytes)
{
    const QString exact = OverviewText::tr("%1 bytes").arg(QLocale().toString(bytes));
    return bytes < 1024 ? exact : OverviewText::tr("%1 (%2)").arg(sizeText(bytes), exact);
}

QString framingText(http::BodyFraming framing)
{
    switch (framing) {
    case http::BodyFraming::None:
        return OverviewText::tr("none");
    case http::BodyFraming::Length:
        return OverviewText::tr("Content-Length");
    case http::BodyFraming::Chunked:
        return OverviewText::tr("chunked");
    case http::BodyFraming::UntilClose:
        return OverviewText::tr("until the connection closed");
    }
    return {};
}

QString orUnread(const QByteArray& bytes)
{
    return bytes.isEmpty() ? OverviewText::tr("could not be read") : visibleText(bytes);
}

QString troubleText(const QByteArray& errorCode)
{
    switch (troubleOf(errorCode)) {
    case Trouble::None:
        return {};
    case Trouble::BreaksHttp:
        return OverviewText::tr("breaks HTTP");
    case Trouble::Tls:
        return OverviewText::tr("TLS failed");
    case Trouble::NoAnswer:
        return OverviewText::tr("no answer");
    case Trouble::Refused:
        return OverviewText::tr("refused by the endpoint");
    }
    return {};
}

QString framingOf(const Exchange& exchange)
{
    const bool frames =
        exchange.summary.protocol == Protocol::Http2 && exchange.requestFraming != http::BodyFraming::None;
    return frames ? OverviewText::tr("HTTP/2 frames") : framingText(exchange.requestFraming);
}

/// A session says what it likes: the sum may be more than a number can be.
qint64 bytesThatCame(const StoredBody& body)
{
    return body.wireSize + std::min(body.unkept, std::numeric_limits<qint64>::max() - body.wireSize);
}

void addError(std::vector<TextLine>& lines, const http::ProtocolError& error)
{
    if (!error)
        return;
    const QString mark = troubleText(error.code);
    lines.push_back({{OverviewText::tr("Error"), visibleText(error.message.toUtf8())}, mark});
    lines.push_back({{OverviewText::tr("Error code"), visibleText(error.code)}, mark});
    if (error.code == "tls-untrusted-by-client" || error.code == "tls-certificate-rejected") {
        lines.push_back(
            {{OverviewText::tr("What to do"),
              OverviewText::tr("Bring the client to trust the authority of this computer: the menu Help has "
                               "“Trusting Our Certificate”")},
             {}});
    }
    if (error.offset >= 0)
        lines.push_back({{OverviewText::tr("Error at byte"), QLocale().toString(error.offset)}, mark});
}

void addRequest(std::vector<TextLine>& lines, const Exchange& exchange, const http::RequestHead& head)
{
    const auto add = [&lines](const QString& label, const QString& value) {
        lines.push_back({{label, value}, {}});
    };
    const QString answered =
        exchange.summary.status > 0 ? QString::number(exchange.summary.status) : OverviewText::tr("nothing");
    if (head.method.isEmpty() && troubleOf(exchange.error.code) == Trouble::Tls) {
        add(OverviewText::tr("Answered"), answered); // it never came to a request
        return;
    }
    add(OverviewText::tr("Method"), orUnread(head.method));
    add(OverviewText::tr("Target"), orUnread(head.target));
    add(OverviewText::tr("Version"), orUnread(head.version));
    add(OverviewText::tr("Answered"), answered);
    add(OverviewText::tr("Body"), exactSize(exchange.summary.bodySize));
    if (const StoredBody& body = exchange.requestBody; body.unkept > 0)
        lines.push_back(
            {{OverviewText::tr("Kept of the body"),
              OverviewText::tr("%1 of %2 bytes kept")
                  .arg(QLocale().toString(body.wireSize), QLocale().toString(bytesThatCame(body)))},
             OverviewText::tr("the rest is not there")});
    add(OverviewText::tr("Body on the wire"), exactSize(exchange.requestBody.wireSize));
    add(OverviewText::tr("Body framing"), framingOf(exchange));
    add(OverviewText::tr("Head"), exactSize(exchange.requestHead.size()));
}

/// What is known of an exchange that we sent.
void addSent(std::vector<TextLine>& lines, const Exchange& exchange)
{
    const auto add = [&lines](const QString& label, const QString& value) {
        lines.push_back({{label, value}, {}});
    };
    const SentRecord& sent = *exchange.sent;
    add(OverviewText::tr("Sent to"), visibleText(sent.url));
    const bool isHttp2 = exchange.summary.protocol == Protocol::Http2;
    add(OverviewText::tr("Protocol"), isHttp2 ? u"HTTP/2"_s : u"HTTP/1"_s);
    if (sent.delivery)
        add(OverviewText::tr("Delivery"),
            OverviewText::tr("%1, attempt %2")
                .arg(QString::number(sent.delivery.value), QString::number(sent.attempt)));
    for (const QByteArray& head : sent.interim.split('\n')) {
        if (head.startsWith("HTTP/") || head.startsWith(":status"))
            add(OverviewText::tr("Answered before that"), visibleText(head.trimmed()));
    }
    if (!sent.advice.isEmpty())
        add(OverviewText::tr("What to try"), visibleText(sent.advice.toUtf8()));
}

} // namespace

std::vector<TextLine> overviewLines(const Exchange& exchange, const http::RequestHead& head,
                                    std::vector<TextLine> webhook)
{
    const ExchangeSummary& summary = exchange.summary;
    std::vector<TextLine> lines;
    const auto add = [&lines](const QString& label, const QString& value) {
        lines.push_back({{label, value}, {}});
    };
    addError(lines, exchange.error);
    add(OverviewText::tr("Number"), QString::number(summary.id.value));
    add(OverviewText::tr("Origin"), originText(summary.origin));
    if (exchange.parent)
        add(OverviewText::tr("Repeats number"), QString::number(exchange.parent.value));
    add(OverviewText::tr("Time"), moment(summary.atUs, Qt::LocalTime));
    add(OverviewText::tr("Time (UTC)"), moment(summary.atUs, Qt::UTC));
    std::ranges::move(webhook, std::back_inserter(lines));
    addRequest(lines, exchange, head);
    if (exchange.sent)
        addSent(lines, exchange);
    else
        add(OverviewText::tr("Endpoint"), visibleText(summary.endpoint));
    add(OverviewText::tr("From"), visibleText(exchange.sent ? exchange.local : summary.peer));
    add(OverviewText::tr("To"), visibleText(exchange.sent ? summary.peer : exchange.local));
    add(OverviewText::tr("Connection"),
        OverviewText::tr("%1, request %2 on it")
            .arg(QString::number(exchange.connection), QString::number(exchange.sequence)));
    if (exchange.stream > 0)
        add(OverviewText::tr("Stream"),
            OverviewText::tr("%1 of HTTP/2; its head is shown as text, which HTTP/2 "
                             "does not have")
                .arg(exchange.stream));
    if (exchange.marks.testFlag(Mark::Pipelined))
        add(OverviewText::tr("Pipelined"),
            OverviewText::tr("came before the request before it was answered"));
    if (exchange.marks.testFlag(Mark::HalfClosed))
        add(OverviewText::tr("Half-closed"),
            OverviewText::tr("the sender had finished sending and waited for the answer"));
    if (exchange.tls) {
        std::vector<TextLine> tls = exchange.sent
                                        ? sentTlsLines(*exchange.tls, exchange.sent->chain, summary.atUs)
                                        : tlsLines(*exchange.tls);
        for (TextLine& line : tls)
            lines.push_back(std::move(line));
    }
    if (exchange.sent)
        return lines; // its times are told by the phases
    add(OverviewText::tr("Head complete after"), duration(summary.timing.headUs));
    add(OverviewText::tr("Body complete after"), duration(summary.timing.bodyUs));
    add(OverviewText::tr("Answer ready after"), duration(summary.timing.responseUs));
    return lines;
}

} // namespace hookbench::models
