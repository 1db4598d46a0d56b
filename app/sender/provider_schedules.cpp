// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/atomic_file.h"
#include "app/sender/retry_policy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hookbench::sender {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

ProviderSchedule readSchedule(const QJsonObject& object)
{
    ProviderSchedule schedule;
    schedule.name = object["name"_L1].toString().toUtf8();
    schedule.timeoutMs = object["timeout"_L1].toInt() * 1000;
    schedule.source = object["source"_L1].toString();
    RetryPolicy& policy = schedule.policy;
    policy.schedule = schedule.name;
    const QJsonArray delays = object["delays"_L1].toArray();
    for (const QJsonValue& delay : delays)
        policy.delaysMs += qint64(delay.toDouble() * 1000);
    if (!policy.delaysMs.isEmpty())
        policy.kind = RetryPolicy::Kind::Schedule;
    policy.maxTries = int(policy.delaysMs.size()) + 1;
    policy.retriesAllFailures = true;
    policy.honoursRetryAfter = object["retryAfter"_L1].toBool();
    if (object["jitter"_L1].toBool())
        policy.jitter = RetryPolicy::Jitter::Equal;
    policy.stopStatuses.clear();
    const QJsonArray stops = object["stop"_L1].toArray();
    for (const QJsonValue& status : stops)
        policy.stopStatuses += status.toInt();
    return schedule;
}

} // namespace

QList<ProviderSchedule> providerSchedules()
{
    QList<ProviderSchedule> schedules;
    const auto content = readFile(u":/retry_schedules/schedules.json"_s, largestFile);
    Q_ASSERT(content); // compiled into the program
    const QJsonArray list = QJsonDocument::fromJson(*content)["schedules"_L1].toArray();
    for (const QJsonValue& one : list)
        schedules += readSchedule(one.toObject());
    return schedules;
}

} // namespace hookbench::sender
