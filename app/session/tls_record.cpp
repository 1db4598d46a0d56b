// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tls_record.h"

#include "app/session/row_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hookbench::session {

namespace {

using namespace Qt::Literals::StringLiterals;
using Alert = crypto::TlsFailure::Alert;

void put(QJsonObject& object, QLatin1StringView name, const QString& text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

void put(QJsonObject& object, QLatin1StringView name, const QByteArray& bytes)
{
    put(object, name, QString::fromLatin1(bytes));
}

void put(QJsonObject& object, QLatin1StringView name, const QList<QByteArray>& list)
{
    QJsonArray array;
    for (const QByteArray& bytes : list)
        array.append(QString::fromLatin1(bytes));
    if (!array.isEmpty())
        object.insert(name, array);
}

QJsonObject certificateObject(const crypto::ClientCertificate& certificate)
{
    QJsonObject object;
    put(object, "subject"_L1, certificate.subject);
    put(object, "issuer"_L1, certificate.issuer);
    put(object, "fingerprint"_L1, certificate.fingerprint);
    object.insert("notBeforeUs"_L1, certificate.notBeforeUs);
    object.insert("notAfterUs"_L1, certificate.notAfterUs);
    object.insert("verified"_L1, certificate.verified);
    put(object, "verification"_L1, certificate.verification);
    return object;
}

QJsonObject failureObject(const crypto::TlsFailure& failure)
{
    QJsonObject object;
    put(object, "code"_L1, failure.code);
    put(object, "message"_L1, failure.message);
    if (failure.alert != Alert::None) {
        object.insert("alert"_L1, failure.alertNumber);
        object.insert("alertFrom"_L1, failure.alert == Alert::Sent ? "us"_L1 : "client"_L1);
    }
    return object;
}

/// Takes members out of an object; a wrong type makes the whole unsound.
class Reader
{
public:
    explicit Reader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(QLatin1StringView name) { return take(name, QJsonValue::String).toString(); }
    QByteArray bytes(QLatin1StringView name) { return text(name).toLatin1(); }
    qint64 number(QLatin1StringView name, qint64 absent)
    {
        return take(name, QJsonValue::Double).toInteger(absent);
    }
    bool flag(QLatin1StringView name) { return take(name, QJsonValue::Bool).toBool(); }
    QJsonObject object(QLatin1StringView name) { return take(name, QJsonValue::Object).toObject(); }

    QList<QByteArray> list(QLatin1StringView name)
    {
        QList<QByteArray> result;
        const QJsonArray array = take(name, QJsonValue::Array).toArray();
        for (const QJsonValue& value : array) {
            m_sound = m_sound && value.isString();
            result.append(value.toString().toLatin1());
        }
        return result;
    }

    bool isSound() const { return m_sound; }

private:
    QJsonValue take(QLatin1StringView name, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return value;
        m_sound = m_sound && value.type() == type;
        return value;
    }

    QJsonObject m_object;
    bool m_sound = true;
};

bool readCertificate(const QJsonObject& object, crypto::ClientCertificate& certificate)
{
    Reader reader(object);
    certificate.subject = reader.text("subject"_L1);
    certificate.issuer = reader.text("issuer"_L1);
    certificate.fingerprint = reader.bytes("fingerprint"_L1);
    certificate.notBeforeUs = reader.number("notBeforeUs"_L1, 0);
    certificate.notAfterUs = reader.number("notAfterUs"_L1, 0);
    certificate.verified = reader.flag("verified"_L1);
    certificate.verification = reader.bytes("verification"_L1);
    return reader.isSound();
}

bool readFailure(const QJsonObject& object, crypto::TlsFailure& failure)
{
    Reader reader(object);
    failure.code = reader.bytes("code"_L1);
    failure.message = reader.text("message"_L1);
    const qint64 alert = reader.number("alert"_L1, -1);
    const QString from = reader.text("alertFrom"_L1);
    if (alert < 0)
        return reader.isSound() && from.isEmpty();
    failure.alertNumber = int(alert);
    failure.alert = from == "us"_L1 ? Alert::Sent : Alert::Received;
    return reader.isSound() && alert <= 255 && (from == "us"_L1 || from == "client"_L1);
}

bool readRecord(const QJsonObject& object, crypto::TlsRecord& record)
{
    Reader reader(object);
    record.facts.version = reader.bytes("version"_L1);
    record.facts.cipher = reader.bytes("cipher"_L1);
    record.facts.serverName = reader.bytes("sni"_L1);
    record.facts.protocol = reader.bytes("alpn"_L1);
    record.facts.resumed = reader.flag("resumed"_L1);
    record.hello.versions = reader.list("offeredVersions"_L1);
    record.hello.serverName = reader.bytes("offeredName"_L1);
    record.hello.protocols = reader.list("offeredProtocols"_L1);
    return readCertificate(reader.object("clientCertificate"_L1), record.facts.clientCertificate) &&
           readFailure(reader.object("failure"_L1), record.failure) && reader.isSound();
}

} // namespace

QByteArray writeTlsRecord(const crypto::TlsRecord& record)
{
    QJsonObject object;
    put(object, "version"_L1, record.facts.version);
    put(object, "cipher"_L1, record.facts.cipher);
    put(object, "sni"_L1, record.facts.serverName);
    put(object, "alpn"_L1, record.facts.protocol);
    if (record.facts.resumed)
        object.insert("resumed"_L1, true);
    put(object, "offeredVersions"_L1, record.hello.versions);
    put(object, "offeredName"_L1, record.hello.serverName);
    put(object, "offeredProtocols"_L1, record.hello.protocols);
    if (record.facts.clientCertificate)
        object.insert("clientCertificate"_L1, certificateObject(record.facts.clientCertificate));
    if (record.failure)
        object.insert("failure"_L1, failureObject(record.failure));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<crypto::TlsRecord> decodeTlsRecord(const Connection& connection, const Statement& row)
{
    RowReader reader(connection, row, "tls", row.integer(0));
    reader.integer(0, "id", 1);
    const QJsonDocument document = QJsonDocument::fromJson(reader.text(1, "facts"));
    crypto::TlsRecord record;
    if (!document.isObject() || !readRecord(document.object(), record))
        reader.setFault("facts");
    if (reader.fault())
        return fail(*reader.fault());
    return record;
}

} // namespace hookbench::session
