// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/endpoint_options.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace hookbench::session {
namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Value, size_t count>
using Names = std::array<std::pair<QLatin1StringView, Value>, count>;

using Certificate = EndpointTls::Certificate;
constexpr Names<Certificate, 3> certificateNames = {
    {{"local"_L1, Certificate::Local}, {"pem"_L1, Certificate::Pem}, {"pkcs12"_L1, Certificate::Pkcs12}}};

using ClientCertificates = EndpointTls::ClientCertificates;
constexpr Names<ClientCertificates, 3> clientNames = {{{"off"_L1, ClientCertificates::Off},
                                                       {"asked"_L1, ClientCertificates::Asked},
                                                       {"required"_L1, ClientCertificates::Required}}};

constexpr Names<Guard::Kind, 4> guardNames = {{{"none"_L1, Guard::Kind::None},
                                               {"basic"_L1, Guard::Kind::Basic},
                                               {"bearer"_L1, Guard::Kind::Bearer},
                                               {"header"_L1, Guard::Kind::Header}}};

using Strays = EndpointAccess::Strays;
constexpr Names<Strays, 2> strayNames = {{{"ignore"_L1, Strays::Ignore}, {"record"_L1, Strays::Record}}};

using BodyOverflow = EndpointLimits::BodyOverflow;
constexpr Names<BodyOverflow, 2> overflowNames = {
    {{"refuse"_L1, BodyOverflow::Refuse}, {"drain"_L1, BodyOverflow::Drain}}};

/// Puts members into an object, those that are as usual left out.
class Writer
{
public:
    void text(QLatin1StringView name, const QString& value)
    {
        if (!value.isEmpty())
            object.insert(name, value);
    }

    void bytes(QLatin1StringView name, const QByteArray& value)
    {
        text(name, QString::fromLatin1(value.toBase64()));
    }

    void number(QLatin1StringView name, qint64 value, qint64 usual)
    {
        if (value != usual)
            object.insert(name, value);
    }

    void flag(QLatin1StringView name, bool value, bool usual)
    {
        if (value != usual)
            object.insert(name, value);
    }

    template <typename Value, size_t count>
    void choice(QLatin1StringView name, Value value, const Names<Value, count>& names)
    {
        for (const auto& [word, meaning] : names) {
            if (meaning == value && value != names[0].second)
                object.insert(name, word);
        }
    }

    void part(QLatin1StringView name, const Writer& value)
    {
        if (!value.object.isEmpty())
            object.insert(name, value.object);
    }

    QJsonObject object;
};

/// Takes members out of an object and believes nothing.
class Reader
{
public:
    Reader(QJsonObject object, bool& sound)
        : m_object(std::move(object))
        , m_sound(sound)
    {
    }

    template <typename Take>
    void member(QLatin1StringView name, QJsonValue::Type type, Take take)
    {
        const auto found = m_object.constFind(name);
        if (found == m_object.constEnd())
            return;
        if (found->type() != type || !take(*found))
            m_sound = false;
    }

    void text(QLatin1StringView name, QString& value)
    {
        member(name, QJsonValue::String, [&value](const QJsonValue& json) {
            value = json.toString();
            return true;
        });
    }

    void bytes(QLatin1StringView name, QByteArray& value)
    {
        member(name, QJsonValue::String, [&value](const QJsonValue& json) {
            const auto decoded = QByteArray::fromBase64Encoding(json.toString().toLatin1(),
                                                                QByteArray::AbortOnBase64DecodingErrors);
            value = decoded.decoded;
            return bool(decoded);
        });
    }

    template <typename Number>
    void number(QLatin1StringView name, Number& value, qint64 least = 0)
    {
        member(name, QJsonValue::Double, [&value, least](const QJsonValue& json) {
            const qint64 read = json.toInteger(-1);
            value = Number(read);
            return read >= least && read <= qint64(std::numeric_limits<Number>::max());
        });
    }

    void flag(QLatin1StringView name, bool& value)
    {
        member(name, QJsonValue::Bool, [&value](const QJsonValue& json) {
            value = json.toBool();
            return true;
        });
    }

    template <typename Value, size_t count>
    void choice(QLatin1StringView name, Value& value, const Names<Value, count>& names)
    {
        member(name, QJsonValue::String, [&value, &names](const QJsonValue& json) {
            const QString word = json.toString();
            for (const auto& [known, meaning] : names) {
                if (word == known) {
                    value = meaning;
                    return true;
                }
            }
            return false;
        });
    }

    Reader part(QLatin1StringView name)
    {
        QJsonObject object;
        member(name, QJsonValue::Object, [&object](const QJsonValue& json) {
            object = json.toObject();
            return true;
        });
        return {object, m_sound};
    }

private:
    QJsonObject m_object;
    bool& m_sound;
};

Writer tlsOptions(const EndpointTls& tls)
{
    Writer writer;
    writer.flag("enabled"_L1, tls.enabled, false);
    writer.choice("certificate"_L1, tls.certificate, certificateNames);
    writer.text("certificatePath"_L1, tls.certificatePath);
    writer.text("keyPath"_L1, tls.keyPath);
    writer.choice("clientCertificates"_L1, tls.clientCertificates, clientNames);
    writer.text("clientAuthoritiesPath"_L1, tls.clientAuthoritiesPath);
    return writer;
}

