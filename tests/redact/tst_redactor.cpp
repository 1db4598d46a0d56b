// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets of every kind in every kind of place: none comes through.
#include "app/redact/gzip.h"
#include "app/redact/redactor.h"
#include "tests/support/example_exchanges.h"

#include <QRegularExpression>
#include <QTest>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace hookbench::redact {

namespace {

struct Secret
{
    const char* name; ///< that it stands under where it has one
    QByteArray value;
};

/// Told by their form wherever they stand.
const QList<Secret>& formed()
{
    static const QList<Secret> secrets{
        {"a", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"},
        {"b", "sk_live_51HxAbCdEfGhIjKlMnOp"},
        {"c", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"},
        {"d", "xoxb-123456789012-abcdefABCDEF"},
        {"e", "AKIAIOSFODNN7EXAMPLE"},
        {"f", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N"},
        {"g", "ada.lovelace@analytical.example"},
        {"h", "4111 1111 1111 1111"},
        {"i", "5555555555554444"},
        {"j", "DE89 3704 0044 0532 0130 00"},
        {"k", "+49 30 1234567"},
        {"l", "glpat-abcdefghij0123456789"},
        {"m", "SG.abcdefghijklmnop.qrstuvwxyz0123456789"},
        {"n", "shpat_0123456789abcdef0123"},
    };
    return secrets;
}

/// Told by their name alone.
const QList<Secret>& nameless()
{
    static const QList<Secret> secrets{
        {"password", "correct horse battery"},
        {"api_key", "k-9f8e7d"},
        {"accessToken", "t0kent0ken"},
        {"client_secret", "c1i3nt53"},
        {"first_name", "Grace"},
        {"lastName", "Hopper"},
        {"signature", "s1gn4tur3"},
        {"sessionId", "s3ss10n99"},
        {"cvv", "937"},
        {"email", "not-formed-like-one"},
        {"phone", "5550199"},
        {"refresh_token", "r3fr35h"},
    };
    return secrets;
}

QByteArray form(QByteArrayView value)
{
    return value.toByteArray().toPercentEncoding();
}

QByteArray json(const QList<Secret>& secrets)
{
    QByteArray text = R"({"id":17,"kept":"stays here","list":[)";
    for (const Secret& secret : secrets)
        text +=
            QByteArray(text.endsWith('[') ? "" : ",") + "{\"" + secret.name + "\":\"" + secret.value + "\"}";
    return text + "]}";
}

QByteArray fields(const QList<Secret>& secrets)
{
    QByteArray lines;
    for (const Secret& secret : secrets)
        lines += QByteArray("X-") + secret.name + ": " + secret.value + "\r\n";
    return lines;
}

QByteArray parameters(const QList<Secret>& secrets)
{
    QByteArray text = "kept=stays";
    for (const Secret& secret : secrets)
        text += QByteArray("&") + secret.name + '=' + form(secret.value);
    return text;
}

QByteArray xml(const QList<Secret>& secrets)
{
    QByteArray text = "<?xml version=\"1.0\"?><doc kept=\"stays\">";
    for (const Secret& secret : secrets)
        text += QByteArray("<") + secret.name + '>' + secret.value + "</" + secret.name + "><x " +
                secret.name + "=\"" + secret.value + "\"/><" + secret.name + "><![CDATA[" + secret.value +
                "]]></" + secret.name + '>';
    return text + "</doc>";
}

QByteArray multipart(const QList<Secret>& secrets)
{
    QByteArray text;
    for (const Secret& secret : secrets)
        text += QByteArray("--bOuNd\r\nContent-Disposition: form-data; name=\"") + secret.name +
                "\"\r\n\r\n" + secret.value + "\r\n";
    return text + "--bOuNd--\r\n";
}

QByteArray quoted(const QByteArray& text)
{
    return jsonString(text);
}

/// Everything in `bytes`, what is encoded in them decoded beside it.
QByteArray unfolded(const QByteArray& bytes, int depth = 0)
{
    QByteArray all =
        bytes + '\n' + QByteArray::fromPercentEncoding(bytes) + '\n' + QByteArray(bytes).replace('+', ' ');
    if (depth > 6)
        return all;
    if (const auto plain =
            looksLikeGzip(bytes) || bytes.startsWith("\x78\x9c") ? inflated(bytes, 1 << 26) : std::nullopt)
        all += unfolded(*plain, depth + 1);
    for (qsizetype at = bytes.indexOf("\x1f\x8b\x08", 1); at > 0;
         at = bytes.indexOf("\x1f\x8b\x08", at + 1)) {
        if (const auto plain = inflated(bytes.sliced(at), 1 << 26))
            all += unfolded(*plain, depth + 1);
    }
    static const QRegularExpression run(u"[A-Za-z0-9+/_-]{12,}={0,2}"_s);
    auto runs = run.globalMatch(QString::fromLatin1(bytes));
    while (runs.hasNext()) {
        const QByteArray text = runs.next().captured().toLatin1();
        all += '\n' + unfolded(QByteArray::fromBase64(text), depth + 1);
        all += '\n' + unfolded(QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding), depth + 1);
    }
    return all;
}

Exchange messageWith(const QByteArray& head, const QByteArray& body)
{
    Exchange exchange = exampleExchange();
    exchange.requestHead = head + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    exchange.summary.target = http::readRequestHead(exchange.requestHead).target;
    exchange.requestBody.inlined = body;
    exchange.requestBody.wireSize = body.size();
    exchange.summary.bodySize = body.size();
    setResponse(exchange,
                "HTTP/1.1 200 OK" + head.mid(head.indexOf("\r\n")) +
                    "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n",
                body);
    return exchange;
}

Exchange redacted(const Exchange& exchange, Mode mode, Summary* summary = nullptr,
                  const QList<Rule>& rules = {})
{
    Redactor redactor({mode, rules, "seed"_ba});
    const auto result =
        redactor.redact(exchange, [](BlobId, qint64, qint64) { return Result<QByteArray>(QByteArray()); });
    if (summary)
        *summary = redactor.summary();
    return result.value_or(Exchange());
}

QByteArray everything(const Exchange& exchange)
{
    QByteArray all;
    for (const QByteArray& part : {exchange.summary.target, exchange.summary.endpoint, exchange.requestHead,
                                   exchange.requestBody.inlined, exchange.requestTrailers,
                                   exchange.responseHead, exchange.responseBody.inlined})
        all += unfolded(part) + '\n';
    return all;
}

} // namespace

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNoSecretThrough_data();
    void letsNoSecretThrough();
    void keepsWhatIsHarmless();
    void putsTheSameStandInEverywhere();
    void keepsFormsInShape();
    void keepsLengthsAndTypesInShape();
    void removesFieldsAndMembers();
    void announcesTheNewLength();
    void followsOwnRules();
    void refusesWrongRules_data();
    void refusesWrongRules();
    void takesAwayWhatCannotBeSearched();
    void rebuildsChunks();
    void sumsUp();
};

void TestRedactor::letsNoSecretThrough_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hasNames");
    const QByteArray line = "POST /hook HTTP/1.1\r\nHost: a.example";
    const QByteArray asJson = line + "\r\nContent-Type: application/json";
    const QList<Secret> both = formed() + nameless();
    const auto row = [](const char* name, const QByteArray& head, const QByteArray& body, bool hasNames) {
        QTest::newRow(name) << head << body << hasNames;
    };
    row("fields", line + "\r\n" + fields(both).chopped(2), {}, true);
    row("target", "POST /hook?" + parameters(both) + " HTTP/1.1\r\nHost: a", {}, true);
    row("path", "POST /x/" + form(formed()[6].value) + "/" + formed()[0].value + " HTTP/1.1\r\nHost: a", {},
        false);
    row("referer", line + "\r\nReferer: https://a.example/b?" + parameters(both), {}, true);
    row("json", asJson, json(both), true);
    row("json without type", line, json(both), true);
    row("json lines", line + "\r\nContent-Type: application/x-ndjson", json(both) + '\n' + json(both) + '\n',
        true);
    row("broken json", asJson, json(both) + "}", true);
    row("json in json", asJson, "{\"payload\":" + quoted(json(both)) + '}', true);
    row("json in a form", line + "\r\nContent-Type: application/x-www-form-urlencoded",
        "payload=" + form(json(both)), true);
    row("form", line + "\r\nContent-Type: application/x-www-form-urlencoded", parameters(both), true);
    row("xml", line + "\r\nContent-Type: application/xml", xml(both), true);
    row("cut xml", line + "\r\nContent-Type: application/xml", xml(formed()) + "</a", false);
    row("multipart", line + "\r\nContent-Type: multipart/form-data; boundary=bOuNd", multipart(both), true);
    row("text", line + "\r\nContent-Type: text/plain", "See " + fields(both), true);
    row("base64 in json", asJson, "{\"data\":\"" + json(both).toBase64() + "\"}", true);
    row("url-safe base64", asJson,
        "{\"data\":\"" + json(both).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
            "\"}",
        true);
    row("base64 in base64", asJson,
        "{\"data\":\"" + ("[\"" + json(both).toBase64() + "\"]").toBase64() + "\"}", true);
    row("gzip in base64", asJson, "{\"data\":\"" + deflated(json(both), Coding::Gzip).toBase64() + "\"}",
        true);
    row("gzip by coding", asJson + "\r\nContent-Encoding: gzip", deflated(json(both), Coding::Gzip), true);
    row("deflate by coding", asJson + "\r\nContent-Encoding: deflate", deflated(json(both), Coding::Zlib),
        true);
    row("gzip unannounced", line, deflated(json(both), Coding::Gzip), true);
    row("base64 in xml", line + "\r\nContent-Type: text/xml", "<a><b>" + json(both).toBase64() + "</b></a>",
        true);
    row("base64 in a field", line + "\r\nX-State: " + json(both).toBase64(), {}, true);
    row("base64 in multipart", line + "\r\nContent-Type: multipart/mixed; boundary=bOuNd",
        "--bOuNd\r\nContent-Type: application/json\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
            json(both).toBase64() + "\r\n--bOuNd--\r\n",
        true);
    row("basic", line + "\r\nAuthorization: Basic " + QByteArray("ada:correct horse battery").toBase64(), {},
        false);
    row("cookies",
        line + "\r\nCookie: a=" + formed()[0].value + "; b=k-9f8e7d\r\nSet-Cookie: c=t0kent0ken; Path=/", {},
        true);
    row("userinfo", line + "\r\nX-Url: https://ada:k-9f8e7d@a.example/",
        "See https://Grace:t0kent0ken@b.example", true);
    row("private key", line, "-----BEGIN PRIVATE KEY-----\nMIIEc1i3nt53\n-----END PRIVATE KEY-----\n", true);
    row("binary", line + "\r\nContent-Type: application/octet-stream",
        QByteArray("\0\1\2", 3) + formed()[1].value + QByteArray("\0\xff", 2) + formed()[6].value, false);
}

