// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle/exchange_record.h"

#include "app/exchange/endpoint.h"
#include "app/session/sent_record_json.h"
#include "app/session/tls_record.h"

#include <QCoreApplication>
#include <QtEndian>

#include <limits>

namespace hookbench::bundle {

namespace {

struct RecordText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::bundle::RecordText)
};

/// Numbers of the members. Those that were given out never mean something else.
enum Member : quint8 {
    IdMember = 1,
    OriginMember,
    AtMember,
    ProtocolMember,
    EndpointMember,
    PeerMember,
    MethodMember,
    TargetMember,
    StatusMember,
    BodySizeMember,
    HeadTimeMember,
    BodyTimeMember,
    ResponseTimeMember,
    ProviderMember,
    EventMember,
    DeliveryMember,
    AttemptMember,
    ParentMember,
    LocalMember,
    ConnectionMember,
    SequenceMember,
    StreamMember,
    MarksMember,
    TlsMember,
    ErrorCodeMember,
    ErrorMessageMember,
    ErrorOffsetMember,
    ErrorStatusMember,
    RequestHeadMember,
    RequestBodyMember,
    RequestLargeMember,
    RequestUnkeptMember,
    RequestFramingMember,
    RequestTrailersMember,
    ResponseHeadMember,
    ResponseBodyMember,
    ResponseLargeMember,
    ResponseUnkeptMember,
    ResponseFramingMember,
    ResponseTrailersMember,
    ResponseSizeMember,
    VerdictMember,
    SchemeMember,
    ReasonMember,
    SentMember,
    StarredMember,
    ReadMember,
    ColorMember,
    TagMember,
    NoteMember,
    SharedAnswerMember,
};

constexpr qint64 mostNumber = std::numeric_limits<qint64>::max() / 4; ///< sums of them are numbers
constexpr qint64 most32 = std::numeric_limits<qint32>::max();
constexpr qint64 largestBody = qint64(1) << 40;
constexpr BlobId someBlob{1};

class RecordWriter
{
public:
    void bytes(Member member, QByteArrayView value)
    {
        if (!value.isEmpty())
            put(member, value);
    }
    void text(Member member, const QString& value) { bytes(member, value.toUtf8()); }
    void number(Member member, qint64 value, qint64 usual = 0)
    {
        if (value == usual)
            return;
        char be[sizeof value];
        qToBigEndian(value, be);
        put(member, QByteArrayView(be, sizeof be));
    }
    QByteArray take() { return std::move(m_out); }

private:
    void put(Member member, QByteArrayView value)
    {
        char size[sizeof(quint32)];
        qToBigEndian(quint32(value.size()), size);
        m_out += char(member);
        m_out.append(size, sizeof size);
        m_out += value;
    }
    QByteArray m_out;
};

void writeSummary(const Exchange& exchange, RecordWriter& out)
{
    const ExchangeSummary& summary = exchange.summary;
    out.number(IdMember, summary.id.value);
    out.number(OriginMember, qint64(summary.origin));
    out.number(AtMember, summary.atUs);
    out.number(ProtocolMember, qint64(summary.protocol));
    out.bytes(EndpointMember, summary.endpoint);
    out.bytes(PeerMember, summary.peer);
    out.bytes(MethodMember, summary.method);
    out.bytes(TargetMember, summary.target);
    out.number(StatusMember, summary.status);
    out.number(BodySizeMember, summary.bodySize);
    out.number(HeadTimeMember, summary.timing.headUs, -1);
    out.number(BodyTimeMember, summary.timing.bodyUs, -1);
    out.number(ResponseTimeMember, summary.timing.responseUs, -1);
    out.bytes(ProviderMember, summary.webhook.provider);
    out.bytes(EventMember, summary.webhook.event);
    out.bytes(DeliveryMember, summary.webhook.delivery);
    out.number(AttemptMember, summary.webhook.attempt);
}

void writeRest(const Exchange& exchange, RecordWriter& out)
{
    out.number(ParentMember, exchange.parent.value);
    out.bytes(LocalMember, exchange.local);
    out.number(ConnectionMember, exchange.connection);
    out.number(SequenceMember, exchange.sequence);
    out.number(StreamMember, exchange.stream);
    out.number(MarksMember, qint64(exchange.marks.toInt()));
    if (exchange.tls)
        out.bytes(TlsMember, session::writeTlsRecord(*exchange.tls));
    if (exchange.error) {
        out.bytes(ErrorCodeMember, exchange.error.code);
        out.text(ErrorMessageMember, exchange.error.message);
        out.number(ErrorOffsetMember, exchange.error.offset, -1);
        out.number(ErrorStatusMember, exchange.error.status);
    }
    if (exchange.signature) {
        out.number(VerdictMember, qint64(exchange.signature->verdict));
        out.bytes(SchemeMember, exchange.signature->scheme);
        out.text(ReasonMember, exchange.signature->reason);
    }
    if (exchange.sent)
        out.bytes(SentMember, session::writeSentRecord(*exchange.sent));
}

