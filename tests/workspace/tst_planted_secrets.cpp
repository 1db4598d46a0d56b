// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in every kind of place: none may be in any export that takes them out.
#include "app/crypto/text_form.h"
#include "app/payload/zstd_writer.h"
#include "app/providers/catalogue.h"
#include "app/redact/gzip.h"
#include "app/signing/verification.h"
#include "app/workspace/bundle_files.h"
#include "app/workspace/exchange_export.h"
#include "app/workspace/resigning.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QFile>
#include <QTest>

#include <future>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {

/// Gives each secret once and remembers it.
class Planter
{
public:
    /// A secret that is one by where it stands.
    QByteArray word() { return plant("plant" + QByteArray::number(++m_number) + "seed" + letters(10)); }

    /// One that is one by what it looks like.
    QByteArray key(QByteArrayView prefix, int size) { return plant(prefix.toByteArray() + letters(size)); }
    QByteArray email() { return plant("plant" + QByteArray::number(++m_number) + "@analytical.example"); }
    QByteArray plant(const QByteArray& secret)
    {
        m_secrets += secret;
        return secret;
    }
    const QByteArrayList& secrets() const { return m_secrets; }

private:
    QByteArray letters(int size)
    {
        QByteArray text;
        for (int i = 0; i < size; ++i)
            text += char('a' + (m_number * 7 + i * 5 + int(m_secrets.size())) % 26);
        return text;
    }
    QByteArrayList m_secrets;
    int m_number = 100;
};

Exchange request(const QByteArray& head, const QByteArray& body)
{
    Exchange exchange = exampleExchange();
    exchange.requestHead = head;
    const http::RequestHead read = readRequestHead(exchange);
    exchange.summary.method = read.method;
    exchange.summary.target = read.target;
    exchange.requestBody = {body, {}, body.size(), 0};
    exchange.requestFraming = body.isEmpty() ? http::BodyFraming::None : http::BodyFraming::Length;
    exchange.summary.bodySize = body.size();
    return exchange;
}

Exchange jsonExchange(Planter& p)
{
    const QByteArray inner = "{\"api_key\":\"" + p.word() + "\"}";
    const QByteArray packed =
        redact::deflated("{\"client_secret\":\"" + p.word() + "\"}", redact::Coding::Gzip);
    const QByteArray body =
        "{\"password\":\"" + p.word() + "\",\"token\":\"" + p.word() + "\",\"api_key\":\"" + p.word() +
        "\",\"user\":{\"email\":\"" + p.email() + "\",\"first_name\":\"Ada" + p.word() +
        "\",\"last_name\":\"" + p.word() + "\"},\"iban\":\"" + p.plant("DE89370400440532013000") +
        "\",\"card\":" + p.plant("4111111111111111") + ",\"phone\":\"" + p.plant("+49 151 23456789") +
        "\",\"list\":[{\"secret\":\"" + p.word() + "\"},[\"x\",{\"access_token\":\"" + p.word() +
        "\"}]],\"text\":\"{\\\"pwd\\\":\\\"" + p.word() + "\\\"}\",\"inner\":\"" + inner.toBase64() +
        "\",\"packed\":\"" + packed.toBase64() + "\",\"url\":\"https://a.example/x?access_token=" + p.word() +
        "\",\"login\":\"https://joe:" + p.word() + "@a.example/\",\"pem\":\"-----BEGIN PRIVATE KEY-----\\n" +
        p.key("MIIE", 40) + "\\n-----END PRIVATE KEY-----\",\"jwt\":\"" +
        p.key("eyJhbGciOiJIUzI1NiJ9.eyJz", 20) + "." + QByteArray("abcdefgh") + "\",\"a\":\"" +
        p.key("xoxb-", 20) + "\",\"b\":\"" + p.key("ghp_", 30) + "\",\"c\":\"" +
        p.plant("AKIAIOSFODNN7EXAMPLQ") + "\",\"d\":\"" + p.key("sk_live_", 24) + "\",\"e\":\"" +
        p.key("whsec_", 32) + "\",\"note\":\"card 5500 0000 0000 0004, mail " + p.email() + "\"}";
    p.plant("5500 0000 0000 0004");
    Exchange exchange =
        request("POST /in?token=" + p.word() + "&api_key=" + p.word() + "&mail=" + p.email() +
                    " HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer " + p.word() +
                    "\r\nProxy-Authorization: Basic " + ("joe:" + p.word()).toBase64() +
                    "\r\nCookie: sid=" + p.word() + "; theme=" + p.word() + "\r\nX-Api-Key: " + p.word() +
                    "\r\nX-Auth-Token: " + p.word() + "\r\nX-Hub-Signature-256: sha256=" + p.word() +
                    "\r\nStripe-Signature: t=1,v1=" + p.word() + "\r\nX-Client-Secret: " + p.word() +
                    "\r\nReferer: https://joe:" + p.word() + "@a.example/?access_token=" + p.word() +
                    "\r\nX-Some: " + p.key("whsec_", 30) + "\r\nX-Other: " + p.key("glpat-", 20) +
                    "\r\nFrom: " + p.email() + "\r\nContent-Type: application/json\r\n\r\n",
                body);
    setResponse(exchange,
                "HTTP/1.1 302 Found\r\nSet-Cookie: sid=" + p.word() + "; Path=/\r\nLocation: /next?code=" +
                    p.word() + "\r\nX-Api-Key: " + p.word() + "\r\nContent-Type: application/json\r\n\r\n",
                "{\"refresh_token\":\"" + p.word() + "\",\"mail\":\"" + p.email() + "\"}");
    return exchange;
}

