// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/cloud_event.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

namespace {

http::HeaderList headers(std::initializer_list<std::pair<const char*, const char*>> fields)
{
    http::HeaderList list;
    for (const auto& [name, value] : fields)
        list.append(QByteArrayView(name), QByteArrayView(value));
    return list;
}

QString written(const CloudEvent& event)
{
    QStringList parts;
    for (const EventAttribute& attribute : event.attributes)
        parts << attribute.name + u'=' + attribute.value;
    return parts.join(u' ');
}

} // namespace

class TestCloudEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBinary();
    void readsStructured();
    void readsData_data();
    void readsData();
    void readsABatch();
    void tellsMistakes();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
};

void TestCloudEvent::readsBinary()
{
    const CloudEvents events = readCloudEvents(headers({{"CE-SpecVersion", "1.0"},
                                                        {"ce-type", "a.b"},
                                                        {"ce-source", "/x%20y"},
                                                        {"ce-id", "7"},
                                                        {"ce-myext", "%E2%82%AC"},
                                                        {"Content-Type", "text/plain"},
                                                        {"Host", "h"}}),
                                               "hello");
    QCOMPARE(events.mode, EventMode::Binary);
    QCOMPARE(written(events.events.at(0)),
             u"specversion=1.0 type=a.b source=/x y id=7 myext=€ datacontenttype=text/plain"_s);
    QCOMPARE(events.events[0].data, "hello"_ba);
    QCOMPARE(events.events[0].mistakes, QStringList());
}

void TestCloudEvent::readsStructured()
{
    const CloudEvents events =
        readCloudEvents(headers({{"Content-Type", "application/cloudevents+json; charset=utf-8"}}),
                        R"({"specversion":"1.0","id":"1","source":"/s","type":"t","n":3,"data":{"a":1.0}})");
    QCOMPARE(events.mode, EventMode::Structured);
    QCOMPARE(written(events.events.at(0)), u"specversion=1.0 id=1 source=/s type=t n=3"_s);
    QCOMPARE(events.events[0].data, R"({"a":1.0})"_ba);
    QCOMPARE(events.events[0].dataType, "application/json"_ba);
}

void TestCloudEvent::readsData_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("text") << R"("datacontenttype":"text/xml","data":"<a\/>")"_ba
                          << "<a/>"_ba;
    QTest::newRow("JSON text") << R"("datacontenttype":"application/json","data":"x")"_ba
                               << "\"x\""_ba;
    QTest::newRow("type behind the data") << R"("data":"x","datacontenttype":"text/plain")"_ba
                                          << "x"_ba;
    QTest::newRow("base64") << R"("data_base64":"AAEC")"_ba
                            << "\0\1\2"_ba;
    QTest::newRow("none") << R"("x":1)"_ba << QByteArray();
}

void TestCloudEvent::readsData()
{
    QFETCH(QByteArray, members);
    const CloudEvents events =
        readCloudEvents(headers({{"Content-Type", "application/cloudevents+json"}}),
                        R"({"specversion":"1.0","id":"1","source":"/s","type":"t",)" + members + '}');
    QTEST(events.events.at(0).data, "data");
}

void TestCloudEvent::readsABatch()
{
    const auto type = headers({{"Content-Type", "application/cloudevents-batch+json"}});
    const CloudEvents events = readCloudEvents(type, R"([{"id":"1"},{"id":"2","data":2},3])");
    QCOMPARE(events.mode, EventMode::Batch);
    QCOMPARE(events.events.size(), size_t(3));
    QCOMPARE(events.events[1].data, "2"_ba);
    QCOMPARE(events.events[2].mistakes, QStringList{u"An event must be an object."_s});
    QCOMPARE(readCloudEvents(type, "[]").events.size(), size_t(0));
    const CloudEvents many = readCloudEvents(type, "[" + QByteArray("{},").repeated(2000) + "{}]");
    QCOMPARE(many.events.size(), CloudEvents::mostEvents);
    QVERIFY(many.isCut);
}

void TestCloudEvent::tellsMistakes()
{
    const CloudEvents events =
        readCloudEvents(headers({{"Content-Type", "application/cloudevents+json"}}),
                        R"({"specversion":"0.3","id":"","type":"t","Some_Name":1,"data_base64":"?"})");
    QCOMPARE(events.events.at(0).mistakes.size(), qsizetype(5));
}

void TestCloudEvent::leavesOthersAlone_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("JSON") << "application/json"_ba
                          << R"({"specversion":"1.0"})"_ba;
    QTest::newRow("broken") << "application/cloudevents+json"_ba
                            << R"({"specversion":)"_ba;
    QTest::newRow("empty") << "application/cloudevents-batch+json"_ba
                           << ""_ba;
}

void TestCloudEvent::leavesOthersAlone()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QCOMPARE(readCloudEvents(headers({{"Content-Type", type.constData()}}), body).mode, EventMode::None);
}

QTEST_GUILESS_MAIN(TestCloudEvent)
#include "tst_cloud_event.moc"
