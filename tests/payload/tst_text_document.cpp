// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/text_document.h"

#include <QtTest>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList rowsOf(const TextDocument& document)
{
    QStringList rows;
    for (qint64 i = 0; i < document.rowCount(); ++i)
        rows << document.row(i).text;
    return rows;
}

Token tokenAt(const TextRow& row, qint32 column)
{
    for (const TextSpan& span : row.spans) {
        if (column >= span.at && column < span.at + span.size)
            return span.token;
    }
    return Token::Plain;
}

} // namespace

class TestTextDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAtLineEnds_data();
    void splitsAtLineEnds();
    void splitsLongLinesBetweenCharacters();
    void numbersLinesNotRows();
    void findsTheRowOfEveryPosition();
    void showsWhatMustNotBeShownRaw();
    void mapsColumnsAndPositions();
    void showsLineEndsWhenAsked();
    void copiesWhatIsShown();
    void countsCharactersLikeTheRowsHaveThem();
    void marksJson();
    void marksALongStringFarInside();
    void marksXmlOverSeveralRows();
    void marksTheHeadAlone();
    void indexesAHundredMegabytesQuickly();
};

void TestTextDocument::splitsAtLineEnds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("nothing") << QByteArray() << QStringList{u""_s};
    QTest::newRow("one") << QByteArray("a") << QStringList{u"a"_s};
    QTest::newRow("LF") << QByteArray("a\nb") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("CR LF") << QByteArray("a\r\nb\r\n") << QStringList{u"a"_s, u"b"_s, u""_s};
    QTest::newRow("bare CR is no end") << QByteArray("a\rb") << QStringList{u"a\\rb"_s};
    QTest::newRow("empty lines") << QByteArray("\n\n") << QStringList{u""_s, u""_s, u""_s};
}

void TestTextDocument::splitsAtLineEnds()
{
    QFETCH(QByteArray, text);
    const TextDocument document(text);
    QTEST(rowsOf(document), "rows");
    QCOMPARE(document.lineCount(), document.rowCount());
}

void TestTextDocument::splitsLongLinesBetweenCharacters()
{
    const QByteArray euro = "\xE2\x82\xAC";
    const TextDocument document("x" + euro.repeated(4000) + "\r\n");
    QString all;
    for (qint64 i = 0; i < document.rowCount(); ++i)
        all += document.row(i).text;
    QCOMPARE(all, u'x' + u"€"_s.repeated(4000));
    QVERIFY(document.rowCount() > 5);

    // CR LF right at the border stays together.
    const TextDocument border(QByteArray(TextDocument::rowBytes - 1, 'a') + "\r\nb");
    QCOMPARE(border.row(0).text.size(), TextDocument::rowBytes - 1);
    QCOMPARE(rowsOf(border).last(), u"b"_s);
    QVERIFY(!rowsOf(border).join(u""_s).contains(u'\\'));
}

void TestTextDocument::numbersLinesNotRows()
{
    const TextDocument document(QByteArray(3 * TextDocument::rowBytes, 'a') + "\nb");
    QCOMPARE(document.rowCount(), qint64(5));
    QCOMPARE(document.lineCount(), qint64(2));
    QVERIFY(document.row(1).continuation);
    QVERIFY(!document.row(1).breaks);
    const TextRow last = document.row(document.rowCount() - 1);
    QCOMPARE(last.line, qint64(1));
    QVERIFY(!last.continuation);
}

void TestTextDocument::findsTheRowOfEveryPosition()
{
    QByteArray text;
    for (int i = 0; i < 500; ++i)
        text += QByteArray(i % 7, 'x') + "\n";
    const TextDocument document(text);
    for (qint64 row = 0; row < document.rowCount(); ++row) {
        const TextRow found = document.row(row);
        QCOMPARE(document.rowAt(found.begin), row);
        QCOMPARE(document.rowAt(found.end), row);
    }
    QCOMPARE(document.rowAt(1'000'000), document.rowCount() - 1);
}

void TestTextDocument::showsWhatMustNotBeShownRaw()
{
    const TextRow row = TextDocument(QByteArray("a\0\x1B\x7F\xFF\xC2\x85\xE2\x80\xAE\tz", 12)).row(0);
    QCOMPARE(row.text, u"a\\x00\\x1B\\x7F\\xFF\\u0085\\u202E\tz"_s);
    QCOMPARE(tokenAt(row, 1), Token::Control);
    QCOMPARE(tokenAt(row, 13), Token::Error);
    QCOMPARE(tokenAt(row, 17), Token::Control);
    QCOMPARE(tokenAt(row, 0), Token::Plain);
}

void TestTextDocument::mapsColumnsAndPositions()
{
    const TextRow row =
        TextDocument("\xC3\xA9\xFFx\xF0\x9D\x84\x9Ey").row(0); // é, bad byte, x, one of four, y
    QCOMPARE(row.columnOf(2), 1);
    QCOMPARE(row.columnOf(3), 5);
    QCOMPARE(row.columnOf(4), 6);
    QCOMPARE(row.columnOf(8), 8);
    QCOMPARE(row.positionOf(1), qint64(2));
    QCOMPARE(row.positionOf(3), qint64(2)); // inside of "\xFF"
    QCOMPARE(row.positionOf(7), qint64(4)); // between surrogates
    QCOMPARE(row.next(0), qint64(2));
    QCOMPARE(row.next(4), qint64(8));
    QCOMPARE(row.previous(8), qint64(4));
    QCOMPARE(row.previous(2), qint64(0));
    QCOMPARE(row.next(row.end), row.end);
    QCOMPARE(row.previous(0), qint64(0));
}