struct BodyMembers
{
    Member inlined;
    Member large;
    Member unkept;
    Member framing;
};
constexpr BodyMembers requestMembers{RequestBodyMember, RequestLargeMember, RequestUnkeptMember,
                                     RequestFramingMember};
constexpr BodyMembers responseMembers{ResponseBodyMember, ResponseLargeMember, ResponseUnkeptMember,
                                      ResponseFramingMember};

void writeBody(const StoredBody& body, http::BodyFraming framing, const BodyMembers& members,
               RecordWriter& out)
{
    if (body.blob)
        out.number(members.large, body.wireSize);
    else
        out.bytes(members.inlined, body.inlined);
    out.number(members.unkept, body.unkept);
    out.number(members.framing, qint64(framing));
}

/// The members of a record, and whether one of them was impossible.
class RecordReader
{
public:
    explicit RecordReader(QByteArrayView bytes)
    {
        constexpr qsizetype prefix = 1 + sizeof(quint32);
        while (m_isSound && !bytes.isEmpty()) {
            const qint64 size =
                bytes.size() < prefix ? -1 : qint64(qFromBigEndian<quint32>(bytes.data() + 1));
            if (size < 0 || size > bytes.size() - prefix) {
                m_isSound = false;
                break;
            }
            m_members[uchar(bytes.front())].append(bytes.sliced(prefix, size));
            bytes = bytes.sliced(prefix + size);
        }
    }

    bool has(Member member) const { return !m_members[member].isEmpty(); }
    QByteArray bytes(Member member) const
    {
        return has(member) ? m_members[member].last().toByteArray() : QByteArray();
    }
    QString text(Member member) const { return QString::fromUtf8(bytes(member)); }

    qint64 number(Member member, qint64 usual, qint64 least, qint64 most)
    {
        if (!has(member))
            return usual;
        const QByteArrayView value = m_members[member].last();
        const qint64 read = value.size() == sizeof(qint64) ? qFromBigEndian<qint64>(value.data()) : least - 1;
        m_isSound = m_isSound && read >= least && read <= most;
        return m_isSound ? read : usual;
    }
    qint64 count(Member member) { return number(member, 0, 0, mostNumber); }
    qint64 time(Member member) { return number(member, -1, 0, mostNumber); }

    QStringList texts(Member member) const
    {
        QStringList list;
        for (const QByteArrayView value : m_members[member])
            list += QString::fromUtf8(value);
        return list;
    }

    void demand(bool promise) { m_isSound = m_isSound && promise; }
    bool isSound() const { return m_isSound; }

private:
    QList<QByteArrayView> m_members[256];
    bool m_isSound = true;
};

void readSummary(RecordReader& in, ExchangeSummary& summary)
{
    summary.id = ExchangeId{in.count(IdMember)};
    summary.origin = Origin(in.number(OriginMember, 0, 1, qint64(Origin::Monitored)));
    in.demand(qint64(summary.origin) > 0);
    summary.atUs = in.number(AtMember, 0, -mostNumber, mostNumber);
    summary.protocol = Protocol(in.number(ProtocolMember, 1, 1, qint64(Protocol::Http2)));
    summary.endpoint = in.bytes(EndpointMember);
    summary.peer = in.bytes(PeerMember);
    summary.method = in.bytes(MethodMember);
    summary.target = in.bytes(TargetMember);
    summary.status = int(in.number(StatusMember, 0, 0, 999));
    summary.bodySize = in.count(BodySizeMember);
    summary.timing = {in.time(HeadTimeMember), in.time(BodyTimeMember), in.time(ResponseTimeMember)};
    summary.webhook = {in.bytes(ProviderMember), in.bytes(EventMember), in.bytes(DeliveryMember),
                       qint32(in.number(AttemptMember, 0, 0, most32))};
    summary.errorCode = in.bytes(ErrorCodeMember);
}

