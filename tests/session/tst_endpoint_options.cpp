// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/endpoint_options.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using session::readEndpointOptions;
using session::writeEndpointOptions;

namespace {

/// JSON that is easier to read here.
QByteArray quoted(const char* json)
{
    return QByteArray(json).replace('\'', '"');
}

Endpoint everythingSet()
{
    Endpoint endpoint;
    endpoint.http2 = false;
    endpoint.color = 3;
    endpoint.tls = {true, EndpointTls::Certificate::Pkcs12,          u"/ä/c.p12"_s, u"/k.pem"_s,
                    {},   EndpointTls::ClientCertificates::Required, u"/a.pem"_s};
    endpoint.access.guard = Guard::headerKey("X-Api-Key", "secret");
    endpoint.access.allowed = {*IpNetwork::parse(u"10.0.0.0/8"), *IpNetwork::parse(u"::1")};
    endpoint.access.pathToken = "a/token";
    endpoint.access.strays = EndpointAccess::Strays::Record;
    endpoint.limits = {qint64(1) << 40, EndpointLimits::BodyOverflow::Drain, 300, 4, 5, 6, 7, 0};
    return endpoint;
}

} // namespace

class TestEndpointOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNothingOfWhatIsAsUsual() { QCOMPARE(writeEndpointOptions(Endpoint()), "{}"_ba); }

    void readsBackWhatItWrote_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::newRow("as usual") << Endpoint();
        QTest::newRow("everything") << everythingSet();
        Endpoint zeros;
        zeros.limits = {0, EndpointLimits::BodyOverflow::Refuse, 0, 0, 0, 0, 0, 0};
        QTest::newRow("zeros") << zeros;
        for (const auto certificate : {EndpointTls::Certificate::Local, EndpointTls::Certificate::Pem}) {
            Endpoint endpoint;
            endpoint.tls.enabled = true;
            endpoint.tls.certificate = certificate;
            endpoint.tls.clientCertificates = EndpointTls::ClientCertificates::Asked;
            QTest::addRow("certificate %d", int(certificate)) << endpoint;
        }
        Endpoint basic;
        basic.access.guard = Guard::basic("u", "p");
        QTest::newRow("basic") << basic;
        Endpoint bearer;
        bearer.access.guard = Guard::bearer("t");
        QTest::newRow("bearer") << bearer;
    }

    void readsBackWhatItWrote()
    {
        QFETCH(Endpoint, endpoint);
        Endpoint read;
        QVERIFY(readEndpointOptions(writeEndpointOptions(endpoint), read));
        QVERIFY(read == endpoint);
    }

    void keepsNoSecrets()
    {
        Endpoint endpoint = everythingSet();
        endpoint.tls.passphrase = u"hush-hush"_s;
        const QByteArray json = writeEndpointOptions(endpoint);
        for (const QByteArray& secret : {"secret"_ba, "hush-hush"_ba})
            QVERIFY(!json.contains(secret) && !json.contains(secret.toBase64()));
    }

    void ignoresWhatItDoesNotKnow()
    {
        Endpoint endpoint;
        QVERIFY(readEndpointOptions(quoted("{'later':[1],'tls':{'later':1},'access':{'guard':{'later':{}}}}"),
                                    endpoint));
        QVERIFY(endpoint == Endpoint());
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* json) {
            QTest::newRow(json) << QByteArray(json);
        };
        row("");
        row("null");
        row("[]");
        row("1");
        row("{");
        row("{} x");
        row("{'color':9}");
        row("{'color':-1}");
        row("{'color':1.5}");
        row("{'access':{'guard':{'kind':'maybe'}}}");
        row("{'access':{'guard':{'salt':'*'}}}");
        row("{'access':{'guard':{'kind':'basic'}}}");
        row("{'access':{'guard':{'kind':'basic','salt':'YQ==','digest':'YQ=='}}}");
        row("{'access':{'pathToken':'a//b'}}");
        row("{'access':{'pathToken':'\\u0000'}}");
        row("{'access':{'allowed':['10.0.0.0/33']}}");
        row("{'access':{'allowed':[1]}}");
        row("{'access':{'allowed':[[]]}}");
        row("{'access':{'strays':'shoot'}}");
        row("{'tls':{'certificate':'paper'}}");
        row("{'tls':{'clientCertificates':''}}");
        row("{'limits':{'body':-1}}");
        row("{'limits':{'body':1e300}}");
        row("{'limits':{'fields':2147483648}}");
        row("{'limits':{'headTimeoutMs':0.1}}");
        row("{'limits':{'bodyOverflow':'explode'}}");
    }

    void refusesWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        Endpoint endpoint;
        QVERIFY(!readEndpointOptions(json, endpoint));
    }

    /// Each member of an object with everything set is turned into each other type.
    void refusesEveryMemberOfAWrongType()
    {
        const QJsonObject all = QJsonDocument::fromJson(writeEndpointOptions(everythingSet())).object();
        int tried = 0;
        spoil(all, [&tried](const QJsonObject& spoilt) {
            ++tried;
            Endpoint endpoint;
            const QByteArray json = QJsonDocument(spoilt).toJson(QJsonDocument::Compact);
            QVERIFY2(!readEndpointOptions(json, endpoint), json.constData());
        });
        QVERIFY(tried > 120);
    }

    void refusesEveryCutOff()
    {
        const QByteArray all = writeEndpointOptions(everythingSet());
        for (qsizetype size = 0; size < all.size(); ++size) {
            Endpoint endpoint;
            QVERIFY(!readEndpointOptions(all.first(size), endpoint));
        }
    }

private:
    static void spoil(const QJsonObject& object, const std::function<void(const QJsonObject&)>& visit)
    {
        const QList<QJsonValue> others = {QJsonValue(), true, 1, u"?"_s, QJsonArray{1}, QJsonObject()};
        for (auto member = object.begin(); member != object.end(); ++member) {
            for (const QJsonValue& other : others) {
                if (other.type() == member->type())
                    continue;
                QJsonObject spoilt = object;
                spoilt.insert(member.key(), other);
                visit(spoilt);
            }
            if (member->isObject())
                spoil(member->toObject(), [&](const QJsonObject& part) {
                    QJsonObject spoilt = object;
                    spoilt.insert(member.key(), part);
                    visit(spoilt);
                });
        }
    }
};

QTEST_GUILESS_MAIN(TestEndpointOptions)
#include "tst_endpoint_options.moc"
