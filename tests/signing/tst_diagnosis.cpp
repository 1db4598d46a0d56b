// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/diagnosis.h"
#include "app/signing/json_rewriter.h"
#include "app/signing/sign.h"
#include "tests/signing/messages.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <zlib.h>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::providers;
using namespace hookbench::signing;

namespace {

constexpr qint64 now = 1'700'000'000'000'000;

const QByteArray jsonBody =
    "{\"id\": \"evt_1\", \"name\": \"caf\xc3\xa9\", \"url\": \"https://a.example/b\", "
    "\"html\": \"<b>&</b>\", \"amount\": 12.50, \"b\": [1, 2], \"a\": null}";

QByteArray written(const JsonStyle& style)
{
    return JsonRewriter(jsonBody).write(style);
}

QByteArray compact()
{
    JsonStyle style;
    style.escape = JsonStyle::Escape::AsWritten;
    return written(style);
}

QByteArray gzipped(const QByteArray& plain)
{
    QByteArray result(qsizetype(compressBound(uLong(plain.size()))) + 64, Qt::Uninitialized);
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = uInt(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return result;
}

} // namespace

// The eight providers stand for the ways there are: hex, base64, whsec, time in or beside the signature,
// form, URL.
class TestDiagnosis : public QObject
{
    Q_OBJECT

    Catalogue m_catalogue = Catalogue::load({Catalogue::builtinFolder()});

    static QList<QByteArray> providerNames()
    {
        return {"github",  "stripe", "standard-webhooks", "slack",
                "shopify", "paddle", "authorize-net",     "square"};
    }

    static Message signedMessage(const Provider& provider, const Secret& secret, const QByteArray& body,
                                 const QByteArray& contentType = "application/json")
    {
        const Message message =
            messageTo("POST", "https://receiver.example/hook?a=1",
                      {{"Host", "receiver.example"}, {"Content-Type", contentType}}, body);
        return sign(message, provider.scheme, secret, {now, "msg_1", {}}).value();
    }

    static Secret secretFor(const Provider& provider) { return secretsFor(provider.scheme).signing; }

    QList<Finding> diagnosed(const Message& message, const Provider& provider, const Secret& secret,
                             const QList<Secret>& others = {})
    {
        return diagnose({message, provider, {secret}, others, {now, {}}, &m_catalogue});
    }

    static QByteArray causesText(const QList<Finding>& findings)
    {
        QByteArray text;
        for (const Finding& finding : findings) {
            for (const Cause cause : finding.causes)
                text += causeName(cause) + ' ';
            text += finding.text.toUtf8() + "; ";
        }
        return text;
    }

    static bool names(const QList<Finding>& findings, Cause cause)
    {
        return !findings.isEmpty() && findings.first().proven && findings.first().causes.contains(cause);
    }

    struct BodyCase
    {
        const char* name;
        Cause cause;
        QByteArray sent;    ///< signed
        QByteArray arrived; ///< instead
    };

    static QList<BodyCase> bodyCases()
    {
        JsonStyle python;
        python.comma = ", ";
        python.colon = ": ";
        python.escape = JsonStyle::Escape::AsciiLower;
        JsonStyle indented;
        indented.indent = 2;
        indented.colon = ": ";
        JsonStyle php;
        php.escape = JsonStyle::Escape::AsciiLower;
        php.slashes = true;
        const QByteArray lines = "{\n\"a\": 1\n}";
        return {
            {"newline added", Cause::TrailingNewline, compact(), compact() + '\n'},
            {"newline lost", Cause::TrailingNewline, compact() + '\n', compact()},
            {"CRLF lost", Cause::TrailingNewline, compact() + "\r\n", compact()},
            {"line ends", Cause::LineEnds, lines, QByteArray(lines).replace('\n', "\r\n")},
            {"byte order mark", Cause::ByteOrderMark, compact(), "\xef\xbb\xbf" + compact()},
            {"indented on the way", Cause::JsonRewritten, compact(), written(indented)},
            {"JSON of Python made compact", Cause::JsonRewritten, written(python), compact()},
            {"JSON of PHP made compact", Cause::JsonRewritten, written(php), compact()},
            {"read as Latin-1", Cause::Charset, QString::fromLatin1(compact()).toUtf8(), compact()},
            {"decompressed before signing", Cause::Compression, compact(), gzipped(compact())},
            {"wrapped in base64", Cause::Base64Body, compact(), compact().toBase64()},
        };
    }

private Q_SLOTS:
    void namesWhatHappenedToTheBody_data()
    {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<qsizetype>("which");
        for (const QByteArray& provider : providerNames()) {
            for (qsizetype i = 0; i < bodyCases().size(); ++i)
                QTest::addRow("%s, %s", provider.constData(), bodyCases()[i].name) << provider << i;
        }
    }

