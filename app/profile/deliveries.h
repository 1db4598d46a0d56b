// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"
#include "app/http/header_list.h"

#include <QHash>

#include <vector>

namespace hookbench::profile {

/// One try to deliver something, as we saw it.
struct Attempt
{
    ExchangeId id;
    qint64 startUs = 0;       ///< UTC: its first byte came
    qint64 endUs = 0;         ///< UTC: it was answered, or its sender gave it up
    int status = 0;           ///< 0: it was not answered
    bool gaveUp = false;      ///< its sender went before an answer came
    qint64 retryAfterMs = -1; ///< what the answer asked for; -1: nothing
    bool operator==(const Attempt&) const = default;

    bool isSuccess() const { return status >= 200 && status < 300; }
};

/// All attempts at the same thing, in the order in which they came.
struct Delivery
{
    enum class Told {
        Recognised, ///< by the id that the provider's entry in the catalogue names
        Header,     ///< by an id in a header field that many senders use
        Content,    ///< by the same path and the same body
    };

    Told told = Told::Content;
    QByteArray id; ///< empty for Content
    QByteArray target;
    std::vector<Attempt> attempts;
    bool operator==(const Delivery&) const = default;

    /// From the end of an attempt to the start of the next, from 0; microseconds.
    qint64 gapUs(size_t attempt) const
    {
        return std::max<qint64>(attempts[attempt + 1].startUs - attempts[attempt].endUs, 0);
    }
};

/// What one sender delivered.
struct SenderDeliveries
{
    QByteArray provider; ///< empty when it is not in the catalogue
    QByteArray name;     ///< the provider, else what User-Agent says, else the address
    std::vector<Delivery> deliveries;
};

/// Puts captured requests together: by sender, and by what they deliver.
class DeliveryGroups
{
public:
    /// A request of which this is false is no attempt: it broke HTTP, or was not captured.
    static bool isAttempt(const ExchangeSummary& summary);

    /// Whether add() needs the digest of the body: nothing else tells what is delivered.
    static bool needsBody(const ExchangeSummary& summary, const http::HeaderList& request);

    /// In the order of their numbers.
    void add(const ExchangeSummary& summary, const http::HeaderList& request,
             const http::HeaderList& response, const QByteArray& bodyDigest);

    /// Those with the most attempts first.
    std::vector<SenderDeliveries> take();

private:
    std::vector<SenderDeliveries> m_senders;
    QHash<QByteArray, size_t> m_senderOf;
    QHash<QByteArray, std::pair<size_t, size_t>> m_deliveryOf;
};

} // namespace hookbench::profile
