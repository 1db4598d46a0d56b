// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/deliveries.h"

#include "app/sender/retry_after.h"

#include <algorithm>
#include <array>

namespace hookbench::profile {

namespace {

/// Fields that say the same in every attempt. Ids of single requests are not among them.
constexpr std::array idFields = {"webhook-id",      "svix-id",           "ce-id",         "x-webhook-id",
                                 "idempotency-key", "x-github-delivery", "x-event-id",    "x-delivery-id",
                                 "x-message-id",    "x-notification-id", "x-webhook-uuid"};

constexpr qsizetype longestName = 200;

/// The listener's word for a sender that went while its answer was waited for.
constexpr QByteArrayView gaveUpCode = "sender-left";

QByteArrayView idField(const http::HeaderList& headers)
{
    for (const char* field : idFields) {
        if (const QByteArrayView value = headers.valueOf(field); !value.isEmpty())
            return value;
    }
    return {};
}

QByteArray senderName(const ExchangeSummary& summary, const http::HeaderList& headers)
{
    if (!summary.webhook.provider.isEmpty())
        return summary.webhook.provider;
    const QByteArrayView agent = headers.valueOf("user-agent");
    if (!agent.isEmpty())
        return agent.first(std::min(agent.size(), longestName)).toByteArray();
    return summary.peer.first(std::max<qsizetype>(summary.peer.lastIndexOf(':'), 0));
}

Attempt attemptOf(const ExchangeSummary& summary, const http::HeaderList& response)
{
    Attempt attempt;
    attempt.id = summary.id;
    attempt.startUs = summary.atUs;
    attempt.endUs = summary.atUs + std::max<qint64>(summary.durationUs(), 0);
    attempt.status = summary.status;
    attempt.gaveUp = summary.errorCode == gaveUpCode;
    const QByteArrayView asked = response.valueOf("retry-after");
    if (!asked.isEmpty())
        attempt.retryAfterMs = sender::retryAfterMs(asked, attempt.endUs).value_or(-1);
    return attempt;
}

} // namespace

bool DeliveryGroups::isAttempt(const ExchangeSummary& summary)
{
    const bool isSound = summary.errorCode.isEmpty() || summary.errorCode == gaveUpCode;
    return summary.origin == Origin::Captured && isSound && summary.timing.bodyUs >= 0;
}

bool DeliveryGroups::needsBody(const ExchangeSummary& summary, const http::HeaderList& request)
{
    return summary.webhook.delivery.isEmpty() && idField(request).isEmpty();
}

void DeliveryGroups::add(const ExchangeSummary& summary, const http::HeaderList& request,
                         const http::HeaderList& response, const QByteArray& bodyDigest)
{
    const QByteArray name = senderName(summary, request);
    const auto sender = m_senderOf.constFind(name);
    const size_t ofSender = sender == m_senderOf.cend() ? m_senders.size() : *sender;
    if (ofSender == m_senders.size()) {
        m_senderOf.insert(name, ofSender);
        m_senders.push_back({summary.webhook.provider, name, {}});
    }

    Delivery delivery;
    delivery.target = summary.target;
    if (!summary.webhook.delivery.isEmpty()) {
        delivery.told = Delivery::Told::Recognised;
        delivery.id = summary.webhook.delivery;
    } else if (const QByteArrayView id = idField(request); !id.isEmpty()) {
        delivery.told = Delivery::Told::Header;
        delivery.id = id.toByteArray();
    }
    // An id may be used for several addresses of ours.
    const QByteArray what = delivery.id.isEmpty() ? bodyDigest : delivery.id;
    const QByteArray key = QByteArray::number(ofSender) + '\n' + QByteArray::number(int(delivery.told)) +
                           '\n' + summary.endpoint + '\n' + summary.target + '\n' + what;
    std::vector<Delivery>& deliveries = m_senders[ofSender].deliveries;
    const auto known = m_deliveryOf.constFind(key);
    const size_t at = known == m_deliveryOf.cend() ? deliveries.size() : known->second;
    if (at == deliveries.size()) {
        m_deliveryOf.insert(key, {ofSender, at});
        deliveries.push_back(std::move(delivery));
    }
    deliveries[at].attempts.push_back(attemptOf(summary, response));
}

std::vector<SenderDeliveries> DeliveryGroups::take()
{
    m_senderOf.clear();
    m_deliveryOf.clear();
    std::vector<SenderDeliveries> senders = std::exchange(m_senders, {});
    const auto attempts = [](const SenderDeliveries& sender) {
        size_t count = 0;
        for (const Delivery& delivery : sender.deliveries)
            count += delivery.attempts.size();
        return count;
    };
    for (SenderDeliveries& sender : senders) {
        for (Delivery& delivery : sender.deliveries)
            std::ranges::stable_sort(delivery.attempts, {}, &Attempt::startUs);
    }
    std::ranges::stable_sort(senders, std::greater(), attempts);
    return senders;
}

} // namespace hookbench::profile