void readRest(RecordReader& in, Exchange& exchange)
{
    exchange.parent = ExchangeId{in.count(ParentMember)};
    exchange.local = in.bytes(LocalMember);
    exchange.connection = in.number(ConnectionMember, 0, 0, qint64(1) << 53);
    exchange.sequence = qint32(in.number(SequenceMember, 0, 0, most32));
    exchange.stream = qint32(in.number(StreamMember, 0, 0, most32));
    exchange.marks = Marks::fromInt(quint32(in.number(MarksMember, 0, 0, allMarks)));
    exchange.error = {in.bytes(ErrorCodeMember), in.text(ErrorMessageMember), in.time(ErrorOffsetMember),
                      int(in.number(ErrorStatusMember, 0, 0, 999))};
    if (in.has(TlsMember)) {
        const auto record = session::readTlsRecord(in.bytes(TlsMember));
        in.demand(record.has_value());
        if (record)
            exchange.tls = Shared(*record);
    }
    if (in.has(VerdictMember)) {
        const auto verdict = Verdict(in.number(VerdictMember, 1, 1, qint64(Verdict::NotChecked)));
        exchange.signature = SignatureCheck{verdict, in.bytes(SchemeMember), in.text(ReasonMember)};
    }
    if (in.has(SentMember)) {
        const auto record = session::readSentRecord(in.bytes(SentMember));
        in.demand(record.has_value());
        if (record)
            exchange.sent = Shared(*record);
    }
}

void readBody(RecordReader& in, StoredBody& body, http::BodyFraming& framing, const BodyMembers& members)
{
    const qint64 large = in.number(members.large, 0, 1, largestBody);
    in.demand(large == 0 || !in.has(members.inlined));
    body.inlined = in.bytes(members.inlined);
    body.blob = large > 0 ? someBlob : BlobId();
    body.wireSize = large > 0 ? large : body.inlined.size();
    body.unkept = in.number(members.unkept, 0, 0, std::numeric_limits<qint64>::max() - body.wireSize);
    framing = http::BodyFraming(in.number(members.framing, 0, 0, qint64(http::BodyFraming::UntilClose)));
}

Annotation readAnnotation(RecordReader& in)
{
    Annotation annotation;
    annotation.starred = in.number(StarredMember, 0, 0, 1) == 1;
    annotation.isRead = in.number(ReadMember, 0, 0, 1) == 1;
    annotation.color = int(in.number(ColorMember, 0, 0, Endpoint::colors));
    annotation.tags = in.texts(TagMember);
    annotation.tags.removeDuplicates();
    annotation.note = in.text(NoteMember);
    return annotation;
}

} // namespace

QByteArray writeRecord(const ExchangeRecord& record)
{
    RecordWriter out;
    const Exchange& exchange = record.exchange;
    writeSummary(exchange, out);
    writeRest(exchange, out);
    out.bytes(RequestHeadMember, exchange.requestHead);
    writeBody(exchange.requestBody, exchange.requestFraming, requestMembers, out);
    out.bytes(RequestTrailersMember, exchange.requestTrailers);
    out.bytes(ResponseHeadMember, exchange.responseHead);
    writeBody(exchange.responseBody, exchange.responseFraming, responseMembers, out);
    out.bytes(ResponseTrailersMember, exchange.responseTrailers);
    out.number(ResponseSizeMember, exchange.responseSize);
    const Annotation& annotation = record.annotation;
    out.number(StarredMember, annotation.starred ? 1 : 0);
    out.number(ReadMember, annotation.isRead ? 1 : 0);
    out.number(ColorMember, annotation.color);
    for (const QString& tag : annotation.tags)
        out.text(TagMember, tag);
    out.text(NoteMember, annotation.note);
    out.number(SharedAnswerMember, record.sharedAnswer);
    return out.take();
}

Result<ExchangeRecord> readRecord(QByteArrayView bytes)
{
    RecordReader in(bytes);
    ExchangeRecord record;
    Exchange& exchange = record.exchange;
    readSummary(in, exchange.summary);
    readRest(in, exchange);
    exchange.requestHead = in.bytes(RequestHeadMember);
    readBody(in, exchange.requestBody, exchange.requestFraming, requestMembers);
    exchange.requestTrailers = in.bytes(RequestTrailersMember);
    exchange.responseHead = in.bytes(ResponseHeadMember);
    readBody(in, exchange.responseBody, exchange.responseFraming, responseMembers);
    exchange.responseTrailers = in.bytes(ResponseTrailersMember);
    exchange.responseSize = in.count(ResponseSizeMember);
    record.annotation = readAnnotation(in);
    record.sharedAnswer = in.count(SharedAnswerMember);
    in.demand(record.sharedAnswer == 0 || exchange.responseBody.blob);
    if (!in.isSound())
        return fail(ErrorKind::Damaged, RecordText::tr("It holds what cannot be an exchange."));
    return record;
}

} // namespace hookbench::bundle
