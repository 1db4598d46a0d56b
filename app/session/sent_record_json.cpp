// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sent_record_json.h"

#include "app/session/json_members.h"

#include <QJsonDocument>

#include <array>
#include <limits>

namespace hookbench::session {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array<std::pair<QLatin1StringView, qint64 SentPhases::*>, 6> phaseNames = {{
    {"resolveUs"_L1, &SentPhases::resolveUs},
    {"connectUs"_L1, &SentPhases::connectUs},
    {"tlsUs"_L1, &SentPhases::tlsUs},
    {"sendUs"_L1, &SentPhases::sendUs},
    {"waitUs"_L1, &SentPhases::waitUs},
    {"receiveUs"_L1, &SentPhases::receiveUs},
}};

} // namespace

QByteArray writeSentRecord(const SentRecord& record)
{
    QJsonObject object;
    put(object, "url"_L1, record.url);
    for (const auto& [name, phase] : phaseNames) {
        if (record.phases.*phase >= 0)
            object.insert(name, record.phases.*phase);
    }
    QJsonArray chain;
    for (const crypto::CertificateFacts& certificate : record.chain)
        chain.append(certificateObject(certificate));
    if (!chain.isEmpty())
        object.insert("chain"_L1, chain);
    object.insert("attempt"_L1, record.attempt);
    if (record.delivery)
        object.insert("delivery"_L1, record.delivery.value);
    if (record.draft)
        object.insert("draft"_L1, record.draft.value);
    put(object, "advice"_L1, record.advice);
    put(object, "interim"_L1, record.interim);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<SentRecord> readSentRecord(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    JsonReader reader(document.object());
    SentRecord record;
    record.url = reader.bytes("url"_L1);
    for (const auto& [name, phase] : phaseNames)
        record.phases.*phase = reader.number(name, -1);
    const QJsonArray chain = reader.array("chain"_L1);
    for (const QJsonValue& certificate : chain) {
        if (!certificate.isObject() || !readCertificate(certificate.toObject(), record.chain.emplaceBack()))
            return std::nullopt;
    }
    const qint64 attempt = reader.number("attempt"_L1, 1);
    record.attempt = qint32(attempt);
    record.delivery.value = reader.number("delivery"_L1, 0);
    record.draft.value = reader.number("draft"_L1, 0);
    record.advice = reader.text("advice"_L1);
    record.interim = reader.bytes("interim"_L1);
    const bool isSane = attempt > 0 && attempt <= std::numeric_limits<qint32>::max();
    if (!document.isObject() || !reader.isSound() || !isSane)
        return std::nullopt;
    return record;
}

} // namespace hookbench::session
