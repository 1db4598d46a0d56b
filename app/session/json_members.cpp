// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/json_members.h"

namespace hookbench::session {

using namespace Qt::Literals::StringLiterals;

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

qint64 JsonReader::number(QLatin1StringView name, qint64 absent)
{
    return take(name, QJsonValue::Double).toInteger(absent);
}

QList<QByteArray> JsonReader::list(QLatin1StringView name)
{
    QList<QByteArray> result;
    const QJsonArray members = array(name);
    for (const QJsonValue& value : members) {
        m_sound = m_sound && value.isString();
        result.append(value.toString().toLatin1());
    }
    return result;
}

QJsonValue JsonReader::take(QLatin1StringView name, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return value;
    m_sound = m_sound && value.type() == type;
    return value;
}

QJsonObject certificateObject(const crypto::CertificateFacts& certificate)
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

bool readCertificate(const QJsonObject& object, crypto::CertificateFacts& certificate)
{
    JsonReader reader(object);
    certificate.subject = reader.text("subject"_L1);
    certificate.issuer = reader.text("issuer"_L1);
    certificate.fingerprint = reader.bytes("fingerprint"_L1);
    certificate.notBeforeUs = reader.number("notBeforeUs"_L1, 0);
    certificate.notAfterUs = reader.number("notAfterUs"_L1, 0);
    certificate.verified = reader.flag("verified"_L1);
    certificate.verification = reader.bytes("verification"_L1);
    return reader.isSound();
}

} // namespace hookbench::session
