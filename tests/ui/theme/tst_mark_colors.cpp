// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/endpoint.h"
#include "ui/theme/contrast.h"
#include "ui/theme/mark_colors.h"

#include <QSet>
#include <QTest>

using namespace hookbench;
using namespace hookbench::ui;

class TestMarkColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeSeenAndToldApart_data()
    {
        QTest::addColumn<QColor>("ground");
        QTest::newRow("light") << QColor(Qt::white);
        QTest::newRow("grey") << QColor(0xef, 0xef, 0xef);
        QTest::newRow("dark") << QColor(0x23, 0x26, 0x29);
        QTest::newRow("black") << QColor(Qt::black);
    }

    void canBeSeenAndToldApart()
    {
        QFETCH(QColor, ground);
        const QPalette palette(ground, ground);
        QSet<QRgb> colors;
        for (int color = 1; color <= Endpoint::colors; ++color) {
            const QColor mark = markColor(color, palette);
            for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
                QVERIFY(contrastRatio(mark, palette.color(QPalette::Active, role)) >= 3);
            colors.insert(mark.rgb());
        }
        QCOMPARE(colors.size(), Endpoint::colors);
    }

    void haveNamesOfTheirOwn()
    {
        QSet<QString> names;
        for (int color = 1; color <= Endpoint::colors; ++color)
            names.insert(markName(color));
        QCOMPARE(names.size(), Endpoint::colors);
        QVERIFY(!names.contains(QString()));
    }

    void knowNoOtherNumbers()
    {
        for (const int color : {-1, 0, Endpoint::colors + 1}) {
            QVERIFY(markName(color).isEmpty());
            QVERIFY(markIcon(color).isNull());
            QVERIFY(!markColor(color, QPalette()).isValid());
        }
    }
};

QTEST_MAIN(TestMarkColors)
#include "tst_mark_colors.moc"
