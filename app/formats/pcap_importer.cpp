// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/pcap_importer.h"

#include "app/formats/tcp_streams.h"
#include "app/http/request_parser.h"
#include "app/http/response_parser.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct PcapText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::PcapText)
};

constexpr qsizetype mostInterim = 1000; ///< 1xx answers in front of one

/// The exchanges on one connection.
class Conversation
{
public:
    Conversation(TcpStream& stream, qint64 number, ImportTarget& target)
        : m_stream(stream)
        , m_number(number)
        , m_target(target)
        , m_requests(stream.fromClient.bytes)
        , m_answers(stream.fromServer.bytes)
    {
    }

    Result<void> read();

private:
    bool isSpokenPlainly();
    bool readRequest(Exchange& exchange);
    bool readAnswer(Exchange& exchange);
    void report(const QString& message) { m_target.report({place(), message}); }
    QString place() const
    {
        return PcapText::tr("connection %1 from %2 to %3")
            .arg(m_number)
            .arg(QString::fromLatin1(m_stream.client), QString::fromLatin1(m_stream.server));
    }

    TcpStream& m_stream;
    qint64 m_number;
    ImportTarget& m_target;
    QByteArrayView m_requests; ///< not read yet
    QByteArrayView m_answers;
    http::RequestParser m_parser{http::Limits::none()};
    qint32 m_sequence = 0;
};

bool Conversation::isSpokenPlainly()
{
    constexpr char tlsHandshake = 0x16;
    if (m_requests.startsWith(tlsHandshake))
        report(PcapText::tr("It is encrypted."));
    else if (m_requests.startsWith("PRI * HTTP/2.0"))
        report(PcapText::tr("It is HTTP/2, which is not read from packets."));
    else if (const qsizetype end = m_requests.indexOf('\n');
             end < 0 || !m_requests.first(end).contains(" HTTP/1."))
        report(PcapText::tr("It is no HTTP/1.1."));
    else
        return true;
    return false;
}

Result<void> Conversation::read()
{
    // Captured from the middle: who asks is known by what is said.
    if (m_requests.startsWith("HTTP/1.")) {
        std::swap(m_stream.client, m_stream.server);
        std::swap(m_stream.fromClient, m_stream.fromServer);
        m_requests = m_stream.fromClient.bytes;
        m_answers = m_stream.fromServer.bytes;
    }
    if (m_requests.isEmpty() || !isSpokenPlainly())
        return {};
    while (!m_requests.isEmpty()) {
        Exchange exchange;
        const bool goesOn = readRequest(exchange);
        if (exchange.requestHead.isEmpty())
            break;
        const bool isAnswered = readAnswer(exchange);
        if (Result<void> taken = m_target.take(std::move(exchange)); !taken)
            return taken;
        if (!goesOn || !isAnswered)
            break;
    }
    if (!m_stream.fromClient.isGapless || !m_stream.fromServer.isGapless)
        report(PcapText::tr("Packets are missing; what came behind them was not read."));
    return {};
}

