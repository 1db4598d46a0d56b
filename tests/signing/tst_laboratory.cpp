// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/code_hint.h"
#include "app/signing/json_rewriter.h"
#include "app/signing/sdk_objection.h"
#include "app/signing/sign.h"
#include "tests/signing/messages.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::providers;
using namespace hookbench::signing;

namespace {

constexpr qint64 now = 1'700'000'000'000'000;

/// JSON of a random order, with what programs write in different ways.
QByteArray randomJson(QRandomGenerator& random)
{
    static const QList<QByteArray> values{R"("caf\u00e9 au lait")",
                                          R"("https://shop.example/a?b=1&c=2")",
                                          "\"Gr\xc3\xbc\xc3\x9f"
                                          "e\"",
                                          "1.50",
                                          R"("<b>sale</b>")",
                                          R"({"b":[1,2,3],"a":null})",
                                          "12345678901234",
                                          R"("plain")",
                                          "true",
                                          "\"\xf0\x9f\x9b\x92\""};
    QByteArray json = "{";
    const int members = random.bounded(4, 12);
    for (int i = 0; i < members; ++i)
        json += (i > 0 ? ",\"" : "\"") + QByteArray(1, char('z' - i)) +
                QByteArray::number(random.bounded(1000)) + "\":" + values[random.bounded(values.size())];
    return json + ",\"note\":\"\xc3\xa9t\xc3\xa9/\xc3\xa9\",\"url\":\"a/b\",\"n\":1.0}";
}

QByteArray written(const QByteArray& json, JsonStyle style)
{
    return JsonRewriter(json).write(style);
}

/// What went wrong between signing and here.
struct Corruption
{
    Cause cause;
    std::function<QByteArray(const QByteArray& body)> sent;
    std::function<QByteArray(const QByteArray& body)> arrived;
    std::function<Secret(const Secret& secret)> secret;
};

QByteArray same(const QByteArray& body)
{
    return body;
}

Corruption ofBody(Cause cause, std::function<QByteArray(const QByteArray&)> arrived,
                  std::function<QByteArray(const QByteArray&)> sent = same)
{
    return {cause, std::move(sent), std::move(arrived), [](const Secret& secret) {
                return secret;
            }};
}

Corruption ofSecret(Cause cause, std::function<QByteArray(const QByteArray&)> change)
{
    return {cause, same, same, [change](const Secret& secret) {
                return Secret{change(secret.text), u"changed"_s};
            }};
}

QList<Corruption> corruptions()
{
    JsonStyle indented{};
    indented.indent = 2;
    indented.colon = ": ";
    JsonStyle wide = indented;
    wide.indent = 4;
    JsonStyle python{};
    python.comma = ", ";
    python.colon = ": ";
    python.escape = JsonStyle::Escape::AsciiLower;
    JsonStyle sorted{};
    sorted.sorted = true;
    const auto append = [](const char* end) {
        return [end](const QByteArray& body) {
            return body + end;
        };
    };
    return {
        ofBody(Cause::TrailingNewline, append("\n")),
        ofBody(Cause::TrailingNewline, append("\r\n")),
        ofBody(Cause::TrailingNewline, same, append("\n")),
        ofBody(Cause::TrailingNewline, same, append("\r\n")),
        ofBody(Cause::ByteOrderMark, [](const QByteArray& body) { return "\xef\xbb\xbf" + body; }),
        ofBody(Cause::ByteOrderMark, same, [](const QByteArray& body) { return "\xef\xbb\xbf" + body; }),
        ofBody(
            Cause::LineEnds,
            [](const QByteArray& body) { return QByteArray("{\n" + body.mid(1)).replace('\n', "\r\n"); },
            [](const QByteArray& body) { return "{\n" + body.mid(1); }),
        ofBody(
            Cause::JsonRewritten, [=](const QByteArray& body) { return written(body, indented); },
            [](const QByteArray& body) { return written(body, {}); }),
        ofBody(
            Cause::JsonRewritten, [](const QByteArray& body) { return written(body, {}); },
            [=](const QByteArray& body) { return written(body, wide); }),
        ofBody(
            Cause::JsonRewritten, [](const QByteArray& body) { return written(body, {}); },
            [=](const QByteArray& body) { return written(body, python); }),
        ofBody(
            Cause::JsonRewritten, [](const QByteArray& body) { return written(body, {}); },
            [=](const QByteArray& body) { return written(body, sorted); }),
        ofBody(Cause::Base64Body, [](const QByteArray& body) { return body.toBase64(); }),
        ofBody(Cause::Charset, same,
               [](const QByteArray& body) { return QString::fromLatin1(body).toUtf8(); }),
        ofSecret(Cause::SecretSpace, [](const QByteArray& secret) { return secret + '\n'; }),
        ofSecret(Cause::SecretSpace, [](const QByteArray& secret) { return " " + secret; }),
        ofSecret(Cause::SecretSpace, [](const QByteArray& secret) { return '"' + secret + '"'; }),
    };
}

} // namespace

