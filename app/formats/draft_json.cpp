// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/draft_json.h"

#include "app/formats/document_members.h"
#include "app/formats/draft_fields.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace hookbench::formats {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::DraftText)
};

using Auth = DraftAuth::Kind;
const Words<Auth> authWords = {{"none"_L1, Auth::None},     {"basic"_L1, Auth::Basic},
                               {"bearer"_L1, Auth::Bearer}, {"apiKey"_L1, Auth::ApiKey},
                               {"oauth2"_L1, Auth::OAuth2}, {"certificate"_L1, Auth::ClientCertificate}};

using Body = DraftBody::Kind;
const Words<Body> bodyWords = {
    {"none"_L1, Body::None}, {"json"_L1, Body::Json},       {"xml"_L1, Body::Xml},
    {"text"_L1, Body::Text}, {"form"_L1, Body::Form},       {"multipart"_L1, Body::Multipart},
    {"file"_L1, Body::File}, {"graphql"_L1, Body::GraphQl}, {"hex"_L1, Body::Hex}};

using Protocol = DraftSettings::Protocol;
const Words<Protocol> protocolWords = {{"1.1"_L1, Protocol::Http11},
                                       {"1.0"_L1, Protocol::Http10},
                                       {"2"_L1, Protocol::Http2},
                                       {"raw"_L1, Protocol::Raw}};

using Retry = RetryPolicy::Kind;
const Words<Retry> retryWords = {{"none"_L1, Retry::None},
                                 {"fixed"_L1, Retry::Fixed},
                                 {"linear"_L1, Retry::Linear},
                                 {"exponential"_L1, Retry::Exponential},
                                 {"schedule"_L1, Retry::Schedule}};

using Jitter = RetryPolicy::Jitter;
const Words<Jitter> jitterWords = {
    {"none"_L1, Jitter::None}, {"full"_L1, Jitter::Full}, {"equal"_L1, Jitter::Equal}};

MemberWriter authMembers(const DraftAuth& auth)
{
    MemberWriter writer;
    writer.choice("kind"_L1, auth.kind, authWords);
    writer.bytes("user"_L1, auth.user);
    writer.bytes("password"_L1, auth.password);
    writer.bytes("token"_L1, auth.token);
    writer.bytes("keyName"_L1, auth.keyName);
    writer.bytes("keyValue"_L1, auth.keyValue);
    writer.flag("keyInQuery"_L1, auth.keyInQuery, false);
    writer.bytes("tokenUrl"_L1, auth.tokenUrl);
    writer.bytes("clientId"_L1, auth.clientId);
    writer.bytes("clientSecret"_L1, auth.clientSecret);
    writer.bytes("scope"_L1, auth.scope);
    writer.flag("credentialsInBody"_L1, auth.credentialsInBody, false);
    writer.text("certificateFile"_L1, auth.certificateFile);
    writer.text("keyFile"_L1, auth.keyFile);
    writer.bytes("passphrase"_L1, auth.passphrase);
    return writer;
}

void readAuth(const MemberReader& reader, DraftAuth& auth)
{
    reader.choice("kind"_L1, auth.kind, authWords);
    reader.bytes("user"_L1, auth.user);
    reader.bytes("password"_L1, auth.password);
    reader.bytes("token"_L1, auth.token);
    reader.bytes("keyName"_L1, auth.keyName);
    reader.bytes("keyValue"_L1, auth.keyValue);
    reader.flag("keyInQuery"_L1, auth.keyInQuery);
    reader.bytes("tokenUrl"_L1, auth.tokenUrl);
    reader.bytes("clientId"_L1, auth.clientId);
    reader.bytes("clientSecret"_L1, auth.clientSecret);
    reader.bytes("scope"_L1, auth.scope);
    reader.flag("credentialsInBody"_L1, auth.credentialsInBody);
    reader.text("certificateFile"_L1, auth.certificateFile);
    reader.text("keyFile"_L1, auth.keyFile);
    reader.bytes("passphrase"_L1, auth.passphrase);
}

MemberWriter signingMembers(const DraftSigning& signing)
{
    MemberWriter writer;
    writer.bytes("scheme"_L1, signing.scheme);
    writer.bytes("secretName"_L1, signing.secretName);
    writer.list("parameters"_L1, fieldsJson(signing.parameters));
    writer.bytes("flaw"_L1, signing.flaw);
    return writer;
}

