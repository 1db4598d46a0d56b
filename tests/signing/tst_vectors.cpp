// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/catalogue.h"
#include "app/signing/handshake.h"
#include "app/signing/jwt_claims.h"
#include "app/signing/sign.h"
#include "tests/signing/messages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::providers;
using namespace hookbench::signing;

// Published vectors, and some that were computed from them: tests/data/signing/vectors.json.
class TestVectors : public QObject
{
    Q_OBJECT

    QJsonArray m_vectors;
    Catalogue m_catalogue = Catalogue::load({Catalogue::builtinFolder()});

    static Message messageOf(const QJsonObject& vector)
    {
        QList<std::pair<QByteArray, QByteArray>> headers;
        for (const QJsonValue& line : vector["headers"_L1].toArray())
            headers.emplaceBack(line[0].toString().toUtf8(), line[1].toString().toUtf8());
        Message message =
            messageTo(vector["method"_L1].toString().toUtf8(), vector["url"_L1].toString().toUtf8(), headers,
                      vector["body"_L1].toString().toUtf8());
        message.status = vector["status"_L1].toInt();
        return message;
    }

    static QList<Secret> secretsOf(const QJsonObject& vector)
    {
        const QByteArray text = vector["secret"_L1].toString().toUtf8();
        return text.isEmpty() ? QList<Secret>() : QList{Secret{text, u"vector"_s}};
    }

    static VerifyOptions optionsOf(const QJsonObject& vector, const QByteArray& timestamp = {})
    {
        VerifyOptions options;
        options.nowUs = vector["nowMs"_L1].toInteger(timestamp.toLongLong() * 1000) * 1000;
        return options;
    }