void TestTextDocument::showsLineEndsWhenAsked()
{
    const TextDocument document("a\r\nb\nc", Syntax::Plain, TextDocument::LineEnds::Shown);
    QCOMPARE(rowsOf(document), (QStringList{u"a\\r\\n"_s, u"b\\n"_s, u"c"_s}));
    QCOMPARE(tokenAt(document.row(0), 1), Token::Control);
}

void TestTextDocument::copiesWhatIsShown()
{
    const TextDocument document("ab\r\ncd\n" + QByteArray(TextDocument::rowBytes, 'x') + "yz\xFF");
    QCOMPARE(document.text(0, 8), u"ab\ncd\nx"_s.left(7));
    QCOMPARE(document.text(1, 5), u"b\nc"_s);
    QCOMPARE(document.text(7, document.size()), QString(TextDocument::rowBytes, u'x') + u"yz\\xFF"_s);
    QCOMPARE(document.text(3, 3), QString());
}

void TestTextDocument::countsCharactersLikeTheRowsHaveThem()
{
    QByteArray text;
    for (int i = 0; i < 200; ++i)
        text += QByteArray("\xC3\xA9\xFF") + QByteArray(i, 'x') + "\r\n";
    const TextDocument document(text + QByteArray(5000, 'y'));
    qint64 total = 0;
    for (qint64 i = 0; i < document.rowCount(); ++i) {
        QCOMPARE(document.charactersBefore(i), total);
        QCOMPARE(document.rowAtCharacter(total), i);
        const TextRow row = document.row(i);
        total += row.text.size() + (row.breaks && i + 1 < document.rowCount() ? 1 : 0);
    }
    QCOMPARE(document.charactersBefore(document.rowCount()), total);
}

void TestTextDocument::marksJson()
{
    const TextRow row = TextDocument(R"({"a": "b", "c\"d": [1, true, wrong]})", Syntax::Json).row(0);
    QCOMPARE(tokenAt(row, 0), Token::Punctuation);
    QCOMPARE(tokenAt(row, 1), Token::Key);
    QCOMPARE(tokenAt(row, 6), Token::String);
    QCOMPARE(tokenAt(row, 12), Token::Key);
    QCOMPARE(tokenAt(row, row.text.indexOf(u'1')), Token::Number);
    QCOMPARE(tokenAt(row, row.text.indexOf(u"true")), Token::Literal);
    QCOMPARE(tokenAt(row, row.text.indexOf(u"wrong")), Token::Error);
}

void TestTextDocument::marksALongStringFarInside()
{
    const TextDocument document("{\"k\": \"" + QByteArray(1'000'000, 'a') + "\"}", Syntax::Json);
    const TextRow row = document.row(document.rowCount() / 2);
    QCOMPARE(row.spans, (std::vector<TextSpan>{{0, qint32(row.text.size()), Token::String}}));
}

void TestTextDocument::marksXmlOverSeveralRows()
{
    const TextDocument document("<a x='1'>t&amp;\n<!-- one\n two -->\n</a>", Syntax::Xml);
    QCOMPARE(tokenAt(document.row(0), 1), Token::Tag);
    QCOMPARE(tokenAt(document.row(0), 3), Token::Attribute);
    QCOMPARE(tokenAt(document.row(0), 6), Token::String);
    QCOMPARE(tokenAt(document.row(0), 9), Token::Plain);
    QCOMPARE(tokenAt(document.row(0), 11), Token::Literal);
    QCOMPARE(tokenAt(document.row(2), 2), Token::Comment);
    QCOMPARE(tokenAt(document.row(3), 1), Token::Tag);
}

void TestTextDocument::marksTheHeadAlone()
{
    const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\n\r\n";
    const TextDocument document(head + "a: b", Syntax::Http, TextDocument::LineEnds::Shown, head.size());
    QCOMPARE(tokenAt(document.row(0), 0), Token::Literal);
    QCOMPARE(tokenAt(document.row(1), 0), Token::Key);
    QCOMPARE(tokenAt(document.row(3), 0), Token::Plain);
}

void TestTextDocument::indexesAHundredMegabytesQuickly()
{
#ifdef __OPTIMIZE__
    constexpr qint64 limitMs = 300;
#else
    constexpr qint64 limitMs = 2000;
#endif
    const QByteArray oneLine(100'000'000, 'a');
    const QByteArray lines = QByteArray("0123456789\n").repeated(9'000'000);
    QElapsedTimer timer;
    timer.start();
    const TextDocument single(oneLine);
    const qint64 singleMs = timer.restart();
    const TextDocument many(lines);
    const qint64 manyMs = timer.elapsed();
    qInfo("one line %lld ms, short lines %lld ms", singleMs, manyMs);
    QVERIFY(singleMs < limitMs);
    QVERIFY(manyMs < 2 * limitMs);
    QCOMPARE(many.row(8'999'999).text, u"0123456789"_s);
    QCOMPARE(single.row(single.rowCount() - 1).end, oneLine.size());
}

QTEST_GUILESS_MAIN(TestTextDocument)
#include "tst_text_document.moc"
