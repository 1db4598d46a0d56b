// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/contrast.h"
#include "ui/theme/syntax_palette.h"

#include <QPalette>
#include <QtTest>

using namespace hookbench::ui;
using hookbench::payload::Token;

class TestSyntaxPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeReadOnAnyBase_data();
    void canBeReadOnAnyBase();
    void tellsTokensApart();
};

void TestSyntaxPalette::canBeReadOnAnyBase_data()
{
    QTest::addColumn<QColor>("base");
    QTest::newRow("white") << QColor(Qt::white);
    QTest::newRow("black") << QColor(Qt::black);
    QTest::newRow("dark grey") << QColor(0x2b, 0x2b, 0x2b);
    QTest::newRow("cream") << QColor(0xfd, 0xf6, 0xe3);
    QTest::newRow("middle grey") << QColor(0x77, 0x77, 0x77);
    QTest::newRow("navy") << QColor(0x00, 0x2b, 0x36);
}

void TestSyntaxPalette::canBeReadOnAnyBase()
{
    QFETCH(QColor, base);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, QColor(Qt::gray));
    for (int token = int(Token::Plain); token <= int(Token::Offset); ++token) {
        const double ratio = contrastRatio(syntaxColor(Token(token), palette), base);
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(token) + QChar(u' ') + QString::number(ratio)));
    }
    QVERIFY(contrastRatio(matchBackground(palette), matchText(palette)) >= 4.5);
}

void TestSyntaxPalette::tellsTokensApart()
{
    const QPalette palette;
    QVERIFY(syntaxColor(Token::Key, palette) != syntaxColor(Token::String, palette));
    QVERIFY(syntaxColor(Token::Number, palette) != syntaxColor(Token::Literal, palette));
}

QTEST_MAIN(TestSyntaxPalette)
#include "tst_syntax_palette.moc"
