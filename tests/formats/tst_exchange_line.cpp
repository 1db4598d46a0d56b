// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exchange_line.h"
#include "app/formats/terminal_text.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {

class TestExchangeLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsTheFacts();
    void showsWhatIsMissing();
    void cutsLongTargets();
    void letsNoHostileBytePass();
    void escapesForTerminals_data();
    void escapesForTerminals();
    void writesSizes_data();
    void writesSizes();
    void writesDurations_data();
    void writesDurations();
};

void TestExchangeLine::initTestCase()
{
    qputenv("TZ", "Asia/Kolkata"); // +05:30 all year
}

void TestExchangeLine::showsTheFacts()
{
    ExchangeSummary summary;
    summary.id = {7};
    summary.atUs = 1'795'464'672'123'456; // 20:11:12.123 UTC
    summary.method = "POST";
    summary.target = "/orders?x=1";
    summary.status = 200;
    summary.bodySize = 12;
    summary.timing = {210, 300, 900};
    summary.peer = "127.0.0.1:51234";
    QCOMPARE(exchangeLine(summary),
             "#7  01:41:12.123  POST /orders?x=1  200  12 B  900 µs  127.0.0.1:51234"_ba);
}

void TestExchangeLine::showsWhatIsMissing()
{
    ExchangeSummary summary;
    summary.id = {1};
    summary.errorCode = "tls-on-plain-port";
    QCOMPARE(exchangeLine(summary), "#1  05:30:00.000  ? ?  -  0 B  -  ?  tls-on-plain-port"_ba);
}

void TestExchangeLine::cutsLongTargets()
{
    ExchangeSummary summary;
    summary.method = "GET";
    summary.target = "/" + QByteArray(100'000, 'a');
    QVERIFY(exchangeLine(summary).contains("/" + QByteArray(199, 'a') + "…  "));
    summary.target = "/" + QByteArray(198, 'a') + "é" + QByteArray(100, 'b');
    QVERIFY(exchangeLine(summary).contains("/" + QByteArray(198, 'a') + "…  "));
    summary.target = QByteArray(300, '\x80');
    QVERIFY(exchangeLine(summary).contains(R"(\x80…  )"));
}

void TestExchangeLine::letsNoHostileBytePass()
{
    ExchangeSummary summary;
    for (int byte = 0; byte < 256; ++byte)
        summary.target += char(byte);
    summary.target.resize(200); // all that is shown
    summary.method = "\x1b]0;owned\x07";
    summary.peer = "\x9b"
                   "31m\r\n\xE2\x80\xAE";
    summary.errorCode = "\x1b";
    const QString line = QString::fromUtf8(exchangeLine(summary));
    for (const QChar c : line)
        QVERIFY2(c.isPrint(), qPrintable(line));
    QVERIFY(line.contains(uR"(\x1B]0;owned\x07)"));
    QVERIFY(line.contains(uR"(\x9B31m\x0D\x0A\u202E)"));
}

void TestExchangeLine::escapesForTerminals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << "/a?b=c d"_ba
                           << "/a?b=c d"_ba;
    QTest::newRow("other scripts") << "é€\U0001F600日本"_ba
                                   << "é€\U0001F600日本"_ba;
    QTest::newRow("backslash") << R"(\x1B)"_ba
                               << R"(\\x1B)"_ba;
    QTest::newRow("escape sequence") << "\x1b[2J"_ba
                                     << R"(\x1B[2J)"_ba;
    QTest::newRow("line ends") << "a\r\nb\tc"_ba
                               << R"(a\x0D\x0Ab\x09c)"_ba;
    QTest::newRow("NUL") << QByteArray(1, '\0') << R"(\x00)"_ba;
    QTest::newRow("DEL") << "\x7f"_ba
                         << R"(\x7F)"_ba;
    QTest::newRow("C1 as one byte") << "\x9b"
                                       "2J"_ba
                                    << R"(\x9B2J)"_ba;
    QTest::newRow("C1 as UTF-8") << "\xC2\x9B"
                                    "2J"_ba
                                 << R"(\u009B2J)"_ba;
    QTest::newRow("bidirectional") << "\u202E\u2066\u200F\u061C"_ba
                                   << R"(\u202E\u2066\u200F\u061C)"_ba;
    QTest::newRow("invisible") << "\u200B\u200D\uFEFF\u00AD"_ba
                               << R"(\u200B\u200D\uFEFF\u00AD)"_ba;
    QTest::newRow("line separators") << "\u2028\u2029"_ba
                                     << R"(\u2028\u2029)"_ba;
    QTest::newRow("tag characters") << "\U000E0041"_ba
                                    << R"(\U000E0041)"_ba;
    QTest::newRow("private use") << "\uE000"_ba
                                 << R"(\uE000)"_ba;
    QTest::newRow("not UTF-8") << "a\xE9z"_ba
                               << R"(a\xE9z)"_ba;
    QTest::newRow("overlong escape") << "\xC0\x9B\xE0\x80\x9B"_ba
                                     << R"(\xC0\x9B\xE0\x80\x9B)"_ba;
    QTest::newRow("surrogate") << "\xED\xA0\x80"_ba
                               << R"(\xED\xA0\x80)"_ba;
    QTest::newRow("above Unicode") << "\xF4\x90\x80\x80\xFF"_ba
                                   << R"(\xF4\x90\x80\x80\xFF)"_ba;
    QTest::newRow("cut character") << "\xE2\x82"_ba
                                   << R"(\xE2\x82)"_ba;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
}

void TestExchangeLine::escapesForTerminals()
{
    QFETCH(QByteArray, bytes);
    QTEST(terminalText(bytes), "expected");
}

void TestExchangeLine::writesSizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("0") << qint64(0) << "0 B"_ba;
    QTest::newRow("1023") << qint64(1023) << "1023 B"_ba;
    QTest::newRow("1024") << qint64(1024) << "1.0 KiB"_ba;
    QTest::newRow("1536") << qint64(1536) << "1.5 KiB"_ba;
    QTest::newRow("just below a MiB") << qint64(1024 * 1024 - 1) << "1.0 MiB"_ba;
    QTest::newRow("GiB") << (qint64(1) << 30) << "1.0 GiB"_ba;
    QTest::newRow("beyond the last unit") << (qint64(1) << 52) << "4096.0 TiB"_ba;
}

void TestExchangeLine::writesSizes()
{
    QFETCH(qint64, bytes);
    QTEST(sizeText(bytes), "expected");
}

void TestExchangeLine::writesDurations_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("unknown") << qint64(-1) << "-"_ba;
    QTest::newRow("0") << qint64(0) << "0 µs"_ba;
    QTest::newRow("999") << qint64(999) << "999 µs"_ba;
    QTest::newRow("1000") << qint64(1000) << "1.0 ms"_ba;
    QTest::newRow("just below a second") << qint64(999'949) << "999.9 ms"_ba;
    QTest::newRow("nearly a second") << qint64(999'950) << "1.00 s"_ba;
    QTest::newRow("a minute") << qint64(61'234'000) << "61.23 s"_ba;
}

void TestExchangeLine::writesDurations()
{
    QFETCH(qint64, microseconds);
    QTEST(durationText(microseconds), "expected");
}

} // namespace hookbench::formats

QTEST_GUILESS_MAIN(hookbench::formats::TestExchangeLine)
#include "tst_exchange_line.moc"