void readTls(Reader reader, EndpointTls& tls)
{
    reader.flag("enabled"_L1, tls.enabled);
    reader.choice("certificate"_L1, tls.certificate, certificateNames);
    reader.text("certificatePath"_L1, tls.certificatePath);
    reader.text("keyPath"_L1, tls.keyPath);
    reader.choice("clientCertificates"_L1, tls.clientCertificates, clientNames);
    reader.text("clientAuthoritiesPath"_L1, tls.clientAuthoritiesPath);
}

Writer accessOptions(const EndpointAccess& access)
{
    Writer guard;
    guard.choice("kind"_L1, access.guard.kind, guardNames);
    guard.text("header"_L1, QString::fromLatin1(access.guard.header));
    guard.bytes("salt"_L1, access.guard.salt);
    guard.bytes("digest"_L1, access.guard.digest);
    Writer writer;
    writer.part("guard"_L1, guard);
    if (!access.allowed.isEmpty()) {
        QJsonArray networks;
        for (const IpNetwork& network : access.allowed)
            networks.append(network.toString());
        writer.object.insert("allowed"_L1, networks);
    }
    writer.text("pathToken"_L1, QString::fromLatin1(access.pathToken));
    writer.choice("strays"_L1, access.strays, strayNames);
    return writer;
}

void readAccess(Reader reader, EndpointAccess& access)
{
    Reader guard = reader.part("guard"_L1);
    guard.choice("kind"_L1, access.guard.kind, guardNames);
    QString header;
    guard.text("header"_L1, header);
    access.guard.header = header.toLatin1();
    guard.bytes("salt"_L1, access.guard.salt);
    guard.bytes("digest"_L1, access.guard.digest);
    reader.member("allowed"_L1, QJsonValue::Array, [&access](const QJsonValue& json) {
        for (const QJsonValue& one : json.toArray()) {
            const auto network = IpNetwork::parse(one.toString());
            if (!network)
                return false;
            access.allowed.append(*network);
        }
        return true;
    });
    QString token;
    reader.text("pathToken"_L1, token);
    access.pathToken = token.toLatin1();
    reader.choice("strays"_L1, access.strays, strayNames);
}

Writer signatureOptions(const EndpointSignature& signature)
{
    Writer writer;
    writer.flag("refuseInvalid"_L1, signature.refuseInvalid, false);
    writer.text("scheme"_L1, QString::fromLatin1(signature.scheme));
    return writer;
}

void readSignature(Reader reader, EndpointSignature& signature)
{
    reader.flag("refuseInvalid"_L1, signature.refuseInvalid);
    QString scheme;
    reader.text("scheme"_L1, scheme);
    signature.scheme = scheme.toLatin1();
}

Writer limitOptions(const EndpointLimits& limits)
{
    Writer writer;
    writer.number("body"_L1, limits.body, -1);
    writer.choice("bodyOverflow"_L1, limits.bodyOverflow, overflowNames);
    writer.number("head"_L1, limits.head, -1);
    writer.number("fields"_L1, limits.fields, -1);
    writer.number("connections"_L1, limits.connections, -1);
    writer.number("headTimeoutMs"_L1, limits.headTimeoutMs, -1);
    writer.number("idleTimeoutMs"_L1, limits.idleTimeoutMs, -1);
    writer.number("bodyMinimumRate"_L1, limits.bodyMinimumRate, -1);
    return writer;
}

void readLimits(Reader reader, EndpointLimits& limits)
{
    reader.number("body"_L1, limits.body);
    reader.choice("bodyOverflow"_L1, limits.bodyOverflow, overflowNames);
    reader.number("head"_L1, limits.head);
    reader.number("fields"_L1, limits.fields);
    reader.number("connections"_L1, limits.connections);
    reader.number("headTimeoutMs"_L1, limits.headTimeoutMs);
    reader.number("idleTimeoutMs"_L1, limits.idleTimeoutMs);
    reader.number("bodyMinimumRate"_L1, limits.bodyMinimumRate);
}

} // namespace

QByteArray writeEndpointOptions(const Endpoint& endpoint)
{
    Writer writer;
    writer.flag("http2"_L1, endpoint.http2, true);
    writer.number("color"_L1, endpoint.color, 0);
    writer.part("tls"_L1, tlsOptions(endpoint.tls));
    writer.part("access"_L1, accessOptions(endpoint.access));
    writer.part("signature"_L1, signatureOptions(endpoint.signature));
    writer.part("limits"_L1, limitOptions(endpoint.limits));
    return QJsonDocument(writer.object).toJson(QJsonDocument::Compact);
}

bool readEndpointOptions(const QByteArray& json, Endpoint& endpoint)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    bool sound = document.isObject();
    Reader reader(document.object(), sound);
    reader.flag("http2"_L1, endpoint.http2);
    reader.number("color"_L1, endpoint.color);
    sound = sound && endpoint.color <= Endpoint::colors;
    readTls(reader.part("tls"_L1), endpoint.tls);
    readAccess(reader.part("access"_L1), endpoint.access);
    sound = sound && validateGuard(endpoint.access.guard) && validatePathToken(endpoint.access.pathToken);
    readSignature(reader.part("signature"_L1), endpoint.signature);
    readLimits(reader.part("limits"_L1), endpoint.limits);
    return sound;
}

} // namespace hookbench::session
