// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tls_record.h"

#include "app/session/json_members.h"
#include "app/session/row_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace hookbench::session {

namespace {

using namespace Qt::Literals::StringLiterals;
using Alert = crypto::TlsFailure::Alert;

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

bool readFailure(const QJsonObject& object, crypto::TlsFailure& failure)
{
    JsonReader reader(object);
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
    JsonReader reader(object);
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
    std::optional<crypto::TlsRecord> record = readTlsRecord(reader.text(1, "facts"));
    if (!record)
        reader.setFault("facts");
    if (reader.fault())
        return fail(*reader.fault());
    return std::move(*record);
}

std::optional<crypto::TlsRecord> readTlsRecord(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    crypto::TlsRecord record;
    if (!document.isObject() || !readRecord(document.object(), record))
        return {};
    return record;
}

} // namespace hookbench::session