void TestRedactor::letsNoSecretThrough()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, hasNames);
    const Exchange exchange = messageWith(head, body);
    const QByteArray before = everything(exchange);
    QList<Secret> planted;
    for (const Secret& secret : hasNames ? formed() + nameless() : formed()) {
        if (before.contains(secret.value))
            planted.append(secret);
    }
    QVERIFY(!planted.isEmpty() || before.contains("Basic"));
    for (const Mode mode : {Mode::Mask, Mode::Remove, Mode::Shape}) {
        Summary summary;
        const QByteArray after = everything(redacted(exchange, mode, &summary));
        QVERIFY(summary.total() >= planted.size());
        QVERIFY(!after.contains("correct horse battery"));
        for (const Secret& secret : std::as_const(planted)) {
            const qsizetype at = after.indexOf(secret.value);
            const QByteArray found = secret.value + " in " + modeName(mode) + ": " +
                                     after.mid(std::max<qsizetype>(0, at - 60), 160);
            QVERIFY2(at < 0, found.constData());
        }
    }
}

void TestRedactor::keepsWhatIsHarmless()
{
    const QByteArray body =
        R"({"id":1795464672123456,"at":"2026-11-23T20:11:12.123456Z","sha":"da39a3ee5e6b4b0d3255bfef95601890afd80709","text":"Hello, world","n":1.50,"u":"\u00e4","list":[true,null,-7]})"_ba;
    const Exchange exchange = messageWith(
        "POST /orders/17?page=2&sort=asc HTTP/1.1\r\nHost: a.example\r\nUser-Agent: x/1.0\r\nContent-Type: "
        "application/json\r\nX-Request-Id: 6f1c6f0e-8f2b-4b52-9f5b-aa3d1f7f0f11",
        body);
    Summary summary;
    const Exchange after = redacted(exchange, Mode::Mask, &summary);
    QCOMPARE(after.requestHead, exchange.requestHead);
    QCOMPARE(after.requestBody.inlined, body);
    QCOMPARE(after, exchange);
    QCOMPARE(summary.total(), 0);
}

