// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/contrast.h"
#include "ui/theme/placeholder_color.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

using namespace hookbench::ui;

class TestPlaceholderColor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadableAndQuieterThanText_data()
    {
        QTest::addColumn<QColor>("base");
        QTest::addColumn<QColor>("text");
        QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
        QTest::newRow("dark") << QColor(0x1b, 0x1e, 0x20) << QColor(0xfc, 0xfc, 0xfc);
        QTest::newRow("grey") << QColor(0x30, 0x30, 0x30) << QColor(0xe0, 0xe0, 0xe0);
    }

    void isReadableAndQuieterThanText()
    {
        QFETCH(const QColor, base);
        QFETCH(const QColor, text);
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, text);
        const QColor color = placeholderColor(palette);
        const double contrast = contrastRatio(color, base);
        QVERIFY2(contrast >= readableContrast, qPrintable(QString::number(contrast)));
        QVERIFY(contrast < contrastRatio(text, base));
    }

    void replacesAnUnreadableOne()
    {
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
        dark.setColor(QPalette::Text, QColor(0xfc, 0xfc, 0xfc));
        dark.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        QApplication::setPalette(dark);
        makePlaceholdersReadable();
        const QPalette now = QApplication::palette();
        QCOMPARE(now.color(QPalette::Base), dark.color(QPalette::Base));
        QVERIFY(contrastRatio(now.color(QPalette::PlaceholderText), now.color(QPalette::Base)) >=
                readableContrast);
    }

    void leavesAReadableOne()
    {
        QPalette light;
        light.setColor(QPalette::Base, Qt::white);
        light.setColor(QPalette::PlaceholderText, QColor(0x50, 0x50, 0x60));
        QApplication::setPalette(light);
        makePlaceholdersReadable();
        QCOMPARE(QApplication::palette().color(QPalette::PlaceholderText), QColor(0x50, 0x50, 0x60));
    }
};

QTEST_MAIN(TestPlaceholderColor)
#include "tst_placeholder_color.moc"
