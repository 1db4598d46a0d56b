// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/recognition.h"
#include "app/signing/diagnosis.h"
#include "app/signing/sign.h"
#include "tests/signing/messages.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::providers;
using namespace hookbench::signing;

namespace {

constexpr qint64 now = 1'700'000'000'000'000;

QByteArray base64url(const QByteArray& text)
{
    return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

    Catalogue m_catalogue = Catalogue::load({Catalogue::builtinFolder()});

    const Scheme& scheme(const char* name) { return m_catalogue.find(name)->scheme; }

    static Message post(const QList<std::pair<QByteArray, QByteArray>>& headers,
                        const QByteArray& body = "{}")
    {
        return messageTo("POST", "https://receiver.example/hook", headers, body);
    }

    Verification verified(const Message& message, const char* provider, const QList<Secret>& secrets)
    {
        return verify(message, scheme(provider), secrets, {now, {}});
    }

    static Message signedBy(const Scheme& scheme, const Secret& secret, const QByteArray& body = "{\"a\":1}")
    {
        return sign(post({{"Host", "receiver.example"}}, body), scheme, secret, {now, "msg_1", {}}).value();
    }

private Q_SLOTS:
    void tellsWhichOfSeveralSecretsFits()
    {
        const Secret oldOne{"old", u"OLD"_s};
        const Secret newOne{"new", u"NEW"_s};
        const Message message = signedBy(scheme("github"), newOne);
        const Verification result = verified(message, "github", {oldOne, newOne});
        QCOMPARE(result.verdict, Verdict::Valid);
        QCOMPARE(result.secret, 1);
        QVERIFY(result.steps.last().text.contains(u"NEW"_s));
    }

    void acceptsASignatureOnASecondHeaderLine()
    {
        const Secret secret{"new", u"NEW"_s};
        const Message good = signedBy(scheme("mollie"), secret);
        const Message both =
            post({{"X-Mollie-Signature", "sha256=" + QByteArray(64, 'a')},
                  {"x-mollie-signature", good.headers.valueOf("X-Mollie-Signature").toByteArray()}},
                 good.body);
        const Verification result = verified(both, "mollie", {secret});
        QCOMPARE(result.verdict, Verdict::Valid);
        QCOMPARE(result.signature, 1);
    }

    void refusesAnEmptySecret_data()
    {
        QTest::addColumn<QByteArray>("provider");
        for (const char* name :
             {"github", "standard-webhooks", "cloudinary", "gitlab", "netlify", "chargebee"})
            QTest::newRow(name) << QByteArray(name);
    }

    void refusesAnEmptySecret()
    {
        QFETCH(QByteArray, provider);
        const Provider& one = *m_catalogue.find(provider);
        const Secret empty{"", u"empty"_s};
        const Message message = signedBy(one.scheme, secretsFor(one.scheme).signing);
        const Verdict verdict = verify(message, one.scheme, {empty}, {now, {}}).verdict;
        QCOMPARE(verdict, Verdict::Invalid);
    }

    void measuresTheAgeByTheGivenClock()
    {
        const Secret secret{"secret", u"S"_s};
        const Message message = signedBy(scheme("stripe"), secret);
        const auto at = [&](qint64 seconds) {
            return verify(message, scheme("stripe"), {secret}, {now + seconds * 1'000'000, {}});
        };
        QCOMPARE(at(300).verdict, Verdict::Valid);
        QCOMPARE(at(301).verdict, Verdict::Invalid);
        QCOMPARE(at(-86400).verdict, Verdict::Valid); // Stripe does not look at the future
        QCOMPARE(*at(301).ageUs, 301 * 1'000'000LL);
        QCOMPARE(at(301).secret, 0); // it fits all the same
    }

    void refusesAConfusedAlgorithm()
    {
        const auto key = crypto::SignatureKey::generate(crypto::KeyKind::Rsa);
        const Secret publicKey{key.publicPem(), u"public"_s};
        const QByteArray payload = base64url("{\"request_body_sha256\":\"" +
                                             crypto::digest(crypto::Hash::Sha256, "{}").toBase64() + "\"}");
        const auto token = [&](const QByteArray& header, const QByteArray& signature) {
            return base64url(header) + '.' + payload + '.' + base64url(signature);
        };
        const QByteArray hs = "{\"alg\":\"HS256\"}";
        const QByteArray mac =
            crypto::hmac(crypto::Hash::Sha256, publicKey.text, base64url(hs) + '.' + payload);
        for (const QByteArray& bad :
             {token(hs, mac), token("{\"alg\":\"none\"}", {}), token("{\"alg\":\"None\"}", {}),
              token("{}", {}), token("[]", mac), token("{\"alg\":\"HS256\",\"alg\":\"none\"}", {})}) {
            const Message message = post({{"X-FusionAuth-Signature-JWT", bad}});
            QCOMPARE(verified(message, "fusionauth", {publicKey}).verdict, Verdict::Invalid);
        }
        // The same token with a real secret is sound, so it is the key that was refused.
        const QByteArray good = crypto::hmac(crypto::Hash::Sha256, "secret", base64url(hs) + '.' + payload);
        const Message sound = post({{"X-FusionAuth-Signature-JWT", token(hs, good)}});
        QCOMPARE(verified(sound, "fusionauth", {{"secret", u"S"_s}}).verdict, Verdict::Valid);
    }

    void takesAKeySet()
    {
        const auto key = crypto::SignatureKey::fromText("whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        QVERIFY(key);
        const Secret set{
            "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"},{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":"
            "\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}",
            u"set"_s};
        const QByteArray token =
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
        Scheme jwt = scheme("fusionauth");
        jwt.bodyHash = {};
        const Message message = post({{"X-FusionAuth-Signature-JWT", token}});
        QCOMPARE(verify(message, jwt, {set}, {now, {}}).verdict, Verdict::Valid); // RFC 8037, appendix A.4
        Message other = post({{"X-FusionAuth-Signature-JWT", QByteArray(token).replace("RXh", "RXg")}});
        QCOMPARE(verify(other, jwt, {set}, {now, {}}).verdict, Verdict::Invalid);
    }

    void saysWhatIsNeededInsteadOfFetchingIt()
    {
        const Scheme& paypal = scheme("paypal");
        const auto key = crypto::SignatureKey::generate(crypto::KeyKind::Rsa);
        const SignOptions options{now, "1", {{"webhook-id", "W1"}}};
        const Message message =
            sign(post({{"PAYPAL-TRANSMISSION-ID", "1"}}), paypal, {key.privatePem(), u"k"_s}, options)
                .value();
        const Secret pinned{key.publicPem(), u"k"_s};
        QCOMPARE(verify(message, paypal, {pinned}, {now, options.parameters}).verdict, Verdict::Valid);
        QCOMPARE(verify(message, paypal, {pinned}, {now, {{"webhook-id", "W2"}}}).verdict, Verdict::Invalid);
        const Verification noId = verify(message, paypal, {pinned}, {now, {}});
        QCOMPARE(noId.verdict, Verdict::NotChecked);
        QVERIFY(noId.reason.contains(u"webhook-id"_s));
        const Verification noKey = verify(message, paypal, {}, {now, options.parameters});
        QCOMPARE(noKey.verdict, Verdict::NotChecked);
        QVERIFY(noKey.reason.contains(u"PAYPAL-CERT-URL"_s));
    }

    void saysWhenTheBodyIsNotCovered()
    {
        const Secret secret{"secret", u"S"_s};
        QVERIFY(verified(signedBy(scheme("github"), secret), "github", {secret}).coversBody);
        const Message token = signedBy(scheme("gitlab"), secret);
        const Verification result = verified(token, "gitlab", {secret});
        QCOMPARE(result.verdict, Verdict::Authenticated);
        QVERIFY(!result.coversBody);
    }

    void signsAndVerifiesAnyBytes_data()
    {
        QTest::addColumn<QByteArray>("provider");
        for (const char* name :
             {"github", "stripe", "standard-webhooks", "discord", "sendgrid", "wise", "plaid", "livekit",
              "constant-contact", "rfc9421", "keygen", "cloudinary", "adyen-platform"})
            QTest::newRow(name) << QByteArray(name);
    }

    void signsAndVerifiesAnyBytes()
    {
        QFETCH(QByteArray, provider);
        const Scheme& one = m_catalogue.find(provider)->scheme;
        const SamplePair secrets = secretsFor(one);
        QRandomGenerator random(11);
        for (int i = 0; i < 40; ++i) {
            QByteArray body(random.bounded(300), Qt::Uninitialized);
            for (char& c : body)
                c = char(random.bounded(256));
            const Verification result =
                verify(signedBy(one, secrets.signing, body), one, {secrets.checking}, {now, {}});
            QVERIFY2(result.verdict == Verdict::Valid, qPrintable(result.reason));
        }
    }

    // Every engine, every provider: random and torn headers, bodies and URLs must end in a verdict.
    void survivesHostileMessages()
    {
        QRandomGenerator random(5);
        const QList<QByteArray> pieces{"",
                                       "=",
                                       ",",
                                       "v1=",
                                       "t=1,v1=",
                                       "sha256=",
                                       "..",
                                       "e30.",
                                       "e30",
                                       ":",
                                       "sig=:",
                                       "sig=(",
                                       "\"",
                                       "\\",
                                       "{",
                                       "%",
                                       "\xff",
                                       "sig=(\"@",
                                       ";created=",
                                       "v1,",
                                       "1|2&",
                                       "\xc3",
                                       "&&=",
                                       "Basic ",
                                       "Bearer ",
                                       "[[[[[[",
                                       "{\"a\":",
                                       "0",
                                       "99999999999999999999",
                                       "2020-13-45T99:99:99Z",
                                       "eyJhbGciOiJIUzI1NiJ9"};
        const auto hostile = [&] {
            QByteArray text;
            for (int i = random.bounded(6); i >= 0; --i)
                text += pieces[random.bounded(int(pieces.size()))];
            return text;
        };
        const QList<Secret> secrets{
            {"secret", u"a"_s},
            {"whsec_c2VjcmV0", u"b"_s},
            {crypto::SignatureKey::generate(crypto::KeyKind::Ed25519).publicPem(), u"c"_s}};
        int verdicts = 0;
        for (int round = 0; round < 8; ++round) {
            for (const Provider& provider : m_catalogue.providers()) {
                QList<std::pair<QByteArray, QByteArray>> headers{{"Signature-Input", hostile()},
                                                                 {"Signature", hostile()}};
                for (const Condition& condition : provider.detection.headers)
                    headers.emplaceBack(condition.source.name, hostile());
                for (const Source& source :
                     provider.scheme.signature.sources + provider.scheme.timestamp.sources)
                    headers.emplaceBack(source.name, hostile());
                const Message message = messageTo(
                    "POST", "https://receiver.example/" + hostile() + '?' + hostile(), headers, hostile());
                const Verification result = verify(message, provider.scheme, secrets, {now, {}});
                QVERIFY(result.verdict != Verdict::Valid && result.verdict != Verdict::Authenticated);
                recognise(message, m_catalogue);
                ++verdicts;
            }
        }
        QVERIFY(verdicts > 1000);
    }

    void boundsWhatAHeaderCanCost()
    {
        QByteArray many;
        for (int i = 0; i < 20'000; ++i)
            many += "v1=" + QByteArray(64, 'a') + ',';
        const Message message = post({{"Stripe-Signature", "t=1700000000," + many}});
        QCOMPARE(verified(message, "stripe", {{"secret", u"S"_s}}).verdict, Verdict::Invalid);
    }

    void provesNothingByASignatureOverNothing()
    {
        const SamplePair secrets = secretsFor(scheme("rfc9421"));
        const auto key = crypto::SignatureKey::fromText(secrets.signing.text);
        const QByteArray input = "();created=1700000000";
        const QByteArray signature =
            key->first().sign({crypto::KeyKind::EcP256, crypto::Padding::EcDsaRaw, crypto::Hash::Sha256},
                              "\"@signature-params\": " + input);
        const Message message =
            post({{"Signature-Input", "sig=" + input}, {"Signature", "sig=:" + signature.toBase64() + ':'}});
        const Verification result = verified(message, "rfc9421", {secrets.checking});
        QCOMPARE(result.verdict, Verdict::Valid);
        QVERIFY(!result.coversBody);
        QVERIFY(!result.reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
