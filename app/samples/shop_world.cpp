// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/shop_world.h"

#include <algorithm>
#include <array>

namespace hookbench::samples {

namespace {

constexpr size_t mostStories = 12;
constexpr qint64 lowStock = 6;
constexpr auto currency = "EUR";

struct Article
{
    const char* name;
    qint64 price;
};
constexpr std::array articles = {Article{"Oak board", 3900},   Article{"Linen bag", 1450},
                                 Article{"Café cup", 1290},    Article{"Wool blanket", 7900},
                                 Article{"Brass lamp", 11900}, Article{"Notebook", 890},
                                 Article{"Apron", 2450},       Article{"Carafe", 3200}};
constexpr std::array carriers = {"DHL", "DPD", "UPS", "PostNL"};
constexpr std::array declines = {"insufficient_funds", "expired_card", "do_not_honor"};

} // namespace

ShopWorld::ShopWorld(quint64 seed)
    : m_random(seed)
{
    for (const Article& article : articles)
        m_products.push_back(
            {"NW-" + QByteArray::number(m_random.between(100, 999)) + QByteArray::number(m_products.size()),
             article.name, article.price, m_random.between(15, 60)});
}

WorldEvent ShopWorld::next(qint64 nowUs)
{
    for (size_t i = 0; i < m_products.size(); ++i) {
        if (available(i) < lowStock)
            return moveStock(i, m_random.between(20, 60), "restocked", {}, nowUs);
    }
    Story& story = chooseStory();
    WorldEvent event = tell(story, nowUs);
    std::erase_if(m_stories, [](const Story& one) { return one.step == Step::Closed; });
    return event;
}

ShopWorld::Story& ShopWorld::chooseStory()
{
    if (m_stories.empty() || (m_stories.size() < mostStories && happens(20))) {
        Story story;
        story.customer = newPerson(m_random, "cus");
        story.cart = newId(m_random, "cart");
        m_stories.push_back(std::move(story));
        return m_stories.back();
    }
    return m_stories[size_t(m_random.between(0, qint64(m_stories.size()) - 1))];
}

WorldEvent ShopWorld::tell(Story& story, qint64 nowUs)
{
    switch (story.step) {
    case Step::NewCart:
        story.createdAt = isoTime(nowUs);
        story.step = Step::Filling;
        return tellCart(story, "cart.created", nowUs);
    case Step::Filling:
        return fill(story, nowUs);
    case Step::Ordering:
        story.order = newId(m_random, "ord");
        story.number = ++m_lastNumber;
        story.step = Step::Reserving;
        return tellOrder(story, "order.created", nowUs);
    case Step::Reserving:
        return reserve(story, nowUs);
    case Step::Paying:
    case Step::Capturing:
        return tellPayment(story, nowUs);
    case Step::Shipping:
        story.shipment = newId(m_random, "shp");
        story.step = Step::Delivering;
        return tellShipment(story, "shipment.created", "in_transit", nowUs);
    case Step::Delivering:
        story.step = Step::Deciding;
        return tellShipment(story, "shipment.delivered", "delivered", nowUs);
    case Step::Deciding:
        return decide(story, nowUs);
    case Step::Refunding:
        story.step = Step::Releasing;
        return tellRefund(story, nowUs);
    case Step::Releasing:
    case Step::Closed:
        break;
    }
    return release(story, nowUs);
}

WorldEvent ShopWorld::fill(Story& story, qint64 nowUs)
{
    if (!story.lines.empty() && happens(12)) {
        story.step = Step::Closed;
        return tellCart(story, "cart.abandoned", nowUs);
    }
    const auto product = size_t(m_random.between(0, qint64(m_products.size()) - 1));
    const qint64 quantity = m_random.between(1, 3);
    const auto same = std::ranges::find(story.lines, product, &Line::product);
    if (same != story.lines.end())
        same->quantity += 1;
    else
        story.lines.push_back({product, quantity});
    if (story.lines.size() > 2 || happens(50))
        story.step = Step::Ordering;
    return tellCart(story, "cart.item_added", nowUs);
}

WorldEvent ShopWorld::reserve(Story& story, qint64 nowUs)
{
    const Line& line = story.lines[story.line++];
    if (story.line == story.lines.size()) {
        story.step = Step::Paying;
        story.line = 0;
    }
    return moveStock(line.product, -line.quantity, "ordered", story.order, nowUs);
}

WorldEvent ShopWorld::release(Story& story, qint64 nowUs)
{
    const Line& line = story.lines[story.line++];
    if (story.line == story.lines.size())
        story.step = Step::Closed;
    return moveStock(line.product, line.quantity, story.cancels ? "cancelled" : "returned", story.order,
                     nowUs);
}

WorldEvent ShopWorld::decide(Story& story, qint64 nowUs)
{
    if (story.cancels) {
        story.status = "cancelled";
        story.step = Step::Releasing;
        return tellOrder(story, "order.cancelled", nowUs);
    }
    if (happens(20)) {
        story.refund = newId(m_random, "ref");
        story.refunded = totalOf(story);
        story.status = "refunded";
        story.step = Step::Refunding;
        return tellOrder(story, "order.return_requested", nowUs);
    }
    story.status = "completed";
    story.step = Step::Closed;
    return tellOrder(story, "order.completed", nowUs);
}

qint64 ShopWorld::totalOf(const Story& story) const
{
    qint64 total = 0;
    for (const Line& line : story.lines)
        total += m_products[line.product].price * line.quantity;
    return total;
}

qint64 ShopWorld::available(size_t product) const
{
    qint64 left = m_products[product].stock;
    for (const Story& story : m_stories) {
        const bool holds =
            story.step == Step::Filling || story.step == Step::Ordering || story.step == Step::Reserving;
        for (size_t i = story.step == Step::Reserving ? story.line : 0; holds && i < story.lines.size(); ++i)
            left -= story.lines[i].product == product ? story.lines[i].quantity : 0;
    }
    return left;
}

void ShopWorld::writeLines(formats::JsonWriter& json, const Story& story) const
{
    json.key("items");
    json.beginArray();
    for (const Line& line : story.lines) {
        const Product& product = m_products[line.product];
        json.beginObject();
        textMember(json, "sku", product.sku);
        textMember(json, "name", product.name);
        numberMember(json, "quantity", line.quantity);
        numberMember(json, "unit_price", product.price);
        json.endObject();
    }
    json.endArray();
    numberMember(json, "total", totalOf(story));
    textMember(json, "currency", currency);
}

WorldEvent ShopWorld::tellCart(Story& story, const char* type, qint64 nowUs)
{
    return makeEvent(m_random, type, nowUs, [&](formats::JsonWriter& json) {
        textMember(json, "id", story.cart);
        personMember(json, "customer", story.customer);
        writeLines(json, story);
        textMember(json, "created_at", story.createdAt);
        textMember(json, "updated_at", isoTime(nowUs));
    });
}

WorldEvent ShopWorld::tellOrder(const Story& story, const char* type, qint64 nowUs)
{
    return makeEvent(m_random, type, nowUs, [&](formats::JsonWriter& json) {
        textMember(json, "id", story.order);
        numberMember(json, "number", story.number);
        textMember(json, "status", story.status);
        textMember(json, "cart_id", story.cart);
        personMember(json, "customer", story.customer);
        writeLines(json, story);
        numberMember(json, "refunded", story.status == QByteArrayView("refunded") ? story.refunded : 0);
        textMember(json, "updated_at", isoTime(nowUs));
    });
}

WorldEvent ShopWorld::tellPayment(Story& story, qint64 nowUs)
{
    const bool isFirst = story.payment.isEmpty();
    if (isFirst)
        story.payment = newId(m_random, "pay");
    const bool fails = isFirst && happens(15);
    const char* type = fails ? "payment.failed" : isFirst ? "payment.authorized" : "payment.captured";
    const char* status = fails ? "failed" : isFirst ? "authorized" : "captured";
    story.cancels = fails;
    story.step = fails ? Step::Deciding : isFirst ? Step::Capturing : Step::Shipping;
    if (!isFirst)
        story.status = "paid";
    return makeEvent(m_random, type, nowUs, [&](formats::JsonWriter& json) {
        textMember(json, "id", story.payment);
        textMember(json, "order_id", story.order);
        numberMember(json, "amount", totalOf(story));
        textMember(json, "currency", currency);
        textMember(json, "status", status);
        if (fails)
            textMember(json, "decline_code", declines[size_t(m_random.between(0, declines.size() - 1))]);
    });
}

WorldEvent ShopWorld::tellShipment(const Story& story, const char* type, const char* status, qint64 nowUs)
{
    return makeEvent(m_random, type, nowUs, [&](formats::JsonWriter& json) {
        const auto which = size_t(story.number) % carriers.size();
        textMember(json, "id", story.shipment);
        textMember(json, "order_id", story.order);
        textMember(json, "carrier", carriers[which]);
        textMember(json, "tracking_number", "NW" + QByteArray::number(10'000'000 + story.number));
        textMember(json, "status", status);
        qint64 pieces = 0;
        for (const Line& line : story.lines)
            pieces += line.quantity;
        numberMember(json, "pieces", pieces);
    });
}

WorldEvent ShopWorld::tellRefund(const Story& story, qint64 nowUs)
{
    return makeEvent(m_random, "refund.created", nowUs, [&](formats::JsonWriter& json) {
        textMember(json, "id", story.refund);
        textMember(json, "payment_id", story.payment);
        textMember(json, "order_id", story.order);
        numberMember(json, "amount", story.refunded);
        textMember(json, "currency", currency);
        textMember(json, "reason", "returned");
    });
}

WorldEvent ShopWorld::moveStock(size_t product, qint64 by, const char* reason, const QByteArray& order,
                                qint64 nowUs)
{
    Product& moved = m_products[product];
    const qint64 before = moved.stock;
    moved.stock += by;
    return makeEvent(m_random, "stock.changed", nowUs, [&](formats::JsonWriter& json) {
        textMember(json, "sku", moved.sku);
        textMember(json, "name", moved.name);
        numberMember(json, "before", before);
        numberMember(json, "after", moved.stock);
        textMember(json, "reason", reason);
        if (!order.isEmpty())
            textMember(json, "order_id", order);
    });
}

} // namespace hookbench::samples
