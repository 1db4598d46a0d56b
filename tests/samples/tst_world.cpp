// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json.h"
#include "app/providers/recognition.h"
#include "app/samples/world.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::samples;

namespace {

constexpr qint64 begin = 1'730'000'000'000'000;
constexpr int events = 3000;

QList<WorldEvent> told(const char* world, quint64 seed, int count = events)
{
    const auto made = World::create(world, seed);
    QList<WorldEvent> list;
    for (int i = 0; i < count; ++i)
        list += made->next(begin + i * 250'000LL);
    return list;
}

QJsonObject dataOf(const WorldEvent& event)
{
    return QJsonDocument::fromJson(event.body).object()[u"data"_s].toObject();
}

qint64 sumOf(const QJsonObject& data)
{
    qint64 sum = 0;
    const QJsonArray items = data[u"items"_s].toArray();
    for (const QJsonValue& item : items)
        sum += item[u"quantity"_s].toInteger() * item[u"unit_price"_s].toInteger();
    return sum;
}

struct Order
{
    qint64 total = 0;
    qint64 captured = 0;
    bool isAuthorized = false;
    bool isShipped = false;
    bool isOver = false;
};

} // namespace

class TestWorld : public QObject
{
    Q_OBJECT

    QHash<QString, Order> m_orders;
    QHash<QString, qint64> m_stock;
    QSet<QString> m_carts;

    void checkShopEvent(const WorldEvent& event)
    {
        const QJsonObject data = dataOf(event);
        const QString id = data[u"id"_s].toString();
        const QString order = data[u"order_id"_s].toString();
        if (event.type.startsWith("cart.")) {
            QCOMPARE(m_carts.contains(id), event.type != "cart.created");
            m_carts += id;
            QCOMPARE(data[u"total"_s].toInteger(), sumOf(data));
        } else if (event.type == "order.created") {
            QVERIFY(!m_orders.contains(id));
            QVERIFY(m_carts.contains(data[u"cart_id"_s].toString()));
            m_orders[id].total = data[u"total"_s].toInteger();
            QCOMPARE(m_orders[id].total, sumOf(data));
            QVERIFY(m_orders[id].total > 0);
        } else if (event.type.startsWith("order.")) {
            QVERIFY(m_orders.contains(id));
            QVERIFY(!m_orders[id].isOver);
            QCOMPARE(data[u"total"_s].toInteger(), m_orders[id].total);
            m_orders[id].isOver = event.type == "order.completed";
        } else if (event.type == "stock.changed") {
            checkStock(data);
        } else {
            QVERIFY2(m_orders.contains(order), event.type.constData());
            checkOrder(event.type, data, m_orders[order]);
        }
    }

    void checkStock(const QJsonObject& data)
    {
        const QString sku = data[u"sku"_s].toString();
        QVERIFY(!m_stock.contains(sku) || m_stock[sku] == data[u"before"_s].toInteger());
        m_stock[sku] = data[u"after"_s].toInteger();
        QVERIFY2(m_stock[sku] >= 0, qPrintable(sku));
        QVERIFY(data[u"reason"_s] == u"restocked"_s || m_orders.contains(data[u"order_id"_s].toString()));
    }

    static void checkOrder(const QByteArray& type, const QJsonObject& data, Order& order)
    {
        const qint64 amount = data[u"amount"_s].toInteger();
        if (type.startsWith("payment."))
            QCOMPARE(amount, order.total);
        if (type == "payment.authorized")
            order.isAuthorized = true;
        if (type == "payment.captured") {
            QVERIFY(order.isAuthorized);
            order.captured = amount;
        }
        if (type == "shipment.created")
            QCOMPARE(order.captured, order.total);
        if (type == "shipment.delivered")
            QVERIFY(order.isShipped);
        order.isShipped = order.isShipped || type == "shipment.created";
        if (type == "refund.created")
            QVERIFY(amount > 0 && amount <= order.captured);
    }

private Q_SLOTS:
    void tellsTheSameStoryForASeed_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const QByteArray& name : World::names())
            QTest::newRow(name.constData()) << name;
    }

    void tellsTheSameStoryForASeed()
    {
        QFETCH(QByteArray, name);
        QCOMPARE(told(name.constData(), 5, 500), told(name.constData(), 5, 500));
        QVERIFY(told(name.constData(), 5, 50) != told(name.constData(), 6, 50));
        QSet<QByteArray> ids;
        QByteArray last;
        const QList<WorldEvent> all = told(name.constData(), 9);
        for (const WorldEvent& event : all) {
            QVERIFY(!payload::checkJson(event.body));
            const QJsonObject body = QJsonDocument::fromJson(event.body).object();
            QCOMPARE(body[u"type"_s].toString().toUtf8(), event.type);
            const QByteArray time = body[u"timestamp"_s].toString().toUtf8();
            QVERIFY2(last <= time, time.constData());
            last = time;
            ids += event.id;
        }
        QCOMPARE(ids.size(), all.size());
    }

    void shopAddsUp_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed;
    }

    void shopAddsUp()
    {
        QFETCH(quint64, seed);
        m_orders.clear();
        m_stock.clear();
        m_carts.clear();
        QHash<QByteArray, int> types;
        for (const WorldEvent& event : told("shop", seed)) {
            checkShopEvent(event);
            if (QTest::currentTestFailed())
                return;
            ++types[event.type];
        }
        for (const char* type :
             {"cart.created", "cart.item_added", "cart.abandoned", "order.created", "payment.authorized",
              "payment.captured", "payment.failed", "order.cancelled", "stock.changed", "shipment.created",
              "shipment.delivered", "order.completed", "refund.created"})
            QVERIFY2(types.contains(type), type);
    }

    void crmBelongsTogether()
    {
        QSet<QString> leads, contacts, closed;
        QHash<QString, QString> stages;
        QHash<QByteArray, int> types;
        for (const WorldEvent& event : told("crm", 3)) {
            const QJsonObject data = dataOf(event);
            const QString id = data[u"id"_s].toString();
            ++types[event.type];
            if (event.type.startsWith("lead.")) {
                QCOMPARE(leads.contains(id), event.type != "lead.created");
                leads += id;
            } else if (event.type == "contact.created") {
                QVERIFY(leads.contains(data[u"lead_id"_s].toString()));
                contacts += id;
            } else if (event.type.startsWith("deal.")) {
                QVERIFY(contacts.contains(data[u"contact_id"_s].toString()));
                QVERIFY(!closed.contains(id));
                QCOMPARE(data[u"previous_stage"_s].toString(), stages.value(id));
                stages[id] = data[u"stage"_s].toString();
                if (stages[id] == u"won"_s || stages[id] == u"lost"_s)
                    closed += id;
            } else {
                QCOMPARE(event.type, "note.created"_ba);
                QVERIFY(stages.contains(data[u"deal_id"_s].toString()));
                QVERIFY(!closed.contains(data[u"deal_id"_s].toString()));
            }
        }
        QCOMPARE(types.size(), 9);
    }

    void isSentAsStandardWebhooks()
    {
        const WorldEvent event = told("shop", 1, 1).first();
        const providers::Message message = worldMessage(event, "http://127.0.0.1:9000/in");
        QCOMPARE(message.body, event.body);
        QCOMPARE(message.headers.valueOf("webhook-id").toByteArray(), event.id);
        QCOMPARE(message.headers.valueOf("Content-Length").toByteArray(),
                 QByteArray::number(event.body.size()));
        QVERIFY(!World::create("village", 1));
    }
};

QTEST_GUILESS_MAIN(TestWorld)
#include "tst_world.moc"
