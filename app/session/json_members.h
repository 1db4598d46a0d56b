// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_facts.h"

#include <QJsonArray>
#include <QJsonObject>

// Members of the JSON objects that a session keeps. Bytes of strangers stand in them as ISO-8859-1.
namespace hookbench::session {

/// These leave out what is empty.
void put(QJsonObject& object, QLatin1StringView name, const QString& text);
void put(QJsonObject& object, QLatin1StringView name, const QByteArray& bytes);
void put(QJsonObject& object, QLatin1StringView name, const QList<QByteArray>& list);

/// Takes members out of an object and believes nothing: a wrong type makes the whole unsound.
class JsonReader
{
public:
    explicit JsonReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(QLatin1StringView name) { return take(name, QJsonValue::String).toString(); }
    QByteArray bytes(QLatin1StringView name) { return text(name).toLatin1(); }
    qint64 number(QLatin1StringView name, qint64 absent);
    bool flag(QLatin1StringView name) { return take(name, QJsonValue::Bool).toBool(); }
    QJsonObject object(QLatin1StringView name) { return take(name, QJsonValue::Object).toObject(); }
    QJsonArray array(QLatin1StringView name) { return take(name, QJsonValue::Array).toArray(); }
    QList<QByteArray> list(QLatin1StringView name);

    bool isSound() const { return m_sound; }

private:
    QJsonValue take(QLatin1StringView name, QJsonValue::Type type);

    QJsonObject m_object;
    bool m_sound = true;
};

QJsonObject certificateObject(const crypto::CertificateFacts& certificate);
bool readCertificate(const QJsonObject& object, crypto::CertificateFacts& certificate);

} // namespace hookbench::session