Exchange formExchange(Planter& p)
{
    return request(
        "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n",
        "password=" + p.word() + "&mail=" + p.email().replace('@', "%40") + "&x=" + p.key("npm_", 30));
}

Exchange multipartExchange(Planter& p)
{
    const QByteArray body =
        "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n" + p.word() +
        "\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.json\"\r\nContent-Type: "
        "application/json\r\n\r\n{\"client_secret\":\"" +
        p.word() + "\"}\r\n--b--\r\n";
    return request("POST /m HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n",
                   body);
}

Exchange xmlExchange(Planter& p)
{
    return request("POST /x HTTP/1.1\r\nHost: a\r\nContent-Type: application/xml\r\n\r\n",
                   "<o token=\"" + p.word() + "\"><password>" + p.word() + "</password><m>" + p.email() +
                       "</m><![CDATA[" + p.key("hf_", 24) + "]]></o>");
}

Exchange encodedExchange(Planter& p, const QByteArray& coding)
{
    const QByteArray plain =
        "{\"password\":\"" + p.word() + "\",\"padding\":\"" + QByteArray(200, 'x') + "\"}";
    QByteArray body;
    if (coding == "gzip") {
        body = redact::deflated(plain, redact::Coding::Gzip);
    } else {
        payload::ZstdWriter zstd;
        const auto keep = [&body](QByteArrayView bytes) -> Result<void> {
            body += bytes;
            return {};
        };
        if (!zstd.add(plain, keep) || !zstd.finish(keep))
            return {};
    }
    return request("POST /e HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Encoding: " +
                       coding + "\r\n\r\n",
                   body);
}

Exchange chunkedExchange(Planter& p)
{
    const QByteArray text = "password: " + p.word();
    Exchange exchange = request(
        "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n",
        QByteArray::number(text.size(), 16) + ";ext=" + p.word() + "\r\n" + text +
            "\r\n0\r\nX-Signature: " + p.word() + "\r\n\r\n");
    exchange.requestFraming = http::BodyFraming::Chunked;
    exchange.summary.bodySize = text.size();
    return exchange;
}

Exchange sentExchange(Planter& p)
{
    Exchange exchange = request("GET /s HTTP/1.1\r\nHost: a\r\n\r\n", {});
    exchange.summary.origin = Origin::Sent;
    SentRecord sent;
    sent.url = "https://a.example/s?api_key=" + p.word();
    exchange.sent = Shared(sent);
    return exchange;
}

