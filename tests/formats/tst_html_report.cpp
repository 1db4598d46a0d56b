// SPDX-License-Identifier: GPL-3.0-or-later
// What came over the wire is text in the report and nothing else.
#include "app/formats/html_report.h"
#include "tests/support/example_exchanges.h"

#include <QCryptographicHash>
#include <QTest>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {

namespace {

const QByteArray hostile = "</pre></td></details><script>alert(1)</script><img src=x onerror=alert(2)>\"'&lt;"
                           "<style>*{display:none}</style><!-- \xE2\x80\xAE \x1b[31m \xff";

QByteArray reportOf(const std::vector<Exchange>& exchanges, const ExportChoices& choices = {})
{
    HtmlReport report;
    QByteArray html;
    const auto keep = [&html](QByteArrayView bytes) -> Result<void> {
        html += bytes;
        return {};
    };
    const auto none = [](BlobId, qint64, qint64) {
        return Result<QByteArray>(QByteArray());
    };
    ExportStart start;
    start.title = QString::fromUtf8(hostile);
    start.choices = choices;
    bool whole = report.begin(start, keep).has_value();
    for (const Exchange& exchange : exchanges)
        whole = whole && report.add(ExportItem(exchange, none), keep).has_value();
    whole = whole && report.end(keep).has_value();
    return whole ? html : QByteArray();
}

Exchange hostileExchange()
{
    Exchange exchange = exampleExchange();
    exchange.requestHead = "POST /" + QByteArray(hostile).replace(' ', "%20") +
                           " HTTP/1.1\r\nHost: " + hostile + "\r\nX-A: " + hostile + "\r\n\r\n";
    exchange.requestBody.inlined = hostile;
    exchange.requestBody.wireSize = hostile.size();
    exchange.summary.bodySize = hostile.size();
    exchange.summary.peer = hostile;
    exchange.error = {"x"_ba, QString::fromUtf8(hostile), -1, 400};
    setResponse(exchange, "HTTP/1.1 200 " + hostile + "\r\nX-B: " + hostile + "\r\n\r\n", hostile);
    return exchange;
}

/// The tags of a document, attributes included.
QByteArrayList tagsOf(const QByteArray& html)
{
    QByteArrayList tags;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
        tags.append(html.sliced(at, html.indexOf('>', at) + 1 - at));
    return tags;
}

} // namespace

class TestHtmlReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesNoMarkupOfWhatCame()
    {
        Exchange harmless = exampleExchange();
        setResponse(harmless, "HTTP/1.1 200 OK\r\nX-B: b\r\n\r\n", "ok"_ba);
        harmless.requestHead = "POST / HTTP/1.1\r\nHost: a\r\nX-A: a\r\n\r\n";
        harmless.error = {"x"_ba, u"y"_s, -1, 400};
        const QByteArray expected = reportOf({harmless});
        const QByteArray html = reportOf({hostileExchange()});
        QVERIFY(html.size() > expected.size());
        QCOMPARE(tagsOf(html), tagsOf(expected));
    }

    void holdsNothingThatSteersOrHides()
    {
        const QByteArray html = reportOf({hostileExchange()});
        QVERIFY(!html.contains('\x1b'));
        QVERIFY(!html.contains("\xE2\x80\xAE"));
        QVERIFY(!html.contains('\xff'));
        QVERIFY(html.contains("\\x1B[31m"));
        QVERIFY(html.contains("\\u202E"));
        QVERIFY(html.contains("&lt;script&gt;alert(1)"));
    }

    void loadsNothing()
    {
        const QByteArray html = reportOf({hostileExchange(), exampleExchange()});
        for (const QByteArray& tag : tagsOf(html)) {
            for (const char* word :
                 {" src=", " href=", " style=", " onerror=", " action=", "<link", "<iframe", "<base"})
                QVERIFY2(!tag.contains(word), tag.constData());
        }
        QCOMPARE(html.count("<script>"), 1);
        QCOMPARE(html.count("<style>"), 1);
    }

    void tellsVerdictsNotesAndWhatDiffers()
    {
        Exchange first = hostileExchange();
        first.error = {};
        first.summary.id = ExchangeId{1};
        first.summary.webhook = {"github", hostile, "delivery-1", 1};
        first.signature = SignatureCheck{Verdict::Invalid, hostile, QString::fromUtf8(hostile)};
        first.requestBody.inlined = R"({"a":1,"b":"same"})";
        Exchange again = first;
        again.summary.id = ExchangeId{2};
        again.summary.webhook.attempt = 2;
        again.requestBody.inlined = R"({"a":"<b>","b":"same"})";
        const QByteArray html = reportOf({first, again});
        QVERIFY(html.contains("github") && html.contains("delivery-1"));
        QVERIFY(html.contains(verdictText(Verdict::Invalid).toUtf8()));
        QCOMPARE(html.count("class=\"diff\""), 1);
        QVERIFY(html.contains("<th scope=\"row\">/a</th>"));
        QVERIFY(html.contains("<del>1</del>") && html.contains("<ins>&quot;&lt;b&gt;&quot;</ins>"));
        QVERIFY(!html.contains("<th scope=\"row\">/b</th>"));
        for (const QByteArray& tag : tagsOf(html))
            QVERIFY2(!tag.contains("<img") && !tag.contains("<b>"), tag.constData());
    }

    void tellsHowToSendThemAgain()
    {
        Exchange exchange = hostileExchange();
        exchange.error = {};
        const QByteArray html = reportOf({exchange});
        for (const char* name : {"cURL", ".http", "Python"})
            QVERIFY2(html.contains("<summary>" + QByteArray(name) + "</summary>"), name);
        QVERIFY(!reportOf({exchange}, {{"code", u"no"_s}}).contains("class=\"code\""));
        QCOMPARE(html.count("<script>"), 1);
        QVERIFY(!html.contains("<img"));
    }

    void allowsItsOwnScriptAndStyleAlone()
    {
        const QByteArray html = reportOf({exampleExchange()});
        const auto between = [&html](const QByteArray& begin, const QByteArray& end) {
            const qsizetype at = html.indexOf(begin) + begin.size();
            return html.sliced(at, html.indexOf(end, at) - at);
        };
        const QByteArray policy = between("Content-Security-Policy\" content=\"", "\"");
        QVERIFY(policy.startsWith("default-src 'none';"));
        QVERIFY(!policy.contains("unsafe"));
        for (const auto& [begin, end] :
             {std::pair("<script>"_ba, "</script>"_ba), std::pair("<style>"_ba, "</style>"_ba)}) {
            const QByteArray hash = QCryptographicHash::hash(between(begin, end), QCryptographicHash::Sha256);
            QVERIFY2(policy.contains("'sha256-" + hash.toBase64() + '\''), policy.constData());
        }
    }

    void showsTheListAloneOnDemand()
    {
        const QByteArray html = reportOf({exampleExchange()}, {{"full"_ba, u"no"_s}});
        QVERIFY(!html.contains("<details"));
        QVERIFY(html.contains("/orders/1"));
        QVERIFY(reportOf({exampleExchange()}, {{"open"_ba, u"yes"_s}})
                    .contains("<details class=\"entry\" id=\"x0\" open>"));
    }
};

} // namespace hookbench::formats

QTEST_GUILESS_MAIN(hookbench::formats::TestHtmlReport)
#include "tst_html_report.moc"