void readSigning(const MemberReader& reader, DraftSigning& signing)
{
    reader.bytes("scheme"_L1, signing.scheme);
    reader.bytes("secretName"_L1, signing.secretName);
    signing.parameters = readFields(reader.list("parameters"_L1));
    reader.bytes("flaw"_L1, signing.flaw);
}

MemberWriter bodyMembers(const DraftBody& body)
{
    MemberWriter writer;
    writer.choice("kind"_L1, body.kind, bodyWords);
    writer.bytes("text"_L1, body.text);
    writer.bytes("variables"_L1, body.variables);
    writer.bytes("operationName"_L1, body.operationName);
    writer.list("fields"_L1, fieldsJson(body.fields));
    QJsonArray parts;
    for (const DraftPart& part : body.parts) {
        MemberWriter members;
        members.flag("enabled"_L1, part.enabled, true);
        members.bytes("name"_L1, part.name);
        members.bytes("value"_L1, part.value);
        members.text("file"_L1, part.file);
        members.bytes("fileName"_L1, part.fileName);
        members.bytes("contentType"_L1, part.contentType);
        parts.append(members.object());
    }
    writer.list("parts"_L1, parts);
    writer.text("file"_L1, body.file);
    return writer;
}

void readBody(const MemberReader& reader, DraftBody& body)
{
    reader.choice("kind"_L1, body.kind, bodyWords);
    reader.bytes("text"_L1, body.text);
    reader.bytes("variables"_L1, body.variables);
    reader.bytes("operationName"_L1, body.operationName);
    body.fields = readFields(reader.list("fields"_L1));
    const QJsonArray parts = reader.list("parts"_L1);
    for (const QJsonValue& json : parts) {
        const MemberReader members(json.toObject());
        DraftPart part;
        members.flag("enabled"_L1, part.enabled);
        members.bytes("name"_L1, part.name);
        members.bytes("value"_L1, part.value);
        members.text("file"_L1, part.file);
        members.bytes("fileName"_L1, part.fileName);
        members.bytes("contentType"_L1, part.contentType);
        body.parts.append(part);
    }
    reader.text("file"_L1, body.file);
}

MemberWriter settingsMembers(const DraftSettings& settings)
{
    const DraftSettings usual;
    MemberWriter writer;
    writer.choice("protocol"_L1, settings.protocol, protocolWords);
    writer.number("redirects"_L1, settings.redirects, usual.redirects);
    writer.flag("verifyTls"_L1, settings.verifyTls, usual.verifyTls);
    writer.text("authorityFile"_L1, settings.authorityFile);
    writer.text("proxy"_L1, settings.proxy);
    writer.text("connectTo"_L1, settings.connectTo);
    writer.number("connectTimeoutMs"_L1, settings.connectTimeoutMs, usual.connectTimeoutMs);
    writer.number("responseTimeoutMs"_L1, settings.responseTimeoutMs, usual.responseTimeoutMs);
    writer.number("totalTimeoutMs"_L1, settings.totalTimeoutMs, usual.totalTimeoutMs);
    QJsonArray without;
    for (const QByteArray& name : settings.withoutAutomatic)
        without.append(QString::fromUtf8(name));
    writer.list("withoutAutomatic"_L1, without);
    return writer;
}

void readSettings(const MemberReader& reader, DraftSettings& settings)
{
    reader.choice("protocol"_L1, settings.protocol, protocolWords);
    reader.number("redirects"_L1, settings.redirects);
    reader.flag("verifyTls"_L1, settings.verifyTls);
    reader.text("authorityFile"_L1, settings.authorityFile);
    reader.text("proxy"_L1, settings.proxy);
    reader.text("connectTo"_L1, settings.connectTo);
    reader.number("connectTimeoutMs"_L1, settings.connectTimeoutMs);
    reader.number("responseTimeoutMs"_L1, settings.responseTimeoutMs);
    reader.number("totalTimeoutMs"_L1, settings.totalTimeoutMs);
    const QJsonArray without = reader.list("withoutAutomatic"_L1);
    for (const QJsonValue& name : without)
        settings.withoutAutomatic.append(name.toString().toUtf8());
}

template <typename Number>
QJsonArray numbers(const QList<Number>& values)
{
    QJsonArray list;
    for (const Number value : values)
        list.append(qint64(value));
    return list;
}

template <typename Number>
QList<Number> readNumbers(const QJsonArray& list)
{
    QList<Number> values;
    for (const QJsonValue& value : list)
        values.append(Number(value.toInteger()));
    return values;
}

