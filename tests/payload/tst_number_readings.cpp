// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/image_facts.h"
#include "app/payload/number_readings.h"

#include <QtTest>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestNumberReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void leavesOutWhatIsTooShort();
    void readsImageFacts_data();
    void readsImageFacts();
};

void TestNumberReadings::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("little");
    QTest::addColumn<QString>("big");
    QTest::newRow("uint8") << "ff"_ba << u"uint8"_s << u"255"_s << u"255"_s;
    QTest::newRow("int8") << "ff"_ba << u"int8"_s << u"-1"_s << u"-1"_s;
    QTest::newRow("uint16") << "0102"_ba << u"uint16"_s << u"513"_s << u"258"_s;
    QTest::newRow("int16") << "00ff"_ba << u"int16"_s << u"-256"_s << u"255"_s;
    QTest::newRow("int32") << "feffffff"_ba << u"int32"_s << u"-2"_s << u"-16777217"_s;
    QTest::newRow("uint64") << "ffffffffffffffff"_ba << u"uint64"_s << u"18446744073709551615"_s
                            << u"18446744073709551615"_s;
    QTest::newRow("float32") << "0000803f"_ba << u"float32"_s << u"1"_s << u"4.600602988224807e-41"_s;
    QTest::newRow("float64") << "000000000000f03f"_ba << u"float64"_s << u"1"_s << u"3.03865e-319"_s;
    QTest::newRow("time") << "5c000000"_ba << u"time, 32 bits of seconds"_s << u"1970-01-01T00:01:32.000Z"_s
                          << u"2018-11-29T15:04:32.000Z"_s;
    QTest::newRow("no time") << "ffffffffffffffff"_ba << u"time, 64 bits of seconds"_s << QString()
                             << QString();
    QTest::newRow("UTF-8") << "e282ac"_ba << u"UTF-8"_s << u"€ (U+20AC)"_s << u"€ (U+20AC)"_s;
    QTest::newRow("hidden character")
        << "e280ae"_ba << u"UTF-8"_s << u"\\u202E (U+202E)"_s << u"\\u202E (U+202E)"_s;
    QTest::newRow("no UTF-8") << "ff"_ba << u"UTF-8"_s << QString() << QString();
}

void TestNumberReadings::readsNumbers()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, name);
    for (const NumberReading& reading : readNumbers(QByteArray::fromHex(hex))) {
        if (reading.name != name)
            continue;
        QTEST(reading.littleEndian, "little");
        QTEST(reading.bigEndian, "big");
        return;
    }
    QFAIL("there is no such reading");
}

void TestNumberReadings::leavesOutWhatIsTooShort()
{
    for (qsizetype size = 0; size < bytesOfReadings; ++size) {
        for (const NumberReading& reading : readNumbers(QByteArray(size, 'a')))
            QCOMPARE(reading.littleEndian.isEmpty(), reading.bigEndian.isEmpty());
    }
    QVERIFY(readNumbers("").front().littleEndian.isEmpty());
}

void TestNumberReadings::readsImageFacts_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<quint32>("width");
    QTest::addColumn<quint32>("height");
    QTest::newRow("png") << "89504e470d0a1a0a0000000d4948445200000140000000f0"_ba
                         << "png"_ba << 320U << 240U;
    QTest::newRow("png cut") << "89504e470d0a1a0a00"_ba
                             << "png"_ba << 0U << 0U;
    QTest::newRow("gif") << "4749463839614001f000"_ba
                         << "gif"_ba << 320U << 240U;
    QTest::newRow("jpeg") << "ffd8ffe000040000ffc0001108 00f0 0140 03"_ba.replace(' ', "") << "jpeg"_ba
                          << 320U << 240U;
    QTest::newRow("jpeg with no length") << "ffd8ffe00000ffe00000"_ba
                                         << "jpeg"_ba << 0U << 0U;
    QTest::newRow("none") << "3c737667"_ba
                          << ""_ba << 0U << 0U;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba << 0U << 0U;
}

void TestNumberReadings::readsImageFacts()
{
    QFETCH(QByteArray, hex);
    const ImageFacts facts = imageFacts(QByteArray::fromHex(hex)).value_or(ImageFacts());
    QTEST(QByteArray(facts.format), "format");
    QTEST(facts.width, "width");
    QTEST(facts.height, "height");
}

QTEST_GUILESS_MAIN(TestNumberReadings)
#include "tst_number_readings.moc"
