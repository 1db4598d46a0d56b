// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/sending_json.h"

#include "app/formats/document_members.h"
#include "app/formats/draft_fields.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace hookbench::formats {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SendingText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::SendingText)
};

using Pace = ReplayPlan::Pace;
const Words<Pace> paceWords = {
    {"original"_L1, Pace::Original}, {"rate"_L1, Pace::Rate}, {"fastest"_L1, Pace::Fastest}};

QByteArray compact(const MemberWriter& writer)
{
    return QJsonDocument(writer.object()).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray writeEnvironment(const Environment& environment)
{
    MemberWriter writer;
    writer.list("variables"_L1, fieldsJson(environment.variables));
    return compact(writer);
}

Result<Environment> readEnvironment(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorKind::Damaged,
                    SendingText::tr("An environment that is kept in the session cannot be read."));
    return Environment{{}, readFields(MemberReader(document.object()).list("variables"_L1))};
}

QByteArray writeReplayChoices(const ReplayPlan& plan)
{
    MemberWriter writer;
    QJsonArray targets;
    for (const QByteArray& target : plan.targets)
        targets.append(QString::fromUtf8(target));
    writer.list("targets"_L1, targets);
    writer.choice("pace"_L1, plan.pace, paceWords);
    writer.value("speed"_L1, plan.speed);
    writer.value("rate"_L1, plan.rate);
    writer.number("concurrency"_L1, plan.concurrency, 0);
    writer.flag("verify"_L1, plan.settings.tls.verify, true);
    return compact(writer);
}

ReplayPlan readReplayChoices(const QByteArray& json)
{
    const MemberReader reader(QJsonDocument::fromJson(json).object());
    ReplayPlan plan;
    const QJsonArray targets = reader.list("targets"_L1);
    for (const QJsonValue& target : targets)
        plan.targets.append(target.toString().toUtf8());
    reader.choice("pace"_L1, plan.pace, paceWords);
    reader.real("speed"_L1, plan.speed);
    reader.real("rate"_L1, plan.rate);
    reader.number("concurrency"_L1, plan.concurrency, 1);
    reader.flag("verify"_L1, plan.settings.tls.verify);
    plan.speed = std::clamp(plan.speed, 0.01, 1e6);
    plan.rate = std::clamp(plan.rate, 0.0, 1e6);
    return plan;
}

} // namespace hookbench::formats