bool Conversation::readRequest(Exchange& exchange)
{
    const qsizetype began = m_stream.fromClient.bytes.size() - m_requests.size();
    exchange.summary.origin = Origin::Captured;
    exchange.summary.atUs = std::max<qint64>(0, m_stream.fromClient.timeOf(began));
    exchange.summary.peer = m_stream.client;
    exchange.summary.endpoint = "http://" + m_stream.server;
    exchange.local = m_stream.server;
    exchange.connection = m_number;
    exchange.sequence = ++m_sequence;
    QByteArray& body = exchange.requestBody.inlined;
    bool isWhole = false;
    bool inHead = true;
    for (;;) {
        const http::RequestParser::Step step = m_parser.next(m_requests);
        if (!inHead)
            body += m_requests.first(step.consumed);
        m_requests = m_requests.sliced(step.consumed);
        inHead = inHead && step.event != http::RequestParser::Event::HeadComplete;
        isWhole = step.event == http::RequestParser::Event::MessageComplete;
        if (isWhole || step.event == http::RequestParser::Event::NeedMore ||
            step.event == http::RequestParser::Event::Failed)
            break;
    }
    if (!isWhole) {
        if (!m_parser.error())
            m_parser.finish();
        exchange.error = m_parser.error();
        exchange.summary.errorCode = exchange.error.code;
        body += inHead ? QByteArrayView() : m_requests;
        m_requests = {};
    }
    const http::RequestHead& head = m_parser.head();
    exchange.requestHead = head.raw;
    exchange.requestFraming = body.isEmpty() ? http::BodyFraming::None : head.framing;
    exchange.requestBody.wireSize = body.size();
    exchange.summary.method = head.method;
    exchange.summary.target = head.target;
    exchange.summary.bodySize = http::decodeBodySection(body, exchange.requestFraming).size();
    return isWhole;
}

bool Conversation::readAnswer(Exchange& exchange)
{
    http::ResponseParser parser(exchange.summary.method);
    QByteArray body;
    bool inHead = true;
    qsizetype interim = 0;
    using Event = http::ResponseParser::Event;
    for (;;) {
        const http::ResponseParser::Step step = parser.next(m_answers);
        if (!inHead)
            body += m_answers.first(step.consumed);
        m_answers = m_answers.sliced(step.consumed);
        if (step.event == Event::InterimHead && ++interim > mostInterim)
            break;
        inHead = inHead && step.event != Event::HeadComplete;
        if (step.event == Event::MessageComplete || step.event == Event::NeedMore ||
            step.event == Event::Failed)
            break;
    }
    if (inHead)
        return false;
    exchange.responseHead = parser.head().raw;
    exchange.responseFraming = parser.framing();
    exchange.responseBody.inlined = body;
    exchange.responseBody.wireSize = body.size();
    exchange.responseSize = http::decodeBodySection(body, parser.framing()).size();
    exchange.summary.status = readResponseHead(exchange).status;
    const qsizetype end = m_stream.fromServer.bytes.size() - m_answers.size();
    exchange.summary.timing.responseUs = std::max<qint64>(
        0, m_stream.fromServer.timeOf(std::max<qsizetype>(0, end - 1)) - exchange.summary.atUs);
    constexpr int switching = 101;
    return exchange.summary.status != switching;
}

} // namespace

ImportFormat PcapImporter::format() const
{
    return {"pcap"_ba, PcapText::tr("Captured packets (pcap, pcapng)")};
}

bool PcapImporter::recognises(QByteArrayView beginning) const
{
    return isPacketCapture(beginning);
}

Result<void> PcapImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    const Result<QByteArray> file = readWhole(device);
    if (!file)
        return fail(file.error());
    TcpStreams streams;
    const qint64 broken = eachPacket(*file, [&](const CapturedPacket& packet) {
        streams.add(packet);
        return !start.cancel.isCancelled();
    });
    for (qint64 number = 1; const auto stream = streams.takeNext(); ++number) {
        if (start.cancel.isCancelled())
            return {};
        if (Result<void> read = Conversation(*stream, number, target).read(); !read)
            return read;
    }
    if (broken >= 0)
        target.report(
            {PcapText::tr("byte %1").arg(broken), PcapText::tr("Here a packet was expected. Nothing "
                                                               "behind it was read.")});
    if (streams.fragments() > 0)
        target.report({{},
                       PcapText::tr("%n fragment(s) of IP packets were passed over.", nullptr,
                                    int(std::min<qint64>(streams.fragments(), 1'000'000)))});
    if (streams.cutPackets() > 0)
        target.report({{},
                       PcapText::tr("Of %n packet(s) only the beginning was captured.", nullptr,
                                    int(std::min<qint64>(streams.cutPackets(), 1'000'000)))});
    return {};
}

} // namespace hookbench::formats
