// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/delivery_document.h"

#include "app/exchange/recorder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::DeliveryText)
};

constexpr qint64 largestKept = 1024 * 1024;

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

/// Numbers of JSON hold 53 bits exactly, which microseconds fit in until the year 2255.
QJsonValue number(qint64 value)
{
    return double(value);
}

qint64 numberOf(const QJsonValue& value)
{
    return qint64(value.toDouble());
}

QJsonObject writeRequest(const SendRequest& request)
{
    return {
        {"url"_L1, base64(request.url)},
        {"protocol"_L1, int(request.protocol)},
        {"head"_L1, base64(request.head)},
        {"body"_L1, base64(request.body.bytes)},
        {"file"_L1, request.body.file},
        {"blob"_L1, number(request.body.blob.value)},
        {"blobSize"_L1, number(request.body.blobSize)},
        {"verify"_L1, request.tls.verify},
        {"authorities"_L1, request.tls.authorityFile},
        {"certificate"_L1, request.tls.certificateFile},
        {"key"_L1, request.tls.keyFile},
        {"connectMs"_L1, request.timeouts.connectMs},
        {"responseMs"_L1, request.timeouts.responseMs},
        {"totalMs"_L1, request.timeouts.totalMs},
        {"connectTo"_L1, request.connectTo},
        {"proxy"_L1, request.proxy},
        {"redirects"_L1, request.redirects},
        {"parent"_L1, number(request.parent.value)},
        {"draft"_L1, number(request.draft.value)},
        {"origin"_L1, int(request.origin)},
    };
}

SendRequest readRequest(const QJsonObject& object)
{
    SendRequest request;
    request.url = bytesOf(object["url"_L1]);
    request.protocol = SendRequest::Protocol(std::clamp(object["protocol"_L1].toInt(), 0, 2));
    request.head = bytesOf(object["head"_L1]);
    request.body = {bytesOf(object["body"_L1]),
                    object["file"_L1].toString(),
                    {numberOf(object["blob"_L1])},
                    numberOf(object["blobSize"_L1])};
    request.tls = {object["verify"_L1].toBool(true),
                   object["authorities"_L1].toString(),
                   object["certificate"_L1].toString(),
                   object["key"_L1].toString(),
                   {}};
    request.timeouts = {object["connectMs"_L1].toInt(), object["responseMs"_L1].toInt(),
                        object["totalMs"_L1].toInt()};
    request.connectTo = object["connectTo"_L1].toString();
    request.proxy = object["proxy"_L1].toString();
    request.redirects = object["redirects"_L1].toInt();
    request.parent.value = numberOf(object["parent"_L1]);
    request.draft.value = numberOf(object["draft"_L1]);
    const int origin = object["origin"_L1].toInt();
    const bool isKnown = origin == int(Origin::Replayed) || origin == int(Origin::Forwarded);
    request.origin = isKnown ? Origin(origin) : Origin::Sent;
    return request;
}

QJsonArray list(const auto& numbers)
{
    QJsonArray array;
    for (const auto one : numbers)
        array += number(one);
    return array;
}

QJsonObject writePolicy(const RetryPolicy& policy)
{
    return {
        {"kind"_L1, int(policy.kind)},
        {"baseMs"_L1, number(policy.baseMs)},
        {"factor"_L1, policy.factor},
        {"capMs"_L1, number(policy.capMs)},
        {"jitter"_L1, int(policy.jitter)},
        {"seed"_L1, QString::number(policy.seed)},
        {"delaysMs"_L1, list(policy.delaysMs)},
        {"schedule"_L1, QString::fromUtf8(policy.schedule)},
        {"maxTries"_L1, policy.maxTries},
        {"maxTotalMs"_L1, number(policy.maxTotalMs)},
        {"retryAfter"_L1, policy.honoursRetryAfter},
        {"statuses"_L1, list(policy.retriedStatuses)},
        {"allFailures"_L1, policy.retriesAllFailures},
        {"errors"_L1, policy.retriesErrors},
        {"stop"_L1, list(policy.stopStatuses)},
    };
}

RetryPolicy readPolicy(const QJsonObject& object)
{
    RetryPolicy policy;
    policy.kind = RetryPolicy::Kind(std::clamp(object["kind"_L1].toInt(), 0, 4));
    policy.baseMs = numberOf(object["baseMs"_L1]);
    policy.factor = object["factor"_L1].toDouble(2);
    policy.capMs = numberOf(object["capMs"_L1]);
    policy.jitter = RetryPolicy::Jitter(std::clamp(object["jitter"_L1].toInt(), 0, 2));
    policy.seed = object["seed"_L1].toString().toULongLong();
    const QJsonArray delays = object["delaysMs"_L1].toArray();
    for (const QJsonValue& delay : delays)
        policy.delaysMs += numberOf(delay);
    policy.schedule = object["schedule"_L1].toString().toUtf8();
    policy.maxTries = object["maxTries"_L1].toInt(1);
    policy.maxTotalMs = numberOf(object["maxTotalMs"_L1]);
    policy.honoursRetryAfter = object["retryAfter"_L1].toBool();
    const QJsonArray statuses = object["statuses"_L1].toArray();
    for (const QJsonValue& status : statuses)
        policy.retriedStatuses += status.toInt();
    policy.retriesAllFailures = object["allFailures"_L1].toBool();
    policy.retriesErrors = object["errors"_L1].toBool();
    policy.stopStatuses.clear();
    const QJsonArray stops = object["stop"_L1].toArray();
    for (const QJsonValue& status : stops)
        policy.stopStatuses += status.toInt();
    return policy;
}

} // namespace

QByteArray deliveryKind()
{
    return "delivery";
}

bool canBeKept(const SendRequest& request)
{
    // A body in pieces is that of a captured request, which keeps it.
    const bool isPassedOn = request.origin == Origin::Forwarded;
    return (!request.body.blob || isPassedOn) && request.body.bytes.size() <= largestKept;
}

QByteArray writeDelivery(const KeptDelivery& delivery)
{
    const QJsonObject object{
        {"phase"_L1, int(delivery.phase)},
        {"request"_L1, writeRequest(delivery.request)},
        {"policy"_L1, writePolicy(delivery.policy)},
        {"attempts"_L1, delivery.attempts},
        {"firstUs"_L1, number(delivery.firstUs)},
        {"dueUs"_L1, number(delivery.dueUs)},
        {"lastKnown"_L1, number(delivery.lastKnown.value)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<KeptDelivery> readDelivery(const QByteArray& content)
{
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    KeptDelivery delivery;
    delivery.phase = KeptDelivery::Phase(std::clamp(object["phase"_L1].toInt(), 0, 3));
    delivery.request = readRequest(object["request"_L1].toObject());
    delivery.policy = readPolicy(object["policy"_L1].toObject());
    delivery.attempts = object["attempts"_L1].toInt();
    delivery.firstUs = numberOf(object["firstUs"_L1]);
    delivery.dueUs = numberOf(object["dueUs"_L1]);
    delivery.lastKnown.value = numberOf(object["lastKnown"_L1]);
    if (delivery.request.url.isEmpty() || delivery.attempts < 0 ||
        !sender::validateRetryPolicy(delivery.policy))
        return fail(ErrorKind::Damaged,
                    DeliveryText::tr("A delivery that is kept in the session cannot be read."));
    return delivery;
}

} // namespace hookbench::workspace
