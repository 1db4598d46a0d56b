// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/contrast.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_colors.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench::ui;

namespace {

QPalette paletteOf(const QColor& window, const QColor& base, const QColor& text)
{
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, text);
    return palette;
}

void addPalettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(QColor(239, 239, 239), Qt::white, Qt::black);
    QTest::newRow("dark") << paletteOf(QColor(50, 50, 50), QColor(35, 35, 35), Qt::white);
    QTest::newRow("black") << paletteOf(Qt::black, Qt::black, Qt::white);
    QTest::newRow("sepia") << paletteOf(QColor(230, 215, 180), QColor(250, 240, 215), QColor(60, 40, 20));
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyToneIsReadable_data() { addPalettes(); }

    void everyToneIsReadable()
    {
        QFETCH(QPalette, palette);
        for (const Tone tone : {Tone::Neutral, Tone::Faint, Tone::Info, Tone::Success, Tone::Notice,
                                Tone::Warning, Tone::Error}) {
            const QColor color = toneColor(tone, palette);
            for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
                QVERIFY(contrastRatio(color, palette.color(role)) >= readableContrast);
            const QColor background = toneBackground(tone, palette);
            QVERIFY(contrastRatio(color, background) >= readableContrast);
            QVERIFY(contrastRatio(palette.color(QPalette::WindowText), background) >= readableContrast);
        }
    }

    void successAndFailureDiffer_data() { addPalettes(); }

    void successAndFailureDiffer()
    {
        QFETCH(QPalette, palette);
        QVERIFY(toneColor(Tone::Success, palette) != toneColor(Tone::Error, palette));
        QVERIFY(toneColor(Tone::Success, palette) != toneColor(Tone::Neutral, palette));
    }

    void everyIconIsDrawn_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& file : QDir(u":/icons"_s).entryList({u"*.svg"_s}))
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }

    void everyIconIsDrawn()
    {
        QFETCH(QString, name);
        const QIcon icon = themeIcon(name);
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            const QPixmap pixmap = icon.pixmap(QSize(24, 24), ratio);
            QCOMPARE(pixmap.size(), QSize(24, 24) * ratio);
            QCOMPARE(pixmap.devicePixelRatio(), ratio);
            const QImage image = pixmap.toImage();
            bool anything = false;
            for (int y = 0; y < image.height() && !anything; ++y) {
                for (int x = 0; x < image.width() && !anything; ++x)
                    anything = image.pixelColor(x, y).alpha() > 200;
            }
            QVERIFY(anything);
        }
    }

    void iconsFollowThePalette()
    {
        const QIcon icon = themeIcon(u"stop"_s);
        const QPalette before = QApplication::palette();
        for (const QColor color : {QColor(Qt::black), QColor(Qt::white)}) {
            QApplication::setPalette(paletteOf(Qt::gray, Qt::gray, color));
            QCOMPARE(icon.pixmap(24, 24).toImage().pixelColor(12, 12), color);
        }
        QApplication::setPalette(before);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
