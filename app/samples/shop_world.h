// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/samples/world_events.h"

#include <deque>
#include <vector>

// For the sources of this room only.
namespace hookbench::samples {

/// Carts become orders, orders are paid, packed, delivered and at times refunded, and the stock follows.
class ShopWorld final : public World
{
public:
    explicit ShopWorld(quint64 seed);
    WorldEvent next(qint64 nowUs) override;

private:
    struct Product
    {
        QByteArray sku;
        QByteArray name;
        qint64 price = 0; ///< cents
        qint64 stock = 0;
    };
    struct Line
    {
        size_t product = 0;
        qint64 quantity = 0;
    };
    enum class Step {
        NewCart,
        Filling,
        Ordering,
        Reserving,
        Paying,
        Capturing,
        Shipping,
        Delivering,
        Deciding,
        Refunding,
        Releasing, ///< what was reserved or sent back goes to the stock again
        Closed,
    };
    /// A cart and what becomes of it.
    struct Story
    {
        Step step = Step::NewCart;
        QByteArray cart, order, payment, shipment, refund;
        qint64 number = 0;
        Person customer;
        QByteArray createdAt;
        const char* status = "pending";
        std::vector<Line> lines;
        size_t line = 0;      ///< which is reserved or released next
        qint64 refunded = 0;  ///< cents
        bool cancels = false; ///< the payment failed
    };

    Story& chooseStory();
    WorldEvent tell(Story& story, qint64 nowUs);
    WorldEvent tellCart(Story& story, const char* type, qint64 nowUs);
    WorldEvent tellOrder(const Story& story, const char* type, qint64 nowUs);
    WorldEvent tellPayment(Story& story, qint64 nowUs);
    WorldEvent tellShipment(const Story& story, const char* type, const char* status, qint64 nowUs);
    WorldEvent tellRefund(const Story& story, qint64 nowUs);
    WorldEvent moveStock(size_t product, qint64 by, const char* reason, const QByteArray& order,
                         qint64 nowUs);
    WorldEvent fill(Story& story, qint64 nowUs);
    WorldEvent reserve(Story& story, qint64 nowUs);
    WorldEvent release(Story& story, qint64 nowUs);
    WorldEvent decide(Story& story, qint64 nowUs);
    qint64 totalOf(const Story& story) const;
    qint64 available(size_t product) const; ///< less what carts that are being filled hold
    void writeLines(formats::JsonWriter& json, const Story& story) const;
    bool happens(int percent) { return m_random.between(1, 100) <= percent; }

    templates::Random m_random;
    std::vector<Product> m_products;
    std::deque<Story> m_stories;
    qint64 m_lastNumber = 1000;
};

} // namespace hookbench::samples
