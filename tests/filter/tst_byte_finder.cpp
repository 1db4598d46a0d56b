// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/byte_finder.h"
#include "app/filter/decimal.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hookbench::filter;

class TestByteFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatASimpleSearchFinds()
    {
        QRandomGenerator random(7);
        // Few letters, so that there is much that almost fits; all sizes around the width of a register.
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes(random.bounded(70), Qt::Uninitialized);
            for (char& c : bytes)
                c = "abAB\xe1{"[random.bounded(6)];
            QByteArray text(1 + random.bounded(5), Qt::Uninitialized);
            for (char& c : text)
                c = "abAB\xe1{"[random.bounded(6)];
            const qsizetype from = random.bounded(int(bytes.size()) + 1);
            QCOMPARE(ByteFinder(text).find(bytes, from), bytes.indexOf(text, from));
            const QByteArray folded = ByteFinder(text, Case::IgnoreAscii).text();
            QCOMPARE(ByteFinder(text, Case::IgnoreAscii).find(bytes, from),
                     ByteFinder(bytes, Case::IgnoreAscii).text().indexOf(folded, from));
        }
    }

    void ignoresTheCaseOfAsciiLettersOnly()
    {
        QVERIFY(ByteFinder("PuSh", Case::IgnoreAscii).isIn("a pUsH b"));
        QVERIFY(!ByteFinder("@", Case::IgnoreAscii).isIn("`"));
        QVERIFY(!ByteFinder("[", Case::IgnoreAscii).isIn("{"));
        QVERIFY(!ByteFinder("\xc3\x84", Case::IgnoreAscii).isIn("\xc3\xa4"));
        QCOMPARE(ByteFinder("").find("abc", 2), 2);
    }

    void joinsPieces()
    {
        const QByteArray bytes = "aaabaaabaaac and aaabaaabaaad";
        for (const QByteArray& text : {QByteArray("aaabaaad"), QByteArray("c"), QByteArray("abaaac and"),
                                       bytes, QByteArray("aaae"), bytes + 'x'}) {
            const ByteFinder finder(text);
            for (qsizetype size = 1; size <= bytes.size(); ++size) {
                StreamFinder stream(finder);
                bool found = false;
                for (qsizetype at = 0; at < bytes.size() && !found; at += size)
                    found = stream.feed(bytes.mid(at, size));
                QCOMPARE(found, bytes.contains(text));
            }
        }
    }

    void comparesNumbersExactly_data()
    {
        QTest::addColumn<QByteArray>("less");
        QTest::addColumn<QByteArray>("greater");
        const auto row = [](const char* less, const char* greater) {
            QTest::addRow("%s < %s", less, greater) << QByteArray(less) << QByteArray(greater);
        };
        row("1", "2");
        row("-2", "-1");
        row("-1", "0");
        row("0", "0.000000000000000000001");
        row("9", "10");
        row("0.30000000000000004", "0.30000000000000005");
        row("12345678901234567890123", "12345678901234567890124");
        row("9.99e2", "1e3");
        row("1e-99999999999999999999", "1e-5");
        row("99999", "1e99999999999999999999");
        row("-1e99", "1e-99");
        row("12", "120");
    }

    void comparesNumbersExactly()
    {
        QFETCH(QByteArray, less);
        QFETCH(QByteArray, greater);
        QVERIFY(*Decimal::read(less) < *Decimal::read(greater));
        QVERIFY(*Decimal::read(greater) > *Decimal::read(less));
        QVERIFY(*Decimal::read(less) == *Decimal::read(less));
    }

    void knowsEqualNumbersAndTextsThatAreNone()
    {
        for (const char* hundred : {"100", "+100", "100.0", "1e2", "1E+2", "0100", "1000e-1", "0.01e4"})
            QVERIFY2(Decimal::read(hundred) == Decimal::of(100), hundred);
        for (const char* zero : {"0", "-0", "0.000", "0e99", "-0.0e-5"})
            QVERIFY2(Decimal::read(zero) == Decimal::of(0), zero);
        for (const char* none :
             {"", "-", ".", "1.", "e5", "1e", "1e+", "0x10", "1 ", " 1", "1,5", "--1", "1.2.3", "inf"})
            QVERIFY2(!Decimal::read(none), none);
    }

    void roundsDownWithinBounds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("factor");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<bool>("exact");
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        const auto row = [](const char* text, qint64 factor, qint64 value, bool exact) {
            QTest::addRow("%s times %lld", text, factor) << QByteArray(text) << factor << value << exact;
        };
        row("1.5", 1000, 1500, true);
        row("1.33", 1'048'576, 1'394'606, false);
        row("0.0001", 10'000, 1, true);
        row("0.0001", 1000, 0, false);
        row("200.5", 1, 200, false);
        row("-200.5", 1, -201, false);
        row("9223372036854775807", 1, most, true);
        row("9223372036854775808", 1, most, false);
        row("1e400", 1, most, false);
        row("-1e400", 1, -most, false);
        row("1e-400", 1'000'000, 0, false);
        row("9e18", 1000, most, false);
    }

    void roundsDownWithinBounds()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, factor);
        QFETCH(qint64, value);
        QFETCH(bool, exact);
        const Decimal::Floor floor = Decimal::read(text)->scaledFloor(factor);
        QCOMPARE(floor.value, value);
        QCOMPARE(floor.exact, exact);
    }
};

QTEST_GUILESS_MAIN(TestByteFinder)
#include "tst_byte_finder.moc"