    void namesWhatHappenedToTheBody()
    {
        QFETCH(QByteArray, provider);
        QFETCH(qsizetype, which);
        const Provider& sender = *m_catalogue.find(provider);
        const BodyCase one = bodyCases()[which];
        const Secret secret = secretFor(sender);
        Message message = signedMessage(sender, secret, one.sent);
        message.body = one.arrived;
        QCOMPARE(verify(message, sender.scheme, {secret}, {now, {}}).verdict, Verdict::Invalid);
        const QList<Finding> findings = diagnosed(message, sender, secret);
        QVERIFY2(names(findings, one.cause), causesText(findings).constData());
        QVERIFY(findings.first().content.contains(one.sent));
        QVERIFY(!findings.first().advice.isEmpty());

        // The other way round: the message is sound, the user's code saw the other body.
        Message sound = signedMessage(sender, secret, one.arrived);
        Message seen = signedMessage(sender, secret, one.sent);
        const ReceivedDigest digest = digestOf(sender, seen);
        const QList<Finding> explained =
            explainDigest(digest, {sound, sender, {secret}, {}, {now, {}}, &m_catalogue});
        QVERIFY2(names(explained, one.cause), causesText(explained).constData());
    }

    void namesWhatIsWrongWithTheSecret_data()
    {
        QTest::addColumn<QByteArray>("provider");
        for (const QByteArray& provider : providerNames())
            QTest::newRow(provider.constData()) << provider;
    }

    void namesWhatIsWrongWithTheSecret()
    {
        QFETCH(QByteArray, provider);
        const Provider& sender = *m_catalogue.find(provider);
        const Secret secret = secretFor(sender);
        const Message message = signedMessage(sender, secret, compact());
        const bool decodes = sender.scheme.key != KeyForm::Text;

        const Secret spaced{secret.text + '\n', u"spaced"_s};
        const QList<Finding> space = diagnosed(message, sender, spaced);
        QVERIFY2(names(space, Cause::SecretSpace), causesText(space).constData());

        const Secret quoted{'"' + secret.text + '"', u"quoted"_s};
        const QList<Finding> quotes = diagnosed(message, sender, quoted);
        QVERIFY2(names(quotes, Cause::SecretSpace), causesText(quotes).constData());

        const Secret other{secretOfOther(sender), u"other"_s};
        const QList<Finding> others = diagnosed(message, sender, other, {secret});
        QVERIFY2(names(others, Cause::OtherSecret), causesText(others).constData());
        QCOMPARE(diagnosed(message, sender, other).size(), 0);

        if (!decodes)
            return;
        Scheme asText = sender.scheme;
        asText.key = KeyForm::Text;
        const Message bySlip = sign(message, asText, secret, {now, "msg_1", {}}).value();
        const QList<Finding> form = diagnosed(bySlip, sender, secret);
        QVERIFY2(names(form, Cause::KeyForm), causesText(form).constData());
    }

