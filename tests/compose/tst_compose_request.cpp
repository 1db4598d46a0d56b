// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/compose_request.h"

#include "app/compose/draft_text.h"
#include "app/compose/url_parts.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::compose;
using namespace Qt::Literals::StringLiterals;

namespace {

Surroundings plainSurroundings()
{
    Surroundings around;
    around.context.seed = 7;
    around.context.nowUs = 1'700'000'000'000'000;
    around.context.variable = [](QByteArrayView name) -> std::optional<QByteArray> {
        return name == "who" ? std::optional("Ada & Co"_ba) : std::nullopt;
    };
    around.context.secret = [](QByteArrayView name) -> std::optional<QByteArray> {
        return name == "key" ? std::optional("s3cret"_ba) : std::nullopt;
    };
    around.files.size = [](const QString&) -> Result<qint64> {
        return 12;
    };
    around.files.content = [](const QString&) -> Result<QByteArray> {
        return "file\0content"_ba;
    };
    return around;
}

/// Without User-Agent and Accept, which each of them would have.
Draft bareDraft(const QByteArray& method, const QByteArray& url)
{
    Draft draft;
    draft.method = method;
    draft.url = url;
    draft.settings.withoutAutomatic = {"User-Agent"_ba, "Accept"_ba};
    return draft;
}

QByteArray wire(const ComposedRequest& composed)
{
    return composed.request.head + composed.request.body.bytes;
}

} // namespace

class TestComposeRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysHeadersOutInOrderAndCase()
    {
        Draft draft = bareDraft("POST"_ba, "http://h.example:81/a/../b//c?x=1"_ba);
        draft.headers = {{true, "x-B"_ba, "2"_ba},
                         {false, "Off"_ba, "x"_ba},
                         {true, "X-a"_ba, {}},
                         {true, "x-B"_ba, "1"_ba}};
        draft.parameters = {{true, "q r"_ba, "a&b"_ba}, {false, "no"_ba, "x"_ba}};
        draft.body.kind = DraftBody::Kind::Json;
        draft.body.text = "{\"n\":1.0}"_ba;
        const ComposedRequest composed = composeRequest(draft, plainSurroundings());
        QVERIFY(composed.isSendable());
        QCOMPARE(wire(composed),
                 "POST /a/../b//c?x=1&q%20r=a%26b HTTP/1.1\r\nHost: h.example:81\r\nx-B: 2\r\nX-a:\r\n"
                 "x-B: 1\r\nContent-Length: 9\r\nContent-Type: application/json\r\n\r\n{\"n\":1.0}"_ba);
        QCOMPARE(composed.request.url, "http://h.example:81/"_ba);
    }

    void letsTypedHeadersReplaceAutomaticOnes()
    {
        Draft draft = bareDraft("POST"_ba, "https://h.example"_ba);
        draft.headers = {{true, "content-length"_ba, "99"_ba}, {true, "HOST"_ba, "other"_ba}};
        draft.body.kind = DraftBody::Kind::Text;
        draft.body.text = "abc"_ba;
        draft.settings.withoutAutomatic.append("content-TYPE"_ba);
        const ComposedRequest composed = composeRequest(draft, plainSurroundings());
        QCOMPARE(wire(composed), "POST / HTTP/1.1\r\ncontent-length: 99\r\nHOST: other\r\n\r\nabc"_ba);
        using State = AutomaticHeader::State;
        QCOMPARE(composed.automatic.size(), 5);
        QCOMPARE(composed.automatic[0].state, State::Replaced);
        QCOMPARE(composed.automatic[1].state, State::Removed);
        QCOMPARE(composed.automatic[3].state, State::Replaced);
        QCOMPARE(composed.automatic[4].state, State::Removed);
    }

    void framesChunkedBodies()
    {
        Draft draft = bareDraft("POST"_ba, "http://h"_ba);
        draft.headers = {{true, "Transfer-Encoding"_ba, "chunked"_ba}, {true, "Content-Type"_ba, "a/b"_ba}};
        draft.body.kind = DraftBody::Kind::Text;
        draft.body.text = "0123456789abcdef"_ba;
        QVERIFY(wire(composeRequest(draft, plainSurroundings()))
                    .endsWith("chunked\r\nContent-Type: a/b\r\n\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n"));
    }

    void escapesPlaceholdersWhereTheyStand()
    {
        Draft draft = bareDraft("POST"_ba, "http://h/{{who}}"_ba);
        draft.parameters = {{true, "n"_ba, "{{who}}"_ba}};
        draft.body.kind = DraftBody::Kind::Form;
        draft.body.fields = {{true, "n"_ba, "{{who}}"_ba}, {true, "b"_ba, "\\{{"_ba}};
        const QByteArray bytes = wire(composeRequest(draft, plainSurroundings()));
        QVERIFY(bytes.startsWith("POST /Ada%20&%20Co?n=Ada%20%26%20Co HTTP/1.1\r\n"));
        QVERIFY(bytes.endsWith("\r\n\r\nn=Ada+%26+Co&b=%7B%7B"));
    }

    void marksSecretsAndUnknownPlaceholders()
    {
        Draft draft = bareDraft("GET"_ba, "http://h/"_ba);
        draft.headers = {{true, "A"_ba, "x{{secret key}}"_ba}, {true, "B"_ba, "{{nobody}}"_ba}};
        const ComposedRequest composed = composeRequest(draft, plainSurroundings());
        QVERIFY(!composed.isSendable());
        QCOMPARE(composed.head.marks.size(), 2);
        const PreviewMark& secret = composed.head.marks[0];
        const PreviewMark& unknown = composed.head.marks[1];
        QCOMPARE(secret.kind, PreviewMark::Kind::Secret);
        QCOMPARE(composed.head.text.mid(secret.at, secret.size), "s3cret"_ba);
        QCOMPARE(unknown.kind, PreviewMark::Kind::Unknown);
        QCOMPARE(composed.head.text.mid(unknown.at, unknown.size), "{{nobody}}"_ba);
    }

    void choosesABoundaryThatIsNotInTheParts()
    {
        Draft draft = bareDraft("POST"_ba, "http://h/"_ba);
        draft.body.kind = DraftBody::Kind::Multipart;
        draft.body.parts = {{true, "a\"b"_ba, "1"_ba, {}, {}, {}},
                            {true, "f"_ba, {}, u"/x/c d.bin"_s, {}, {}}};
        const Surroundings around = plainSurroundings();
        const QByteArray first = composeRequest(draft, around).body.text;
        const QByteArray boundary = first.left(first.indexOf("\r\n"));
        QCOMPARE(first, boundary + "\r\nContent-Disposition: form-data; name=\"a%22b\"\r\n\r\n1\r\n" +
                            boundary +
                            "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"c d.bin\"\r\n"
                            "Content-Type: application/octet-stream\r\n\r\nfile\0content\r\n"_ba +
                            boundary + "--\r\n");
        draft.body.parts[0].value = boundary;
        QVERIFY(!composeRequest(draft, around).body.text.startsWith(boundary + "\r\n"));
    }

    void refusesWhatWouldBreakOutOfTheHead_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("line in a value") << "GET"_ba
                                         << "http://h"_ba
                                         << "a\r\nEvil: 1"_ba;
        QTest::newRow("blank in the method") << "GET /x"_ba
                                             << "http://h"_ba
                                             << "v"_ba;
        QTest::newRow("no host") << "GET"_ba
                                 << "http:///x"_ba
                                 << "v"_ba;
        QTest::newRow("other scheme") << "GET"_ba
                                      << "ftp://h/"_ba
                                      << "v"_ba;
        QTest::newRow("port") << "GET"_ba
                              << "http://h:99999/"_ba
                              << "v"_ba;
    }

    void refusesWhatWouldBreakOutOfTheHead()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, header);
        Draft draft = bareDraft(method, url);
        draft.headers = {{true, "A"_ba, header}};
        QVERIFY(!composeRequest(draft, plainSurroundings()).isSendable());
    }

    void keepsNumbersAndPlaceholdersWhenFormatting()
    {
        const QByteArray text =
            "{\"b\":{{uuid}},\"a\":[1.00,12345678901234567890],\"s\":\"x {{who}} \\\" {{\"}"_ba;
        const payload::PrettyText pretty = formatText(DraftBody::Kind::Json, text);
        QVERIFY(!pretty.problem);
        QVERIFY(pretty.text.contains("\"b\": {{uuid}},"));
        QVERIFY(pretty.text.contains("1.00"));
        const payload::PrettyText small = minifyText(DraftBody::Kind::Json, pretty.text);
        QCOMPARE(small.text, text);
        QVERIFY(!checkText(DraftBody::Kind::Json, text));
        QCOMPARE(checkText(DraftBody::Kind::Json, "[{{uuid}},]"_ba).offset, 10);
    }

    void asksForATokenAndTakesIt()
    {
        Draft draft = bareDraft("GET"_ba, "http://h/"_ba);
        draft.auth.kind = DraftAuth::Kind::OAuth2;
        draft.auth.tokenUrl = "http://id/token"_ba;
        draft.auth.clientId = "my id"_ba;
        draft.auth.clientSecret = "{{secret key}}"_ba;
        draft.auth.scope = "a b"_ba;
        Surroundings around = plainSurroundings();
        QVERIFY(composeRequest(draft, around).needsToken);
        const ComposedRequest token = composeTokenRequest(draft, around);
        QVERIFY(token.request.head.contains("Authorization: Basic " + "my+id:s3cret"_ba.toBase64() + "\r\n"));
        QCOMPARE(token.request.body.bytes, "grant_type=client_credentials&scope=a+b"_ba);
        const auto read = readTokenResponse(200, "{\"access_token\":\"T\",\"expires_in\":60}"_ba);
        QVERIFY(read);
        QCOMPARE(read->lifetimeMs, 60'000);
        around.accessToken = read->token;
        QVERIFY(composeRequest(draft, around).request.head.contains("Authorization: Bearer T\r\n"));
        const auto refused = readTokenResponse(401, "{\"error\":\"invalid_client\"}"_ba);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains("invalid_client"_L1));
    }

    void takesUrlsApartWithoutChangingThem()
    {
        const UrlParts parts = splitUrl({"HTTPS://u%40:p@[::1]:443/%2F/./\xC3\xA4?a b#frag"_ba, {}});
        QCOMPARE(parts.scheme, "https"_ba);
        QCOMPARE(parts.user, "u@"_ba);
        QCOMPARE(parts.password, "p"_ba);
        QCOMPARE(parts.authority(), "[::1]"_ba);
        QCOMPARE(parts.path.text, "/%2F/./%C3%A4"_ba);
        QCOMPARE(parts.query.text, "a%20b"_ba);
        QCOMPARE(splitUrl({"localhost:8080/x"_ba, {}}).origin(), "http://localhost:8080"_ba);
        QCOMPARE(splitUrl({"example.com"_ba, {}}).origin(), "https://example.com"_ba);
    }
};

QTEST_GUILESS_MAIN(TestComposeRequest)
#include "tst_compose_request.moc"
