// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/quantity.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench::settings;

class TestQuantity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void readsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<qint64>("value");
        QTest::newRow("bytes") << u"512"_s << Unit::Bytes << qint64(512);
        QTest::newRow("B") << u"512 B"_s << Unit::Bytes << qint64(512);
        QTest::newRow("MB") << u"10 MB"_s << Unit::Bytes << qint64(10 << 20);
        QTest::newRow("MiB") << u" 10  MiB "_s << Unit::Bytes << qint64(10 << 20);
        QTest::newRow("k") << u"500k"_s << Unit::Bytes << qint64(500 << 10);
        QTest::newRow("fraction") << u"1.5 GB"_s << Unit::Bytes << qint64(1610612736);
        QTest::newRow("no-break space") << u"1\u00a0TiB"_s << Unit::Bytes << (qint64(1) << 40);
        QTest::newRow("seconds") << u"20"_s << Unit::Milliseconds << qint64(20'000);
        QTest::newRow("s") << u"1.5 s"_s << Unit::Milliseconds << qint64(1'500);
        QTest::newRow("ms") << u"250ms"_s << Unit::Milliseconds << qint64(250);
        QTest::newRow("min") << u"2 min"_s << Unit::Milliseconds << qint64(120'000);
        QTest::newRow("h") << u"1 h"_s << Unit::Milliseconds << qint64(3'600'000);
        QTest::newRow("rate") << u"10 KB/s"_s << Unit::BytesPerSecond << qint64(10'240);
        QTest::newRow("rate without time") << u"100 B"_s << Unit::BytesPerSecond << qint64(100);
        QTest::newRow("grouped count") << u"10,000"_s << Unit::Count << qint64(10'000);
    }

    void readsWhatIsTyped()
    {
        QFETCH(QString, text);
        QFETCH(Unit, unit);
        QFETCH(qint64, value);
        const auto parsed = parseQuantity(text, unit);
        QVERIFY(parsed);
        QCOMPARE(*parsed, value);
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Unit>("unit");
        QTest::newRow("nothing") << QString() << Unit::Bytes;
        QTest::newRow("unit alone") << u"MB"_s << Unit::Bytes;
        QTest::newRow("negative") << u"-1"_s << Unit::Bytes;
        QTest::newRow("word") << u"ten"_s << Unit::Count;
        QTest::newRow("time as size") << u"20 s"_s << Unit::Bytes;
        QTest::newRow("size as time") << u"20 MB"_s << Unit::Milliseconds;
        QTest::newRow("half a byte") << u"0.5"_s << Unit::Bytes;
        QTest::newRow("half a connection") << u"1.5"_s << Unit::Count;
        QTest::newRow("infinite") << u"inf"_s << Unit::Bytes;
        QTest::newRow("not a number") << u"nan"_s << Unit::Count;
        QTest::newRow("too large") << u"99999999999 TB"_s << Unit::Bytes;
        QTest::newRow("unknown unit") << u"5 QiB"_s << Unit::Bytes;
    }

    void refusesTheRest()
    {
        QFETCH(QString, text);
        QFETCH(Unit, unit);
        QVERIFY(!parseQuantity(text, unit));
    }

    void readsBackWhatItWrites_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
        QTest::newRow("French") << QLocale(QLocale::French, QLocale::France);
        QTest::newRow("Persian") << QLocale(QLocale::Persian, QLocale::Iran);
    }

    void readsBackWhatItWrites()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        for (const qint64 value : {0LL, 1LL, 100LL, 999LL, 1'000LL, 1'024LL, 1'500LL, 65'536LL, 90'000LL,
                                   3'600'000LL, 1LL << 30, (1LL << 40) + 1}) {
            for (const Unit unit : {Unit::Count, Unit::Bytes, Unit::Milliseconds, Unit::BytesPerSecond}) {
                const QString text = quantityText(value, unit);
                const auto parsed = parseQuantity(text, unit);
                QVERIFY2(parsed && *parsed == value, qPrintable(text));
            }
        }
    }

    void writesTheLargestUnitThatFits_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("text");
        QTest::newRow("GiB") << (qint64(1) << 30) << Unit::Bytes << u"1\u00a0GiB"_s;
        QTest::newRow("KiB") << qint64(1536 << 10) << Unit::Bytes << u"1536\u00a0KiB"_s;
        QTest::newRow("B") << qint64(1025) << Unit::Bytes << u"1025\u00a0B"_s;
        QTest::newRow("s") << qint64(20'000) << Unit::Milliseconds << u"20\u00a0s"_s;
        QTest::newRow("min") << qint64(60'000) << Unit::Milliseconds << u"1\u00a0min"_s;
        QTest::newRow("ms") << qint64(2'500) << Unit::Milliseconds << u"2500\u00a0ms"_s;
        QTest::newRow("no time") << qint64(0) << Unit::Milliseconds << u"0\u00a0s"_s;
        QTest::newRow("rate") << qint64(100) << Unit::BytesPerSecond << u"100\u00a0B/s"_s;
        QTest::newRow("count") << qint64(10'000) << Unit::Count << u"10000"_s;
    }

    void writesTheLargestUnitThatFits()
    {
        QFETCH(qint64, value);
        QFETCH(Unit, unit);
        QFETCH(QString, text);
        QCOMPARE(quantityText(value, unit), text);
    }
};

QTEST_GUILESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
