// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/timing_bar.h"

#include <QLabel>
#include <QtTest>

using namespace hookbench;
using namespace hookbench::ui;
using namespace Qt::Literals::StringLiterals;

class TestTimingBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsParts_data();
    void tellsParts();
    void showsBarAndWords();
    void partsFillTheBarInProportion();
};

void TestTimingBar::tellsParts_data()
{
    QTest::addColumn<qint64>("head");
    QTest::addColumn<qint64>("body");
    QTest::addColumn<qint64>("answer");
    QTest::addColumn<QList<qint64>>("expected");
    QTest::newRow("all") << qint64(100) << qint64(250) << qint64(260) << QList<qint64>{100, 150, 10};
    QTest::newRow("no answer") << qint64(100) << qint64(250) << qint64(-1) << QList<qint64>{100, 150};
    QTest::newRow("no body") << qint64(100) << qint64(-1) << qint64(130) << QList<qint64>{100, 30};
    QTest::newRow("answered before the body was there")
        << qint64(5) << qint64(90) << qint64(20) << QList<qint64>{5, 85, 0};
    QTest::newRow("nothing") << qint64(-1) << qint64(-1) << qint64(-1) << QList<qint64>{};
}

void TestTimingBar::tellsParts()
{
    QFETCH(qint64, head);
    QFETCH(qint64, body);
    QFETCH(qint64, answer);
    QFETCH(QList<qint64>, expected);
    QList<qint64> times;
    for (const models::TimingPart& part : models::timingParts({head, body, answer}))
        times << part.us;
    QCOMPARE(times, expected);
}

void TestTimingBar::showsBarAndWords()
{
    TimingBar bar;
    bar.resize(400, 60);
    bar.setParts(models::timingParts({1000, 3000, 3500}));
    QVERIFY(bar.isVisible());
    const QString words = bar.findChild<QLabel*>(u"timingText"_s)->text();
    QVERIFY(words.contains(u"Head"_s) && words.contains(u"3.5"_s));
    bar.grab();
    bar.setParts({});
    QVERIFY(!bar.isVisible());
}

void TestTimingBar::partsFillTheBarInProportion()
{
    const auto places = TimingBar::layoutOf(models::timingParts({1, 1'000'001, 2'000'001}), 1000);
    QCOMPARE(places.size(), size_t(3));
    QCOMPARE(places[0].first, 0);
    QVERIFY(places[0].second >= 4);
    QCOMPARE(places[1].first, places[0].second);
    QVERIFY(std::abs(places[1].second - places[2].second) <= 1);
    QVERIFY(places[2].first + places[2].second <= 1000);
    QVERIFY(places[2].first + places[2].second > 990);
}

QTEST_MAIN(TestTimingBar)
#include "tst_timing_bar.moc"
