// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/i_regexp.h"
#include "app/payload/regex.h"

#include <QtTest>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestRegex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesAndMatches();
    void saysWhereAPatternIsWrong_data();
    void saysWhereAPatternIsWrong();
    void refusesWhatTakesTooMuch();
    void takesLinearTime();
    void matchesIRegexps_data();
    void matchesIRegexps();
    void refusesWhatIsNoIRegexp_data();
    void refusesWhatIsNoIRegexp();
};

void TestRegex::searchesAndMatches()
{
    const auto regex = Regex::compile("a+|b");
    QVERIFY(regex.has_value());
    QVERIFY(regex->search("xxaa"));
    QVERIFY(!regex->search("xx"));
    QVERIFY(regex->matches("aa"));
    QVERIFY(!regex->matches("aab"));
    QVERIFY(regex->search(QByteArrayView("\0\xFF"
                                         "b",
                                         3)));
    QVERIFY(regex->cost() > 0);
}

void TestRegex::saysWhereAPatternIsWrong_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("nothing to repeat") << "*a"_ba << qint64(0);
    QTest::newRow("open group") << "a(b"_ba << qint64(3);
    QTest::newRow("closed too often") << "ab)"_ba << qint64(2);
    QTest::newRow("open class") << "ab[c"_ba << qint64(2);
    QTest::newRow("backwards range") << "a[z-b]"_ba << qint64(2);
    QTest::newRow("unknown escape") << "abc\\y"_ba << qint64(3);
    QTest::newRow("backslash at the end") << "ab\\"_ba << qint64(3);
    QTest::newRow("lookahead") << "a(?=b)"_ba << qint64(1);
    QTest::newRow("too many repetitions") << "ba{2000}"_ba << qint64(2);
    QTest::newRow("invalid UTF-8") << "a\xFF"_ba << qint64(0);
}

void TestRegex::saysWhereAPatternIsWrong()
{
    QFETCH(QByteArray, pattern);
    QFETCH(qint64, offset);
    const auto regex = Regex::compile(pattern);
    QVERIFY(!regex.has_value());
    QVERIFY(!regex.error().message.isEmpty());
    QCOMPARE(regex.error().offset, offset);
}

void TestRegex::refusesWhatTakesTooMuch()
{
    QVERIFY(!Regex::compile(QByteArray(5000, 'a')).has_value());
    QVERIFY(Regex::compile(QByteArray(5000, 'a'), {5000, 4 * 1024 * 1024}).has_value());
    QVERIFY(!Regex::compile("((a{100}){100}){100}").has_value());
}

void TestRegex::takesLinearTime()
{
    const auto regex = Regex::compile("(a*)*(a*)*(a*)*b");
    QVERIFY(regex.has_value());
    QVERIFY(!regex->search(QByteArray(1'000'000, 'a')));
}

void TestRegex::matchesIRegexps_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* pattern, const char* text, bool matches) {
        QTest::addRow("%s on %s", pattern, text) << QByteArray(pattern) << QByteArray(text) << matches;
    };
    row("", "", true);
    row("", "a", false);
    row("a|bc", "bc", true);
    row("a|bc", "ac", false);
    row("(a|b)c", "bc", true);
    row("(|a)b", "b", true);
    row(".", "\xE2\x80\xA8", true);
    row(".", "\n", false);
    row(".", "\r", false);
    row(".", "𝄞", true);
    row("a{2}", "aa", true);
    row("a{2}", "aaa", false);
    row("a{2,}", "aaaa", true);
    row("a{1,2}b?c*d+", "aabdd", true);
    row("[a-c]", "b", true);
    row("[^a-c]", "b", false);
    row("[^a]", "\n", true);
    row("[-a]", "-", true);
    row("[a-]", "-", true);
    row("[.]", "x", false);
    row("[$^]", "^", true);
    row("[\\]\\-\\n]", "]", true);
    row("\\.\\*\\[\\^", ".*[^", true);
    row("\\t\\r\\n", "\t\r\n", true);
    row("a^", "a", false);
    row("^a$", "a", true);
    row("\\p{Lu}", "É", true);
    row("\\p{L}\\P{L}", "é1", true);
    row("[\\p{Nd}x]+", "1x٣", true);
    row("[^\\p{Nd}x]", "x", false);
    row("\\p{C}", "\xCD\xB8", true); // U+0378, not assigned
    row("\\p{Cn}", "\xCD\xB8", true);
    row("\\P{Cn}", "\xCD\xB8", false);
    row("\\p{C}", "a", false);
    row("\\P{C}", "a", true);
    row("[\\p{Cn}a]", "a", true);
    row("[^\\p{Cn}a]", "\xCD\xB8", false);
    row("[^\\p{Cn}a]", "b", true);
    row("-,/'\"<>~", "-,/'\"<>~", true);
}

void TestRegex::matchesIRegexps()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    const auto regex = compileIRegexp(pattern);
    QVERIFY(regex.has_value());
    QCOMPARE(regex->matches(text), matches);
}

void TestRegex::refusesWhatIsNoIRegexp_data()
{
    QTest::addColumn<QByteArray>("pattern");
    for (const char* pattern :
         {"a**",        "a+?",    "*",     "a{",    "a{,2}", "a{2",   "a{2,1}", "a{x}",   "}",       "]",
          "(",          ")",      "a)(",   "[",     "[]",    "[^]",   "[a",     "[b-a]",  "[a-b-c]", "[[a]",
          "\\d",        "\\w",    "\\b",   "\\1",   "\\x41", "\\",    "\\p",    "\\pL",   "\\p{Lx}", "\\p{}",
          "\\p{Greek}", "\\p{Lu", "(?:a)", "(?i)a", "[\\d]", "a\xFF", "[--a]",  "a{1001}"})
        QTest::newRow(pattern) << QByteArray(pattern);
}

void TestRegex::refusesWhatIsNoIRegexp()
{
    QFETCH(QByteArray, pattern);
    QVERIFY(!compileIRegexp(pattern).has_value());
}

QTEST_GUILESS_MAIN(TestRegex)
#include "tst_regex.moc"