/// All that somebody could look into: as it is, percent-decoded, words of base64 decoded, and inflated.
QByteArray everythingIn(const QByteArray& content)
{
    QByteArray all = content;
    QByteArray word;
    const auto take = [&all, &word] {
        if (word.size() >= 16) {
            const QByteArray decoded = QByteArray::fromBase64(word);
            all += '\n' + decoded;
            if (redact::looksLikeGzip(decoded))
                all += '\n' + redact::inflated(decoded, 1'000'000).value_or(QByteArray());
            // A body in base64 has words of base64 of its own.
            if (decoded.contains("BEGIN") || decoded.contains('{'))
                all += '\n' + QByteArray::fromPercentEncoding(decoded);
        }
        word.clear();
    };
    for (const char c : content) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                              c == '+' || c == '/' || c == '=';
        if (isLetter)
            word += c;
        else
            take();
    }
    take();
    return all + '\n' + QByteArray::fromPercentEncoding(all);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPlantedSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto writer = m_session.write();
        for (const Exchange& exchange :
             {jsonExchange(m_planter), formExchange(m_planter), multipartExchange(m_planter),
              xmlExchange(m_planter), encodedExchange(m_planter, "gzip"), encodedExchange(m_planter, "zstd"),
              chunkedExchange(m_planter), sentExchange(m_planter)})
            QVERIFY(recordAndWait(*writer, exchange));
        Annotation annotation;
        annotation.note = QString::fromUtf8("token=" + m_planter.word() + ", " + m_planter.email());
        annotation.tags = {QString::fromUtf8(m_planter.email())};
        std::promise<Result<void>> done;
        writer->annotate({{ExchangeId{1}, annotation}},
                         [&done](Result<void> result) { done.set_value(std::move(result)); });
        QVERIFY(done.get_future().get());
        QVERIFY2(m_planter.secrets().size() >= 60,
                 QByteArray::number(m_planter.secrets().size()).constData());
    }

    void areInNoExport_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("mode");
        for (const formats::ExportFormat& format : exportFormats()) {
            for (const redact::Mode mode : {redact::Mode::Mask, redact::Mode::Remove, redact::Mode::Shape})
                QTest::addRow("%s, %s", format.name.constData(), redact::modeName(mode).constData())
                    << format.name << int(mode);
        }
    }

    void areInNoExport()
    {
        QFETCH(const QByteArray, format);
        QFETCH(const int, mode);
        ExportRequest request;
        request.session = m_session.path();
        request.format = format;
        request.redaction = redact::Policy{redact::Mode(mode), {}, "seed"};
        if (format == "csv")
            request.choices = {{"bodies"_ba, u"yes"_s}};
        const QString file = m_session.folder() + u"/out-"_s + QString::fromLatin1(format);
        QVERIFY(exportToFile(request, file));
        QByteArray content = contentOf(file);
        if (format == "bundle") { // compressed: what is in it is seen when it is opened
            const QString opened = file + u".hookbench"_s;
            QFile::remove(opened);
            QVERIFY(openBundle(file, {}, opened));
            content += contentOf(opened);
        }
        const QByteArray all = everythingIn(content);
        for (const QByteArray& secret : m_planter.secrets())
            QVERIFY2(!all.contains(secret), secret.constData());
    }

    void areInAnExportThatKeepsThem() // the search above finds what is there
    {
        ExportRequest request;
        request.session = m_session.path();
        request.format = "jsonl"_ba;
        QByteArray content;
        QVERIFY(exportToSink(request, [&content](QByteArrayView bytes) {
            content += bytes;
            return Result<void>();
        }));
        const QByteArray all = everythingIn(content);
        int found = 0;
        for (const QByteArray& secret : m_planter.secrets())
            found += all.contains(secret) ? 1 : 0;
        QVERIFY2(found >= 50, QByteArray::number(found).constData());
    }

    void signsAnew()
    {
        const TempSession github;
        {
            const auto writer = github.write();
            QVERIFY(recordAndWait(
                *writer,
                ::hookbench::workspace::request(
                    "POST /hook HTTP/1.1\r\nHost: a\r\nUser-Agent: GitHub-Hookshot/1\r\nX-GitHub-Event: "
                    "push\r\nX-GitHub-Delivery: 72d3162e-cc78-11e3-81ab-4c9367dc0958\r\n"
                    "X-Hub-Signature-256: sha256=" +
                        QByteArray(64, 'a') +
                        "\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n",
                    "{\"pusher\":{\"email\":\"a@b.test\"}}")));
        }
        ExportRequest request;
        request.session = github.path();
        request.format = "session"_ba;
        request.redaction = redact::Policy{redact::Mode::Shape, {}, "seed"};
        request.resignSecret = sandboxSecret;
        const QString file = github.folder() + u"/shared.hookbench"_s;
        const auto outcome = exportToFile(request, file);
        QVERIFY(outcome);
        QCOMPARE(outcome->resigned, 1);
        const auto reader = session::SessionReader::open(file);
        QVERIFY(reader);
        const auto exchange = (*reader)->exchange(ExchangeId{1});
        QVERIFY(exchange);
        QVERIFY(!exchange->requestBody.inlined.contains("a@b.test"));
        const auto catalogue = providers::Catalogue::load({providers::Catalogue::builtinFolder()});
        const providers::Provider* provider = catalogue.find("github");
        QVERIFY(provider);
        const signing::Verification verification =
            signing::verify(providers::messageOf(*exchange, exchange->requestBody.inlined), provider->scheme,
                            {{sandboxSecret, u"sandbox"_s}}, {exchange->summary.atUs, {}});
        QCOMPARE(verification.verdict, Verdict::Valid);
    }

private:
    TempSession m_session;
    Planter m_planter;
};

} // namespace hookbench::workspace

QTEST_GUILESS_MAIN(hookbench::workspace::TestPlantedSecrets)
#include "tst_planted_secrets.moc"