    void namesAnotherWriting()
    {
        const Provider& sender = *m_catalogue.find("github");
        const Secret secret = secretFor(sender);
        const Message message = signedMessage(sender, secret, compact());
        const QByteArray text = message.headers.valueOf("X-Hub-Signature-256").toByteArray();
        const QByteArray digest = QByteArray::fromHex(text.sliced(7));
        QByteArray mixed = text;
        for (qsizetype i = 7; i < mixed.size(); i += 2)
            mixed[i] = char(QChar::toUpper(uint(uchar(mixed[i]))));
        for (const QByteArray& other :
             {mixed, text.sliced(7), "sha256=" + digest.toBase64(), digest.toBase64()}) {
            const Message changed =
                messageTo("POST", message.url, {{"X-Hub-Signature-256", other}}, message.body);
            const QList<Finding> findings = diagnosed(changed, sender, secret);
            const bool expected =
                verify(changed, sender.scheme, {secret}, {now, {}}).verdict == Verdict::Invalid;
            QVERIFY2(!expected || names(findings, Cause::SignatureForm),
                     (other + ": " + causesText(findings)).constData());
        }
    }

    void namesTheUrlBehindAProxy()
    {
        const Provider& sender = *m_catalogue.find("square");
        const Secret secret = secretFor(sender);
        for (const QByteArray& seen :
             {"http://receiver.example/hook?a=1"_ba, "https://receiver.example:443/hook?a=1"_ba,
              "https://receiver.example/hook/?a=1"_ba}) {
            Message message = signedMessage(sender, secret, compact());
            message.url = seen;
            const QList<Finding> findings = diagnosed(message, sender, secret);
            QVERIFY2(names(findings, Cause::Url), (seen + ": " + causesText(findings)).constData());
        }
    }

    void namesClockLayoutHashAndUnit()
    {
        const Provider& stripe = *m_catalogue.find("stripe");
        const Secret secret = secretFor(stripe);
        const Message message = signedMessage(stripe, secret, compact());
        for (const qint64 late : {3600 * 1'000'000LL, 700 * 1'000'000LL}) {
            const QList<Finding> clock = diagnose({message, stripe, {secret}, {}, {now + late, {}}, nullptr});
            QVERIFY2(names(clock, Cause::Clock), causesText(clock).constData());
        }
        const auto slip = [&](auto change) {
            Scheme other = stripe.scheme;
            change(other);
            return diagnosed(sign(message, other, secret, {now, {}, {}}).value(), stripe, secret);
        };
        const QList<Finding> layout = slip([](Scheme& s) { s.content = "{body}"; });
        QVERIFY2(names(layout, Cause::Layout), causesText(layout).constData());
        const QList<Finding> hash = slip([](Scheme& s) { s.hash = crypto::Hash::Sha1; });
        QVERIFY2(names(hash, Cause::Hash), causesText(hash).constData());
        const QList<Finding> plain = slip([](Scheme& s) {
            s.engine = "digest";
            s.content = "{secret}{timestamp}.{body}";
        });
        QVERIFY2(names(plain, Cause::Hash), causesText(plain).constData());

        const Message sent = signedMessage(stripe, secret, compact());
        const QByteArray text = sent.headers.valueOf("Stripe-Signature").toByteArray();
        const Message inMilliseconds = messageTo(
            "POST", sent.url, {{"Stripe-Signature", QByteArray(text).replace(",", "000,")}}, sent.body);
        const QList<Finding> unit = diagnosed(inMilliseconds, stripe, secret);
        QVERIFY2(names(unit, Cause::TimestampUnit), causesText(unit).constData());
    }

    void namesTwoMistakesTogether()
    {
        const Provider& sender = *m_catalogue.find("standard-webhooks");
        const Secret secret = secretFor(sender);
        Scheme asText = sender.scheme;
        asText.key = KeyForm::Text;
        Message message =
            sign(signedMessage(sender, secret, compact()), asText, secret, {now, "msg_1", {}}).value();
        message.body += '\n';
        const QList<Finding> findings = diagnosed(message, sender, secret);
        QVERIFY2(names(findings, Cause::KeyForm) && names(findings, Cause::TrailingNewline),
                 causesText(findings).constData());
    }