    void rowsWith(QLatin1StringView member)
    {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue& value : std::as_const(m_vectors)) {
            const QJsonObject vector = value.toObject();
            if (vector.contains(member))
                QTest::newRow(qPrintable(vector["name"_L1].toString())) << vector;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(HOOKBENCH_TEST_DATA "/signing/vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(m_vectors.size(), 100);
    }

    void givesTheVerdict_data() { rowsWith("valid"_L1); }

    void givesTheVerdict()
    {
        QFETCH(QJsonObject, vector);
        const Provider* provider = m_catalogue.find(vector["provider"_L1].toString().toUtf8());
        QVERIFY(provider);
        Scheme scheme = provider->scheme;
        // Where a vector does not say when it came, its age is no part of it.
        if (!vector.contains("nowMs"_L1))
            scheme.timestamp.past = scheme.timestamp.future = -1;
        const Message message = messageOf(vector);
        const Verification result = verify(message, scheme, secretsOf(vector), optionsOf(vector));
        QVERIFY2(result.verdict == (vector["valid"_L1].toBool() ? Verdict::Valid : Verdict::Invalid),
                 qPrintable(QString::fromUtf8(verdictName(result.verdict)) + u": "_s + result.reason));
        QVERIFY(!result.steps.isEmpty());
        if (vector.contains("base"_L1)) {
            const bool shown = std::ranges::any_of(result.steps, [&vector](const Step& step) {
                return step.bytes == vector["base"_L1].toString().toUtf8();
            });
            QVERIFY(shown);
        }
    }

    void refusesWithoutOneBit_data() { rowsWith("valid"_L1); }

    // A flipped bit of the signature, of what is covered, and of the body.
    void refusesWithoutOneBit()
    {
        QFETCH(QJsonObject, vector);
        if (!vector["valid"_L1].toBool())
            return;
        const Provider* provider = m_catalogue.find(vector["provider"_L1].toString().toUtf8());
        Scheme scheme = provider->scheme;
        scheme.timestamp.past = scheme.timestamp.future = -1;
        Message message = messageOf(vector);
        const Verification sound = verify(message, scheme, secretsOf(vector), optionsOf(vector));
        QCOMPARE(sound.verdict, Verdict::Valid);
        const QByteArray body = message.body;
        for (qsizetype bit = 0; sound.coversBody && bit < body.size() * 8; bit += 7) {
            message.body = body;
            message.body[bit / 8] = char(message.body[bit / 8] ^ (1 << (bit % 8)));
            const Verdict verdict = verify(message, scheme, secretsOf(vector), optionsOf(vector)).verdict;
            QVERIFY2(verdict != Verdict::Valid || scheme.content.contains("form") ||
                         scheme.content.contains("json:"),
                     qPrintable(QString::number(bit)));
        }
    }

    void refusesAMessageSignatureThatWasTamperedWith_data() { rowsWith("base"_L1); }

    // RFC 9421, appendix B.2: a bit of the signature, and each field that it covers.
    void refusesAMessageSignatureThatWasTamperedWith()
    {
        QFETCH(QJsonObject, vector);
        const Scheme& scheme = m_catalogue.find("rfc9421")->scheme;
        const QByteArray base = vector["base"_L1].toString().toUtf8();
        const Message message = messageOf(vector);
        int tampered = 0;
        for (qsizetype line = 0; line < message.headers.size(); ++line) {
            const QByteArray name = message.headers.name(line).toByteArray();
            if (name != "Signature" && !base.contains('"' + name.toLower() + "\": "))
                continue;
            Message changed = message;
            changed.headers = http::HeaderList();
            for (qsizetype i = 0; i < message.headers.size(); ++i) {
                QByteArray value = message.headers.value(i).toByteArray();
                if (i == line)
                    value[value.size() / 2] = value[value.size() / 2] == 'A' ? 'B' : 'A';
                changed.headers.append(message.headers.name(i), value);
            }
            QCOMPARE(verify(changed, scheme, secretsOf(vector), optionsOf(vector)).verdict, Verdict::Invalid);
            ++tampered;
        }
        QVERIFY(tampered > 0);
    }

    void answersHandshakes_data() { rowsWith("answer"_L1); }

    void answersHandshakes()
    {
        QFETCH(QJsonObject, vector);
        const Provider* provider = m_catalogue.find(vector["provider"_L1].toString().toUtf8());
        QVERIFY(provider);
        QHash<QByteArray, QByteArray> parameters;
        const QJsonObject extra = vector["extra"_L1].toObject();
        for (auto it = extra.begin(); it != extra.end(); ++it)
            parameters[it.key().toUtf8().replace('_', '-')] = it.value().toString().toUtf8();
        Message message = messageOf(vector);
        message.url = parameters.value("endpoint", message.url);
        const auto answer =
            answerHandshake(message, *provider, secretsOf(vector).value(0, Secret()), parameters);
        QVERIFY(answer);
        const QJsonObject expected = vector["answer"_L1].toObject();
        QCOMPARE(answer->status, expected["status"_L1].toInt());
        if (expected.contains("json"_L1))
            QCOMPARE(QJsonDocument::fromJson(answer->body).object(), expected["json"_L1].toObject());
        if (expected.contains("body"_L1))
            QCOMPARE(answer->body, expected["body"_L1].toString().toUtf8());
        const QJsonObject headers = expected["headers"_L1].toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it)
            QVERIFY(answer->headers.contains(std::pair{it.key().toUtf8(), it.value().toString().toUtf8()}));
        if (expected.contains("type"_L1))
            QVERIFY(answer->headers.contains(
                std::pair{"Content-Type"_ba, expected["type"_L1].toString().toUtf8()}));
        QVERIFY(!vector["secret"_L1].toString().isEmpty() || !answer->usesSecret);
    }

    void canonicalisesAQuery_data() { rowsWith("qsh"_L1); }

    void canonicalisesAQuery()
    {
        QFETCH(QJsonObject, vector);
        const QByteArray canonical = canonicalRequest(messageOf(vector));
        QCOMPARE(canonical, vector["canonical"_L1].toString().toUtf8());
        QCOMPARE(crypto::digest(crypto::Hash::Sha256, canonical).toHex(),
                 vector["qsh"_L1].toString().toUtf8());
    }

    // The answers to these would sign what the asker chose: a message of its own, in the worst case.
    void doesNotSignWhatAStrangerChooses_data()
    {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("zoom")
            << "zoom"_ba
            << "POST"_ba
            << "https://r.example/"_ba
            << "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"v0:1:{}\"}}"_ba;
        QTest::newRow("x-twitter") << "x-twitter"_ba
                                   << "GET"_ba
                                   << "https://r.example/?crc_token=%7B%22a%22%3A1%7D"_ba
                                   << ""_ba;
        QTest::newRow("braintree") << "braintree"_ba
                                   << "GET"_ba
                                   << "https://r.example/?bt_challenge=PHhtbD4"_ba
                                   << ""_ba;
        QTest::newRow("linkedin") << "linkedin"_ba
                                  << "GET"_ba
                                  << "https://r.example/?challengeCode=hmacsha256%3D"_ba
                                  << ""_ba;
    }

    void doesNotSignWhatAStrangerChooses()
    {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, body);
        QVERIFY(!answerHandshake(messageTo(method, url, {}, body), *m_catalogue.find(provider),
                                 {"secret", u"mine"_s}));
    }
};

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