class TestLaboratory : public QObject
{
    Q_OBJECT

    Catalogue m_catalogue = Catalogue::load({Catalogue::builtinFolder()});

    static Message signedMessage(const Provider& provider, const Secret& secret, const QByteArray& body)
    {
        const Message message =
            messageTo("POST", "https://receiver.example/hook?a=1",
                      {{"Host", "receiver.example"}, {"Content-Type", "application/json"}}, body);
        return sign(message, provider.scheme, secret, {now, "msg_1", {}}).value();
    }

    static QByteArray said(const QList<Finding>& findings)
    {
        QByteArray text;
        for (const Finding& finding : findings)
            text += causeName(finding.causes.first()) + ": " + finding.text.toUtf8() + "; ";
        return text.isEmpty() ? QByteArray("nothing") : text;
    }

private Q_SLOTS:
    void namesSeededCorruptions_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"github", "stripe", "standard-webhooks", "slack", "shopify", "paddle",
                                 "authorize-net", "square"})
            QTest::newRow(name) << QByteArray(name);
    }

    void namesSeededCorruptions()
    {
        QFETCH(QByteArray, name);
        const Provider& provider = *m_catalogue.find(name);
        const Secret secret = secretsFor(provider.scheme).signing;
        QRandomGenerator random(quint32(qHash(name)) ^ 0x5eedU);
        const QList<Corruption> all = corruptions();
        constexpr int tries = 30;
        int right = 0;
        int done = 0;
        while (done < tries) {
            const Corruption& corruption = all[random.bounded(all.size())];
            const QByteArray body = randomJson(random);
            Message message = signedMessage(provider, secret, corruption.sent(body));
            message.body = corruption.arrived(body);
            const Secret used = corruption.secret(secret);
            if (verify(message, provider.scheme, {used}, {now, {}}).verdict != Verdict::Invalid)
                continue; // decoders of base64 and hex forgive a blank
            ++done;
            const QList<Finding> findings =
                diagnose({message, provider, {used}, {}, {now, {}}, &m_catalogue});
            const bool found = !findings.isEmpty() && findings.first().proven &&
                               findings.first().causes.contains(corruption.cause);
            right += found ? 1 : 0;
            if (!found)
                qInfo().noquote() << name << causeName(corruption.cause) << "->" << said(findings);
        }
        qInfo().noquote() << name << right << "of" << tries;
        QVERIFY(right * 100 >= tries * 95);
    }

    void explainsNoRandomBytes()
    {
        const Provider& provider = *m_catalogue.find("github");
        const Secret secret = secretsFor(provider.scheme).signing;
        QRandomGenerator random(11);
        for (int i = 0; i < 1000; ++i) {
            Message message = signedMessage(provider, secret, "{\"a\":1}");
            QByteArray bytes(random.bounded(1, 64), Qt::Uninitialized);
            for (char& byte : bytes)
                byte = char(random.bounded(256));
            message.body = bytes;
            const QList<Finding> findings =
                diagnose({message, provider, {secret}, {}, {now, {}}, &m_catalogue});
            QVERIFY2(findings.isEmpty(), said(findings).constData());
        }
    }

    void searchesHundredKilobytesInTwoSeconds()
    {
        const Provider& provider = *m_catalogue.find("github");
        const Secret secret = secretsFor(provider.scheme).signing;
        QRandomGenerator random(3);
        QByteArray body = "[";
        while (body.size() < 100 * 1024)
            body += randomJson(random) + ',';
        body.back() = ']';
        Message message = signedMessage(provider, secret, body);
        message.body.replace("plain", "plaim");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(diagnose({message, provider, {secret}, {}, {now, {}}, &m_catalogue}).isEmpty());
        qInfo() << timer.elapsed() << "ms for" << body.size() << "bytes without an explanation";
    }

    void showsWhereBytesDiffer()
    {
        QVERIFY(!firstDifference("same", "same"));
        const auto added = firstDifference("{\"a\":1}", "{\"a\":1}\n");
        QVERIFY(added);
        QCOMPARE(added->at, 7);
        QCOMPARE(added->here, QByteArray());
        QCOMPARE(added->there, "\n"_ba);
        const auto changed = firstDifference("abcXdef", "abcYYdef");
        QCOMPARE(changed->at, 3);
        QCOMPARE(changed->before, "abc"_ba);
        QCOMPARE(changed->hereSize, 1);
        QCOMPARE(changed->thereSize, 2);
        QCOMPARE(firstDifference("", QByteArray(1000, 'x'))->thereSize, 1000);

        const Provider& provider = *m_catalogue.find("stripe");
        const Secret secret = secretsFor(provider.scheme).signing;
        Message message = signedMessage(provider, secret, "{\"a\":1}");
        message.body += '\n';
        const QList<Finding> findings = diagnose({message, provider, {secret}, {}, {now, {}}, &m_catalogue});
        QVERIFY(findings.first().difference);
        QCOMPARE(findings.first().difference->here, "\n"_ba);
        QCOMPARE(findings.first().difference->there, QByteArray());
    }

    void hintsInSevenLanguages()
    {
        const Scheme& stripe = m_catalogue.find("stripe")->scheme;
        for (const Cause cause : {Cause::JsonRewritten, Cause::KeyForm, Cause::SecretSpace, Cause::Url,
                                  Cause::Layout, Cause::Hash, Cause::SignatureForm}) {
            const QList<CodeHint> hints = codeHints(cause, stripe);
            QCOMPARE(hints.size(), 7);
            for (const CodeHint& hint : hints)
                QVERIFY2(!hint.code.isEmpty() && !hint.code.contains("{}"), hint.language.constData());
        }
        QCOMPARE(codeHints(Cause::Layout, stripe)[1].code, "content = timestamp.encode() + b\".\" + body"_ba);
        QCOMPARE(codeHints(Cause::Layout, stripe)[3].code, "$content = $timestamp . \".\" . $body;"_ba);
        QVERIFY(codeHints(Cause::KeyForm, m_catalogue.find("standard-webhooks")->scheme)[0].code.contains(
            "base64"));
        QVERIFY(codeHints(Cause::Hash, m_catalogue.find("paystack")->scheme)[2].code.contains("sha512.New"));
        QVERIFY(codeHints(Cause::Clock, stripe).isEmpty());
    }

    void tellsWhatAnSdkRefuses()
    {
        const auto objections = [this](const char* name, const QByteArray& body) {
            const Provider& provider = *m_catalogue.find(name);
            const Secret secret = secretsFor(provider.scheme).signing;
            const Message message = signedMessage(provider, secret, body);
            const Verification result = verify(message, provider.scheme, {secret}, {now, {}});
            return sdkObjections(message, provider, result);
        };
        QVERIFY(objections("zoom", R"({"event":"a","n":1})").isEmpty());
        const QStringList zoom = objections("zoom", "{\n  \"event\": \"a\"\n}");
        QCOMPARE(zoom.size(), 1);
        QVERIFY(zoom.first().contains(u"@zoom/rivet"_s));
        QVERIFY(!objections("stripe", "{\"a\":\"\xff\"}").isEmpty());
        QVERIFY(objections("line", "{\"a\":\"\xff\"}").isEmpty());

        // One that does not verify is refused by everybody: nothing to add.
        const Provider& stripe = *m_catalogue.find("stripe");
        const Message message = signedMessage(stripe, secretsFor(stripe.scheme).signing, "\xff");
        const Verification wrong = verify(message, stripe.scheme, {{"other", u"o"_s}}, {now, {}});
        QVERIFY(sdkObjections(message, stripe, wrong).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLaboratory)
#include "tst_laboratory.moc"