MemberWriter retryMembers(const RetryPolicy& policy)
{
    const RetryPolicy usual;
    MemberWriter writer;
    writer.choice("kind"_L1, policy.kind, retryWords);
    writer.number("baseMs"_L1, policy.baseMs, usual.baseMs);
    if (policy.factor != usual.factor)
        writer.value("factor"_L1, policy.factor);
    writer.number("capMs"_L1, policy.capMs, usual.capMs);
    writer.choice("jitter"_L1, policy.jitter, jitterWords);
    writer.text("seed"_L1, policy.seed ? QString::number(policy.seed) : QString());
    writer.list("delaysMs"_L1, numbers(policy.delaysMs));
    writer.bytes("schedule"_L1, policy.schedule);
    writer.number("maxTries"_L1, policy.maxTries, usual.maxTries);
    writer.number("maxTotalMs"_L1, policy.maxTotalMs, usual.maxTotalMs);
    writer.flag("honoursRetryAfter"_L1, policy.honoursRetryAfter, usual.honoursRetryAfter);
    writer.list("retriedStatuses"_L1, numbers(policy.retriedStatuses));
    writer.flag("retriesAllFailures"_L1, policy.retriesAllFailures, usual.retriesAllFailures);
    writer.flag("retriesErrors"_L1, policy.retriesErrors, usual.retriesErrors);
    if (policy.stopStatuses != usual.stopStatuses)
        writer.value("stopStatuses"_L1, numbers(policy.stopStatuses));
    return writer;
}

void readRetry(const MemberReader& reader, RetryPolicy& policy)
{
    reader.choice("kind"_L1, policy.kind, retryWords);
    reader.number("baseMs"_L1, policy.baseMs);
    reader.real("factor"_L1, policy.factor);
    reader.number("capMs"_L1, policy.capMs);
    reader.choice("jitter"_L1, policy.jitter, jitterWords);
    QString seed;
    reader.text("seed"_L1, seed);
    policy.seed = seed.toULongLong();
    policy.delaysMs = readNumbers<qint64>(reader.list("delaysMs"_L1));
    reader.bytes("schedule"_L1, policy.schedule);
    reader.number("maxTries"_L1, policy.maxTries);
    reader.number("maxTotalMs"_L1, policy.maxTotalMs);
    reader.flag("honoursRetryAfter"_L1, policy.honoursRetryAfter);
    policy.retriedStatuses = readNumbers<int>(reader.list("retriedStatuses"_L1));
    reader.flag("retriesAllFailures"_L1, policy.retriesAllFailures);
    reader.flag("retriesErrors"_L1, policy.retriesErrors);
    if (reader.has("stopStatuses"_L1))
        policy.stopStatuses = readNumbers<int>(reader.list("stopStatuses"_L1));
}

} // namespace

QByteArray writeDraft(const Draft& draft)
{
    MemberWriter writer;
    writer.value("method"_L1, QString::fromUtf8(draft.method));
    writer.bytes("url"_L1, draft.url);
    writer.list("parameters"_L1, fieldsJson(draft.parameters));
    writer.list("headers"_L1, fieldsJson(draft.headers));
    writer.part("auth"_L1, authMembers(draft.auth));
    writer.part("signing"_L1, signingMembers(draft.signing));
    writer.part("body"_L1, bodyMembers(draft.body));
    writer.part("settings"_L1, settingsMembers(draft.settings));
    writer.part("retry"_L1, retryMembers(draft.retry));
    return QJsonDocument(writer.object()).toJson(QJsonDocument::Compact);
}

Result<Draft> readDraft(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorKind::Damaged, DraftText::tr("The draft cannot be read: it is no JSON object."));
    const MemberReader reader(document.object());
    Draft draft;
    reader.bytes("method"_L1, draft.method);
    reader.bytes("url"_L1, draft.url);
    draft.parameters = readFields(reader.list("parameters"_L1));
    draft.headers = readFields(reader.list("headers"_L1));
    readAuth(reader.part("auth"_L1), draft.auth);
    readSigning(reader.part("signing"_L1), draft.signing);
    readBody(reader.part("body"_L1), draft.body);
    readSettings(reader.part("settings"_L1), draft.settings);
    readRetry(reader.part("retry"_L1), draft.retry);
    return draft;
}

} // namespace hookbench::formats
