// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/retry_profile.h"

#include "app/models/body_stream.h"
#include "app/profile/findings_text.h"
#include "app/workspace/session_source.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace hookbench::workspace {

namespace {

using session::ByteColumn;

struct ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ProfileText)
};

Result<QByteArray> digestOf(const session::SessionReader& reader, ExchangeId id, const CancelFlag& cancel)
{
    const auto exchange = reader.exchange(id);
    if (!exchange)
        return fail(exchange.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto read = models::streamBody(reader, exchange->requestBody, exchange->requestFraming, cancel,
                                         [&hash](QByteArrayView content) {
                                             hash.addData(content);
                                             return true;
                                         });
    if (!read)
        return fail(read.error());
    return hash.result();
}

/// Reads what tells an attempt.
class AttemptReader
{
public:
    AttemptReader(const session::SessionReader& reader, session::ExchangeScan& scan, const CancelFlag& cancel)
        : m_reader(reader)
        , m_scan(scan)
        , m_cancel(cancel)
    {
    }

    Result<void> take(profile::DeliveryGroups& groups)
    {
        const auto facts = m_scan.facts();
        if (!facts)
            return fail(facts.error());
        Exchange exchange = **facts;
        m_lastUs = std::max(m_lastUs, exchange.summary.atUs);
        if (!profile::DeliveryGroups::isAttempt(exchange.summary))
            return {};
        const auto request = m_scan.bytes(ByteColumn::RequestHead);
        if (!request)
            return fail(request.error());
        exchange.requestHead = request->toByteArray();
        const auto response = m_scan.bytes(ByteColumn::ResponseHead);
        if (!response)
            return fail(response.error());
        exchange.responseHead = response->toByteArray();
        const http::HeaderList headers = readRequestHead(exchange).headers;
        QByteArray digest;
        if (profile::DeliveryGroups::needsBody(exchange.summary, headers)) {
            auto read = digestOf(m_reader, exchange.summary.id, m_cancel);
            if (!read)
                return fail(read.error());
            digest = std::move(*read);
        }
        groups.add(exchange.summary, headers, readResponseHead(exchange).headers, digest);
        return {};
    }

    qint64 lastUs() const { return m_lastUs; }

private:
    const session::SessionReader& m_reader;
    session::ExchangeScan& m_scan;
    const CancelFlag& m_cancel;
    qint64 m_lastUs = 0;
};

} // namespace

Result<std::vector<SenderProfile>> profileSession(const QString& path, const filter::Filter& filter,
                                                  qint64 observedUntilUs, const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(path);
    if (!reader)
        return fail(reader.error());
    session::ScanRange range = rangeFor(filter.needs(), ExchangeId{1}, session::ScanRange().last);
    range.columns |= ByteColumn::RequestHead;
    range.columns |= ByteColumn::ResponseHead;
    range.bytesLead = false;
    const auto scan = (*reader)->scan(range);
    SessionSource source(**reader, *scan, [&cancel] { return cancel.isCancelled(); });
    AttemptReader attempts(**reader, *scan, cancel);
    profile::DeliveryGroups groups;
    for (;;) {
        const auto more = scan->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, ProfileText::tr("The profile was cancelled."));
        const auto passes = filter.matches(source);
        if (!passes)
            return fail(passes.error());
        if (!*passes)
            continue;
        if (const auto taken = attempts.take(groups); !taken)
            return fail(taken.error());
    }

    const QList<sender::ProviderSchedule> schedules = sender::providerSchedules();
    std::vector<SenderProfile> profiles;
    for (profile::SenderDeliveries& sender : groups.take()) {
        SenderProfile profile;
        profile.findings = profile::findRetries(sender, schedules,
                                                observedUntilUs > 0 ? observedUntilUs : attempts.lastUs());
        profile.words = profile::findingsInWords(profile.findings);
        profile.deliveries = std::move(sender.deliveries);
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

} // namespace hookbench::workspace