    void pointsToAnotherHeader()
    {
        const Provider& sender = *m_catalogue.find("stripe");
        const Message message =
            messageTo("POST", "https://r.example/", {{"X-Hub-Signature-256", "sha256=00"}}, compact());
        const QList<Finding> findings = diagnosed(message, sender, secretFor(sender));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().causes, QList{Cause::HeaderMissing});
        QVERIFY(!findings.first().proven);
        QVERIFY(findings.first().text.contains(u"GitHub"_s));
    }

    void knowsTheRightDigest()
    {
        const Provider& sender = *m_catalogue.find("github");
        const Secret secret = secretFor(sender);
        const Message message = signedMessage(sender, secret, compact());
        const DiagnosisQuestion question{message, sender, {secret}, {}, {now, {}}, &m_catalogue};
        const QByteArray digest = crypto::hmac(crypto::Hash::Sha256, secret.text, compact());
        for (const QByteArray& text : {digest.toHex(), digest.toHex().toUpper(), digest.toBase64(),
                                       "sha256=" + digest.toHex(), digest.toHex() + '\n'}) {
            const QList<Finding> findings = explainDigest(text, question);
            QVERIFY2(names(findings, Cause::Correct), text.constData());
        }
        QVERIFY(explainDigest("not a digest", question).isEmpty());
        QVERIFY(explainDigest("", question).isEmpty());
    }

    void neverGuesses()
    {
        QRandomGenerator random(7);
        const Provider& sender = *m_catalogue.find("standard-webhooks");
        const Secret secret = secretFor(sender);
        const Message message = signedMessage(sender, secret, "{\"a\":1}");
        for (int i = 0; i < 1000; ++i) {
            QByteArray digest(32, Qt::Uninitialized);
            random.fillRange(reinterpret_cast<quint32*>(digest.data()), 8);
            QVERIFY(explainDigest(digest.toBase64(), {message, sender, {secret}, {}, {now, {}}, &m_catalogue})
                        .isEmpty());
        }
    }

    void takesSecondsAtMost()
    {
        const Provider& sender = *m_catalogue.find("standard-webhooks");
        const Secret secret = secretFor(sender);
        Message message = signedMessage(sender, secret, "{\"a\":\"" + QByteArray(100 * 1024, 'x') + "\"}");
        message.body[50] = 'y';
        QElapsedTimer timer;
        timer.start();
        QVERIFY(diagnosed(message, sender, secret).isEmpty());
        qInfo() << "nothing found in" << timer.elapsed() << "ms";

        CancelFlag cancelled;
        cancelled.cancel();
        QVERIFY(diagnose({message, sender, {secret}, {}, {now, {}}, nullptr}, cancelled).isEmpty());
    }

    void tellsNoSecret()
    {
        const Provider& sender = *m_catalogue.find("cloudinary");
        const Secret secret{"c2VjcmV0LXZhbHVl-unlikely", u"label"_s};
        Message message = signedMessage(sender, secret, compact());
        message.body += '\n';
        const QList<Finding> findings = diagnosed(message, sender, secret);
        QVERIFY(names(findings, Cause::TrailingNewline));
        QVERIFY(findings.first().content.isEmpty());
        for (const Step& step : verify(message, sender.scheme, {secret}, {now, {}}).steps) {
            QVERIFY(!step.bytes.contains(secret.text));
            QVERIFY(!step.text.contains(QString::fromUtf8(secret.text)));
        }
    }

private:
    using ReceivedDigest = QByteArray;

    static QByteArray secretOfOther(const Provider& sender)
    {
        return sender.scheme.key == KeyForm::Hex ? "abcdef0123456789"_ba : "YW5vdGhlciBzZWNyZXQ="_ba;
    }

    /// The digest in the signature of a message of ours.
    static ReceivedDigest digestOf(const Provider& provider, const Message& message)
    {
        const QByteArray text =
            message.headers.valueOf(provider.scheme.signature.sources.first().name).toByteArray();
        const qsizetype size = crypto::hashSize(provider.scheme.hash);
        return text.last(provider.scheme.encoding == crypto::TextForm::Hex ? size * 2 : (size + 2) / 3 * 4);
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
