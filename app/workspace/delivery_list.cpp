// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/delivery_list.h"

#include "app/session/session_reader.h"
#include "app/workspace/delivery_document.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace hookbench::workspace {

namespace {

struct DeliveryListText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::DeliveryListText)
};

DeliveryView viewOf(const Document& document, const KeptDelivery& kept)
{
    DeliveryView view;
    view.id = document.id;
    view.url = kept.request.url;
    view.method = kept.request.head.left(std::max<qsizetype>(0, kept.request.head.indexOf(' ')));
    view.phase = DeliveryView::Phase(int(kept.phase));
    view.dueUs = kept.phase == KeptDelivery::Phase::Pending ? kept.dueUs : 0;
    return view;
}

DeliveryAttempt attemptOf(const Exchange& exchange)
{
    const ExchangeSummary& summary = exchange.summary;
    return {summary.id,           exchange.sent->attempt, summary.atUs,
            summary.durationUs(), summary.status,         summary.errorCode};
}

Result<void> addAttempts(const session::SessionReader& reader, std::vector<DeliveryView>& views,
                         const CancelFlag& cancel)
{
    QHash<DocumentId, size_t> places;
    for (size_t i = 0; i < views.size(); ++i)
        places.insert(views[i].id, i);
    const auto scan = reader.scan({});
    for (;;) {
        const auto more = scan->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, DeliveryListText::tr("Listing the deliveries was cancelled."));
        const auto facts = scan->facts();
        if (!facts)
            return fail(facts.error());
        if ((*facts)->summary.origin == Origin::Captured)
            continue;
        const auto exchange = reader.exchange((*facts)->summary.id); // its delivery stands with the bytes
        if (!exchange)
            return fail(exchange.error());
        if (!exchange->sent)
            continue;
        if (const auto place = places.constFind(exchange->sent->delivery); place != places.constEnd())
            views[*place].attempts.push_back(attemptOf(*exchange));
    }
}

Result<std::vector<std::pair<Document, KeptDelivery>>> keptDeliveries(const session::SessionReader& reader)
{
    const auto documents = reader.documents(deliveryKind());
    if (!documents)
        return fail(documents.error());
    std::vector<std::pair<Document, KeptDelivery>> found;
    for (const Document& document : *documents) {
        if (const auto kept = readDelivery(document.content))
            found.emplace_back(document, *kept);
    }
    return found;
}

} // namespace

Result<std::vector<DeliveryView>> listDeliveries(const QString& path, const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(path);
    if (!reader)
        return fail(reader.error());
    auto kept = keptDeliveries(**reader);
    if (!kept)
        return fail(kept.error());
    std::ranges::sort(*kept, std::ranges::greater(), [](const auto& one) { return one.first.id; });
    std::vector<DeliveryView> views;
    for (size_t i = 0; i < std::min(mostDeliveries, kept->size()); ++i)
        views.push_back(viewOf((*kept)[i].first, (*kept)[i].second));
    if (views.empty())
        return views;
    if (const auto added = addAttempts(**reader, views, cancel); !added)
        return fail(added.error());
    return views;
}

Result<int> countPendingDeliveries(const QString& path)
{
    const auto reader = session::SessionReader::open(path);
    if (!reader)
        return fail(reader.error());
    const auto kept = keptDeliveries(**reader);
    if (!kept)
        return fail(kept.error());
    return int(std::ranges::count_if(
        *kept, [](const auto& one) { return one.second.phase == KeptDelivery::Phase::Pending; }));
}

} // namespace hookbench::workspace
