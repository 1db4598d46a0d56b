// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/signing/messages.h"

#include "app/signing/content_template.h"
#include "app/signing/key_material.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::providers;
using signing::ContentTemplate;
using signing::Secret;

namespace {

/// Puts a value at a path, making what is missing on the way.
QJsonValue withPath(const QJsonValue& tree, const QStringList& path, const QJsonValue& value)
{
    if (path.isEmpty())
        return value;
    const QString first = path.first() == u"*"_s ? u"0"_s : path.first();
    bool isIndex = false;
    const int index = first.toInt(&isIndex);
    if (isIndex) {
        QJsonArray array = tree.toArray();
        while (array.size() <= index)
            array.append(QJsonObject());
        array[index] = withPath(array[index], path.mid(1), value);
        return array;
    }
    QJsonObject object = tree.toObject();
    object[first] = withPath(object[first], path.mid(1), value);
    return object;
}

class Sample
{
public:
    void need(const Source& source, const QByteArray& value)
    {
        const QString name = QString::fromUtf8(source.name);
        switch (source.kind) {
        case Source::Kind::Header:
            if (!m_headers.contains(source.name.toLower()))
                m_headers[source.name.toLower()] = {source.name, value};
            break;
        case Source::Kind::Query:
            m_query[source.name] = value;
            break;
        case Source::Kind::Form:
            m_form[source.name] = value;
            break;
        case Source::Kind::Json:
            if (!m_paths.contains(name)) {
                m_paths += name;
                m_json = withPath(m_json, name.split(u'.'), QString::fromUtf8(value));
            }
            break;
        default:
            break;
        }
    }

    Message message() const
    {
        QList<std::pair<QByteArray, QByteArray>> headers{{"Host", "receiver.example"}};
        for (const auto& [name, value] : m_headers)
            headers.emplaceBack(name == "content-type" ? QByteArray("Content-Type") : value.first,
                                value.second);
        QByteArray body = R"({"text":"caf\u00e9","number":12345678901234567890})";
        if (!m_form.empty())
            body = joined(m_form);
        else if (m_json.isArray())
            body = QJsonDocument(m_json.toArray()).toJson(QJsonDocument::Compact);
        else if (m_json.isObject())
            body = QJsonDocument(m_json.toObject()).toJson(QJsonDocument::Compact);
        if (!m_form.empty())
            headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
        const QByteArray query = m_query.empty() ? QByteArray() : '?' + joined(m_query);
        return messageTo("POST", "https://receiver.example/hook" + query, headers, body);
    }

private:
    static QByteArray joined(const std::map<QByteArray, QByteArray>& fields)
    {
        QList<QByteArray> parts;
        for (const auto& [name, value] : fields)
            parts += name.toPercentEncoding() + '=' + value.toPercentEncoding();
        return parts.join('&');
    }

    std::map<QByteArray, std::pair<QByteArray, QByteArray>> m_headers;
    std::map<QByteArray, QByteArray> m_query;
    std::map<QByteArray, QByteArray> m_form;
    QJsonValue m_json;
    QStringList m_paths;
};

QByteArray valueFor(const Condition& condition)
{
    if (condition.source.name == "X-Contentful-Signed-Headers")
        return "x-contentful-signed-headers,x-contentful-timestamp";
    if (condition.test == Condition::Test::Prefix)
        return condition.value + "1";
    return condition.test == Condition::Test::Present ? QByteArray("1") : condition.value;
}

void needFields(Sample& sample, const Scheme& scheme)
{
    const auto content = ContentTemplate::compile(scheme.content);
    for (const QByteArray& field : content ? content->fields() : QList<QByteArray>()) {
        const qsizetype colon = field.lastIndexOf(':');
        const QByteArray place = field.startsWith("lower:") || field.startsWith("quoted:")
                                     ? field.mid(field.indexOf(':') + 1)
                                     : field;
        if (const auto source = parseSource(place); source && colon > 0)
            sample.need(*source, "value");
        if (field == "sns-fields") {
            for (const char* name : {"Message", "MessageId", "TopicArn"})
                sample.need({Source::Kind::Json, name}, "value");
            sample.need({Source::Kind::Json, "Type"}, "Notification");
        }
    }
    if (scheme.content.contains("sorted-form"))
        sample.need({Source::Kind::Form, "From"}, "+15551234567");
    if (scheme.bodyHash.name.startsWith("query:"))
        sample.need(*parseSource(scheme.bodyHash.name), "to be replaced");
}

} // namespace

Message messageTo(const QByteArray& method, const QByteArray& url,
                  const QList<std::pair<QByteArray, QByteArray>>& headers, const QByteArray& body)
{
    Message message;
    message.method = method;
    message.url = url;
    const qsizetype slash = url.indexOf('/', url.indexOf("://") + 3);
    message.target = slash < 0 ? QByteArray("/") : url.sliced(slash);
    for (const auto& [name, value] : headers)
        message.headers.append(name, value);
    message.body = body;
    return message;
}

Message sampleFor(const Provider& provider)
{
    Sample sample;
    for (const Condition& condition : provider.detection.required) {
        if (!condition.negated)
            sample.need(condition.source, valueFor(condition));
    }
    for (const Condition& condition : provider.detection.headers)
        sample.need(condition.source, valueFor(condition));
    for (const Condition& condition : provider.detection.fields)
        sample.need(condition.source, valueFor(condition));
    if (!provider.detection.userAgents.isEmpty())
        sample.need({Source::Kind::Header, "User-Agent"}, provider.detection.userAgents.first());
    needFields(sample, provider.scheme);
    for (const QList<Source>& sources :
         {provider.scheme.signature.sources, provider.scheme.timestamp.sources}) {
        for (const Source& source : sources) {
            if (source.kind == Source::Kind::Json || source.kind == Source::Kind::Form)
                sample.need(source, "to be replaced");
        }
    }
    Message message = sample.message();
    if (provider.scheme.bodyHash.name.startsWith("query:"))
        message.url.replace("to%20be%20replaced", crypto::digest(crypto::Hash::Sha256, message.body).toHex());
    message.target = message.url.sliced(message.url.indexOf('/', 8));
    return message;
}

SamplePair secretsFor(const Scheme& scheme)
{
    using crypto::KeyKind;
    using crypto::SignatureKey;
    const QByteArray& engine = scheme.engine;
    const QByteArray algorithm = scheme.algorithms.value(0);
    const bool isToken = engine.startsWith("jw");
    std::optional<KeyKind> kind;
    if (engine == "ed25519" || engine == "cavage" || algorithm == "EdDSA" || algorithm == "ed25519")
        kind = KeyKind::Ed25519;
    else if (engine == "ecdsa" || (isToken && algorithm == "ES256"))
        kind = KeyKind::EcP256;
    else if (engine == "rsa" || (isToken && algorithm.startsWith("RS")))
        kind = KeyKind::Rsa;
    else if (engine == "http message signature")
        kind = KeyKind::EcP256;
    if (!kind) {
        const Secret secret{signing::secretOf(scheme.key, "0123456789abcdef0123456789abcdef"), u"sample"_s};
        return {secret, secret};
    }
    static std::map<KeyKind, SignatureKey> keys;
    if (!keys.contains(*kind))
        keys[*kind] = SignatureKey::generate(*kind);
    return {{keys[*kind].privatePem(), u"private"_s}, {keys[*kind].publicPem(), u"public"_s}};
}
