// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/flaw.h"
#include "app/signing/new_secret.h"
#include "tests/signing/messages.h"

#include "app/providers/catalogue.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::providers;
using namespace hookbench::signing;

namespace {

constexpr qint64 now = 1'700'000'000'000'000;

QByteArray randomBytes(QRandomGenerator& random)
{
    QByteArray bytes(random.bounded(1, 600), Qt::Uninitialized);
    for (char& byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

} // namespace

class TestFlaw : public QObject
{
    Q_OBJECT

    Catalogue m_catalogue = Catalogue::load({Catalogue::builtinFolder()});

    static Verification check(const Message& message, const Scheme& scheme, const QByteArray& secret)
    {
        return verify(message, scheme, {{secret, u"s"_s}}, {now, parameters()});
    }

    static QHash<QByteArray, QByteArray> parameters()
    {
        return {{"webhook-id", "8PT597110X687430LKGECATA"}, {"public-key", "integration"}};
    }

    static QList<QByteArray> someProviders()
    {
        return {"github",       "stripe",  "slack",    "standard-webhooks",
                "shopify",      "discord", "sendgrid", "paypal",
                "linear",       "mailgun", "adyen",    "gitlab",
                "azure-devops", "plaid",   "recurly",  "square",
                "rfc9421",      "trello",  "monday",   "docusign"};
    }

private Q_SLOTS:
    void newSecretsSignAndCheck_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const Provider& provider : m_catalogue.providers())
            QTest::newRow(provider.name.constData()) << provider.name;
    }

    void newSecretsSignAndCheck()
    {
        QFETCH(QByteArray, name);
        const Provider& provider = *m_catalogue.find(name);
        // Keys of RSA take long to make: one provider's are enough.
        const bool isRsa = secretsFor(provider.scheme).signing.text.size() > 1000;
        if (!provider.scheme.isSigned() || (isRsa && name != "paypal"))
            return;
        const NewSecret secret = newSecret(provider.scheme);
        const auto message = sign(sampleFor(provider), provider.scheme, {secret.signing, u"s"_s},
                                  {now, "msg-1", parameters()});
        QVERIFY2(message, qPrintable(message ? QString() : message.error().message));
        const Verification result = check(*message, provider.scheme, secret.checking);
        QVERIFY2(isGood(result.verdict), qPrintable(result.reason));
        if (provider.scheme.engine == "hmac") // keys of RSA take long
            QVERIFY(newSecret(provider.scheme).checking != secret.checking);
    }

    void everyFlawIsRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const QByteArray& name : someProviders())
            QTest::newRow(name.constData()) << name;
    }

    void everyFlawIsRefused()
    {
        QFETCH(QByteArray, name);
        const Provider& provider = *m_catalogue.find(name);
        const NewSecret secret = newSecret(provider.scheme);
        const Secret signing{secret.signing, u"s"_s};
        const SignOptions options{now, "msg-1", parameters()};
        for (int i = 0; i < flawCount; ++i) {
            const Flaw flaw = Flaw(i);
            const auto message = signWithFlaw(sampleFor(provider), provider.scheme, signing, options, flaw);
            if (!checkFlaw(provider.scheme, flaw)) {
                QVERIFY(!message);
                QCOMPARE(message.error().kind, ErrorKind::Usage);
                continue;
            }
            if (!message) { // found out only when the message was there
                QCOMPARE(flaw, Flaw::Altered);
                QVERIFY(message.error().message.contains(u"cover"_s));
                continue;
            }
            const Verification result = check(*message, provider.scheme, secret.checking);
            // Schemes that set no limit leave old messages to the receiver.
            const bool mayBeOld = flaw == Flaw::Stale && provider.scheme.timestamp.past < 0;
            QVERIFY2(mayBeOld || !isGood(result.verdict), flawName(flaw).constData());
            if (flaw == Flaw::Stale)
                QVERIFY(!result.ageUs || *result.ageUs >= 3600LL * 1'000'000);
        }
    }

    void namesAreStable()
    {
        QCOMPARE(flawName(Flaw::WrongKey), "wrong-key"_ba);
        for (int i = 0; i < flawCount; ++i) {
            QCOMPARE(flawNamed(flawName(Flaw(i))), std::optional(Flaw(i)));
            QVERIFY(!flawText(Flaw(i)).isEmpty());
        }
        QVERIFY(!flawNamed("no such flaw"));
    }

    void changesOnlyWhatItSays()
    {
        const Provider& github = *m_catalogue.find("github");
        const Secret secret{"secret", u"s"_s};
        const Message plain = messageTo("POST", "https://r.example/", {{"X-Own", "1"}}, R"({"a":19})");
        const auto made = [&](Flaw flaw) {
            return signWithFlaw(plain, github.scheme, secret, {now, {}, {}}, flaw).value();
        };
        QCOMPARE(made(Flaw::Missing).headers.bytes(), plain.headers.bytes());
        QCOMPARE(made(Flaw::Missing).body, plain.body);
        QCOMPARE(made(Flaw::Altered).body, R"({"a":18})"_ba);
        QVERIFY(made(Flaw::WrongVersion).headers.valueOf("X-Hub-Signature-256").startsWith("sha1="));
        QCOMPARE(made(Flaw::WrongKey).body, plain.body);
    }

    // Bodies that are not text must not be treated as such on the way.
    void signsAnyBytes_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const Provider& provider : m_catalogue.providers()) {
            const QByteArray& content = provider.scheme.content;
            if (content.contains("{body}") && !content.contains("json:") && !content.contains("form"))
                QTest::newRow(provider.name.constData()) << provider.name;
        }
    }

    void signsAnyBytes()
    {
        QFETCH(QByteArray, name);
        const Provider& provider = *m_catalogue.find(name);
        const SamplePair secrets = secretsFor(provider.scheme);
        QRandomGenerator random(quint32(qHash(name)));
        Message message = sampleFor(provider);
        for (int round = 0; round < 8; ++round) {
            const bool isInBody =
                std::ranges::any_of(provider.scheme.timestamp.sources + provider.scheme.signature.sources,
                                    [](const Source& source) { return source.kind == Source::Kind::Json; });
            if (isInBody)
                return;
            message.body = randomBytes(random);
            const auto made = sign(message, provider.scheme, secrets.signing, {now, "m", parameters()});
            QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
            QVERIFY(isGood(check(*made, provider.scheme, secrets.checking.text).verdict));
            Message flipped = *made;
            const qsizetype bit = random.bounded(int(flipped.body.size() * 8));
            flipped.body[bit / 8] = char(flipped.body[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!isGood(check(flipped, provider.scheme, secrets.checking.text).verdict));
        }
    }
};

QTEST_GUILESS_MAIN(TestFlaw)
#include "tst_flaw.moc"