void TestRedactor::putsTheSameStandInEverywhere()
{
    const QByteArray address = "ada.lovelace@analytical.example";
    const Exchange after =
        redacted(messageWith("POST /?email=" + form(address) + " HTTP/1.1\r\nHost: a\r\nX-From: " + address,
                             "{\"email\":\"" + address + "\",\"to\":\"" + address + "\"}"),
                 Mode::Shape);
    const QByteArray stand = http::readRequestHead(after.requestHead).headers.valueOf("x-from").toByteArray();
    QVERIFY(stand != address);
    QCOMPARE(after.requestBody.inlined, "{\"email\":\"" + stand + "\",\"to\":\"" + stand + "\"}");
    QVERIFY(QByteArray::fromPercentEncoding(after.summary.target).contains(stand));
}

void TestRedactor::keepsFormsInShape()
{
    const StandIns standIns({Mode::Shape, {}, "seed"_ba});
    const QByteArray mail = standIns.of(Kind::Email, "ada@analytical.example");
    QVERIFY(
        QRegularExpression(u"^[a-z]{3}@[a-z]{10}\\.example$"_s).match(QString::fromLatin1(mail)).hasMatch());
    for (const QByteArray& card :
         {"4111 1111 1111 1111"_ba, "5555-5555-5555-4444"_ba, "378282246310005"_ba}) {
        const QByteArray stand = standIns.of(Kind::Card, card);
        QVERIFY(stand != card);
        QCOMPARE(stand.size(), card.size());
        QVERIFY2(passesLuhn(stand), stand.constData());
        QCOMPARE(stand[0], card[0]);
    }
    const QByteArray iban = standIns.of(Kind::Iban, "DE89 3704 0044 0532 0130 00");
    QVERIFY(iban.startsWith("DE"));
    QVERIFY2(passesIban(iban), iban.constData());
    const QByteArray secret = standIns.of(Kind::ProviderSecret, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    QVERIFY(secret.startsWith("whsec_"));
    const QByteArray other = StandIns({Mode::Shape, {}, {}}).of(Kind::Email, "ada@analytical.example");
    QVERIFY(other != mail);
}

void TestRedactor::keepsLengthsAndTypesInShape()
{
    const QByteArray body = R"({"pin":1234,"password":"abC-1","card_number":4111111111111111})"_ba;
    const Exchange after =
        redacted(messageWith("POST / HTTP/1.1\r\nContent-Type: application/json", body), Mode::Shape);
    QVERIFY2(QRegularExpression(
                 u"^\\{\"pin\":[1-9]\\d{3},\"password\":\"[a-z]{2}[A-Z]-\\d\",\"card_number\":4\\d{15}\\}$"_s)
                 .match(QString::fromLatin1(after.requestBody.inlined))
                 .hasMatch(),
             after.requestBody.inlined.constData());
    QCOMPARE(after.requestBody.wireSize, body.size());
}

void TestRedactor::removesFieldsAndMembers()
{
    const Exchange after =
        redacted(messageWith("POST /?token=abcdef&a=1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                             "abcdefgh\r\n folded\r\nX-B: 2\r\nContent-Type: application/json",
                             R"({"password":"x1","b":2})"),
                 Mode::Remove);
    QCOMPARE(after.summary.target, "/?a=1"_ba);
    QCOMPARE(after.requestBody.inlined, R"({"password":null,"b":2})"_ba);
    const auto head = http::readRequestHead(after.requestHead);
    QVERIFY(!head.headers.contains("authorization"));
    QVERIFY(!after.requestHead.contains("folded"));
    QCOMPARE(head.headers.valueOf("x-b"), QByteArrayView("2"));
}

void TestRedactor::announcesTheNewLength()
{
    const Exchange after = redacted(
        messageWith("POST / HTTP/1.1\r\nContent-Type: application/json", R"({"password":"x"})"), Mode::Mask);
    QCOMPARE(after.requestBody.inlined, R"({"password":"REDACTED"})"_ba);
    const auto head = http::readRequestHead(after.requestHead);
    QCOMPARE(head.headers.valueOf("content-length").toByteArray().toLongLong(), after.requestBody.wireSize);
    QCOMPARE(after.summary.bodySize, after.requestBody.wireSize);
    QCOMPARE(http::readResponseHead(after.responseHead)
                 .headers.valueOf("content-length")
                 .toByteArray()
                 .toLongLong(),
             after.responseSize);
}

void TestRedactor::followsOwnRules()
{
    const QList<Rule> rules{*readRule(u"name:order-no"_s), *readRule(u"pattern:ZZ[0-9]+"_s)};
    Summary summary;
    const Exchange after =
        redacted(messageWith("POST /ZZ17 HTTP/1.1\r\nOrder-No: 5", R"({"orderNo":17,"x":"a ZZ99 b"})"),
                 Mode::Mask, &summary, rules);
    QCOMPARE(after.requestBody.inlined, R"({"orderNo":"REDACTED","x":"a REDACTED b"})"_ba);
    QVERIFY(after.requestHead.startsWith("POST /REDACTED HTTP/1.1\r\nOrder-No: REDACTED\r\n"));
    QVERIFY(summary.counts[Kind::Own] >= 4);
}

void TestRedactor::refusesWrongRules_data()
{
    QTest::addColumn<QString>("rule");
    for (const char* rule : {"", "name:", "pattern:", "pattern:(", "pattern:a*", "nix:a"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void TestRedactor::refusesWrongRules()
{
    QFETCH(const QString, rule);
    QVERIFY(!readRule(rule));
}

void TestRedactor::takesAwayWhatCannotBeSearched()
{
    Summary summary;
    const Exchange after =
        redacted(messageWith("POST / HTTP/1.1\r\nContent-Encoding: br\r\nX: y", "\x8b\x02\x80pw"),
                 Mode::Shape, &summary);
    QCOMPARE(after.requestBody.inlined, "REDACTED"_ba);
    QVERIFY(!after.requestHead.contains("Encoding"));
    QCOMPARE(summary.counts[Kind::Opaque], 2);
}

void TestRedactor::rebuildsChunks()
{
    Exchange exchange = exampleExchange();
    exchange.requestHead =
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n";
    exchange.requestBody.inlined =
        "9;a=b\r\n{\"token\":\r\n6\r\n\"abcd\"\r\n1\r\n}\r\n0\r\nX-Token: abcd\r\nX-Sum: 5\r\n\r\n";
    exchange.requestBody.wireSize = exchange.requestBody.inlined.size();
    exchange.summary.bodySize = 16;
    exchange.requestFraming = http::BodyFraming::Chunked;
    const Exchange after = redacted(exchange, Mode::Mask);
    QCOMPARE(after.requestBody.inlined,
             "14\r\n{\"token\":\"REDACTED\"}\r\n0\r\nX-Token: REDACTED\r\nX-Sum: 5\r\n\r\n"_ba);
    QCOMPARE(after.summary.bodySize, 20);
}

void TestRedactor::sumsUp()
{
    Summary summary;
    redacted(messageWith("POST / HTTP/1.1\r\nAuthorization: Bearer abcdefgh",
                         R"({"user":{"email":"a@b.example","name":"Ada"}})"),
             Mode::Mask, &summary);
    QCOMPARE(summary.exchanges, 1);
    QCOMPARE(summary.counts[Kind::Email], 2);
    QCOMPARE(summary.counts[Kind::PersonName], 2);
    QCOMPARE(summary.hits.first().place, u"Exchange 0, request, field Authorization"_s);
    QVERIFY(std::any_of(summary.hits.cbegin(), summary.hits.cend(),
                        [](const Hit& hit) { return hit.place.endsWith("$['user']['email']"_L1); }));
    for (const Hit& hit : std::as_const(summary.hits))
        QVERIFY(!hit.place.contains("Ada"_L1));
    QVERIFY(summaryText(summary).contains(u"2 × E-mail address"_s));
}

} // namespace hookbench::redact

QTEST_GUILESS_MAIN(hookbench::redact::TestRedactor)
#include "tst_redactor.moc"
