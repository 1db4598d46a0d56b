// SPDX-License-Identifier: GPL-3.0-or-later
// The form is documented in packaging/man/hookbench-rules.5.
#include "app/formats/rule_json.h"

#include "app/exchange/endpoint.h"
#include "app/formats/strict_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <limits>

namespace hookbench::formats {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::RuleText)
};

constexpr int formatVersion = 1;
constexpr int mostRequests = 1'000'000'000;
constexpr qint64 longestPeriodMs = qint64(366) * 24 * 3600 * 1000;
constexpr qint64 largestExact = qint64(1) << 53; // what a number of JSON surely holds

using AtEnd = Rule::AtEnd;
const Words<AtEnd> endWords = {
    {"stay"_L1, AtEnd::Stay}, {"repeat"_L1, AtEnd::Repeat}, {"next"_L1, AtEnd::Next}};

// --- Writing

MemberWriter delayMembers(const ReplyDelay& delay)
{
    MemberWriter writer;
    switch (delay.kind) {
    case ReplyDelay::Kind::None:
        break;
    case ReplyDelay::Kind::Fixed:
        writer.value("fixed"_L1, delay.first);
        break;
    case ReplyDelay::Kind::Uniform:
        writer.value("from"_L1, delay.first);
        writer.value("to"_L1, delay.second);
        break;
    case ReplyDelay::Kind::Normal:
        writer.value("mean"_L1, delay.first);
        writer.value("deviation"_L1, delay.second);
        break;
    case ReplyDelay::Kind::LogNormal:
        writer.value("median"_L1, delay.first);
        writer.value("sigma"_L1, delay.second);
        break;
    }
    return writer;
}

MemberWriter replyMembers(const ReplyAction& reply)
{
    MemberWriter writer;
    writer.value("status"_L1, reply.status);
    QJsonArray headers;
    for (qsizetype i = 0; i < reply.headers.size(); ++i)
        headers.append(QString::fromLatin1(reply.headers.name(i).toByteArray() + ": " +
                                           reply.headers.value(i).toByteArray()));
    writer.list("headers"_L1, headers);
    writer.bytes("contentType"_L1, reply.contentType);
    writer.bytes("body"_L1, reply.body);
    writer.text("bodyFile"_L1, reply.bodyFile);
    writer.flag("template"_L1, reply.isTemplate, false);
    if (reply.delay.kind != ReplyDelay::Kind::None)
        writer.part("delay"_L1, delayMembers(reply.delay));
    if (reply.fault) {
        MemberWriter fault;
        fault.value("kind"_L1, QString(faultInfo(reply.fault.kind).name));
        fault.number("amount"_L1, reply.fault.amount, -1);
        writer.part("fault"_L1, fault);
    }
    return writer;
}

struct ActionWriter
{
    MemberWriter& writer;
    void operator()(const ReplyAction& reply) const
    {
        writer.value("reply"_L1, replyMembers(reply).object());
    }
    void operator()(const NextAction&) const { writer.value("next"_L1, true); }
};

MemberWriter limitMembers(const RuleLimit& limit)
{
    MemberWriter writer;
    writer.value("requests"_L1, limit.requests);
    if (limit.perMs > 0)
        writer.value("perMs"_L1, limit.perMs);
    return writer;
}

void writeSteps(MemberWriter& writer, const Rule& rule)
{
    const bool isPlain = rule.turns == Rule::Turns::Sequence && rule.steps.size() == 1 &&
                         rule.atEnd == AtEnd::Stay && rule.steps.front().times == 1;
    if (isPlain) {
        std::visit(ActionWriter{writer}, rule.steps.front().action);
        return;
    }
    QJsonArray steps;
    for (const RuleStep& step : rule.steps) {
        MemberWriter one;
        if (rule.turns == Rule::Turns::Odds)
            one.value("percent"_L1, step.percent);
        else
            one.number("times"_L1, step.times, 1);
        std::visit(ActionWriter{one}, step.action);
        steps.append(one.object());
    }
    writer.value(rule.turns == Rule::Turns::Odds ? "odds"_L1 : "steps"_L1, steps);
}

MemberWriter ruleMembers(const Rule& rule)
{
    MemberWriter writer;
    writer.text("name"_L1, rule.name);
    writer.flag("on"_L1, rule.isOn, true);
    writer.text("when"_L1, rule.when);
    writeSteps(writer, rule);
    writer.choice("then"_L1, rule.atEnd, endWords);
    if (rule.counted.kind == RuleCount::Kind::ByDelivery)
        writer.value("by"_L1, u"delivery"_s);
    else if (rule.counted.kind == RuleCount::Kind::ByField)
        writer.value("byField"_L1, rule.counted.field);
    if (rule.rate)
        writer.part("rate"_L1, limitMembers(*rule.rate));
    if (rule.quota)
        writer.value("quota"_L1, rule.quota->requests);
    writer.number("seed"_L1, qint64(rule.seed), 0);
    return writer;
}

// --- Reading

ReplyDelay readDelay(StrictReader& reader)
{
    ReplyDelay delay;
    const auto pair = [&](ReplyDelay::Kind kind, QLatin1StringView first, QLatin1StringView second,
                          double most) {
        delay.kind = kind;
        reader.number(first, delay.first, 0, longestDelayMs);
        reader.number(second, delay.second, 0, most);
    };
    if (reader.has("fixed"_L1)) {
        delay.kind = ReplyDelay::Kind::Fixed;
        reader.number("fixed"_L1, delay.first, 0, longestDelayMs);
    } else if (reader.has("from"_L1) || reader.has("to"_L1)) {
        pair(ReplyDelay::Kind::Uniform, "from"_L1, "to"_L1, longestDelayMs);
        if (delay.second < delay.first)
            reader.fail("to"_L1, RuleText::tr("at least what “from” says is expected."));
    } else if (reader.has("mean"_L1)) {
        pair(ReplyDelay::Kind::Normal, "mean"_L1, "deviation"_L1, longestDelayMs);
    } else if (reader.has("median"_L1)) {
        pair(ReplyDelay::Kind::LogNormal, "median"_L1, "sigma"_L1, 10);
    } else {
        reader.fail({},
                    RuleText::tr("one of these is expected: fixed, from and to, mean and deviation, median "
                                 "and sigma."));
    }
    reader.finish();
    return delay;
}

Fault readFault(StrictReader& reader)
{
    QString name;
    reader.text("kind"_L1, name);
    const FaultInfo* info = findFault(name);
    if (!info) {
        QStringList known;
        for (const FaultInfo& one : faultTable())
            known += one.name;
        reader.fail("kind"_L1, RuleText::tr("one of these is expected: %1.").arg(known.join(u", "_s)));
        return {};
    }
    Fault fault{info->kind, -1};
    if (info->amount)
        reader.number("amount"_L1, fault.amount, info->least, info->most);
    reader.finish();
    return fault;
}

ReplyAction readReply(StrictReader& reader)
{
    ReplyAction reply;
    reader.number("status"_L1, reply.status, 200, 999);
    const auto headers = parseHeaderLines(reader.texts("headers"_L1).join(u'\n').toUtf8());
    if (headers)
        reply.headers = *headers;
    else
        reader.fail("headers"_L1, headers.error().message);
    reader.bytes("contentType"_L1, reply.contentType);
    reader.bytes("body"_L1, reply.body);
    reader.text("bodyFile"_L1, reply.bodyFile);
    if (!reply.body.isEmpty() && !reply.bodyFile.isEmpty())
        reader.fail("bodyFile"_L1, RuleText::tr("a reply has either a body or a file with it."));
    reader.flag("template"_L1, reply.isTemplate);
    if (auto delay = reader.part("delay"_L1))
        reply.delay = readDelay(*delay);
    if (auto fault = reader.part("fault"_L1))
        reply.fault = readFault(*fault);
    reader.finish();
    if (const auto valid = validateReply({reply.status, reply.headers, reply.body}); !valid)
        reader.fail({}, valid.error().message);
    return reply;
}

/// The member that says what is done; `reader` is a rule or a step of it.
RuleAction readAction(StrictReader& reader)
{
    std::optional<RuleAction> action;
    if (auto reply = reader.part("reply"_L1))
        action = readReply(*reply);
    bool next = false;
    reader.flag("next"_L1, next);
    if (next && action)
        reader.fail("next"_L1, RuleText::tr("only one thing can be done at a time."));
    else if (next)
        action = NextAction();
    if (!action)
        reader.fail({}, RuleText::tr("what to do is missing: reply or next is expected."));
    return action.value_or(NextAction());
}

std::vector<RuleStep> readSteps(StrictReader& reader, QLatin1StringView name, Rule::Turns turns)
{
    std::vector<RuleStep> steps;
    double total = 0;
    for (StrictReader& one : reader.parts(name)) {
        RuleStep step;
        if (turns == Rule::Turns::Odds)
            one.number("percent"_L1, step.percent, 0, 100);
        else
            one.number("times"_L1, step.times, 1, mostRequests);
        step.action = readAction(one);
        one.finish();
        total += step.percent;
        steps.push_back(std::move(step));
    }
    if (steps.empty())
        reader.fail(name, RuleText::tr("one step at least is expected."));
    if (total > 100 + 1e-9)
        reader.fail(name, RuleText::tr("the percentages add up to more than 100."));
    return steps;
}

void readCount(StrictReader& reader, RuleCount& count)
{
    if (reader.has("byField"_L1)) {
        count.kind = RuleCount::Kind::ByField;
        reader.text("byField"_L1, count.field);
        return;
    }
    const Words<RuleCount::Kind> words = {{"all"_L1, RuleCount::Kind::Together},
                                          {"delivery"_L1, RuleCount::Kind::ByDelivery}};
    reader.choice("by"_L1, count.kind, words);
}

Rule readRule(StrictReader& reader)
{
    Rule rule;
    reader.text("name"_L1, rule.name);
    reader.flag("on"_L1, rule.isOn);
    reader.text("when"_L1, rule.when);
    if (reader.has("odds"_L1)) {
        rule.turns = Rule::Turns::Odds;
        rule.steps = readSteps(reader, "odds"_L1, rule.turns);
    } else if (reader.has("steps"_L1)) {
        rule.steps = readSteps(reader, "steps"_L1, rule.turns);
    } else {
        rule.steps = {{readAction(reader), 1, 0}};
    }
    reader.choice("then"_L1, rule.atEnd, endWords);
    readCount(reader, rule.counted);
    if (auto rate = reader.part("rate"_L1)) {
        RuleLimit limit;
        limit.perMs = 1000;
        rate->number("requests"_L1, limit.requests, 1, mostRequests);
        rate->number("perMs"_L1, limit.perMs, 1, longestPeriodMs);
        rate->finish();
        rule.rate = limit;
    }
    if (reader.has("quota"_L1)) {
        RuleLimit limit;
        reader.number("quota"_L1, limit.requests, 0, mostRequests);
        rule.quota = limit;
    }
    qint64 seed = 0;
    reader.number("seed"_L1, seed, 0, largestExact);
    rule.seed = quint64(seed);
    reader.finish();
    return rule;
}

/// The line and column of an offset, from 1.
QString placeIn(const QByteArray& text, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(text).first(std::clamp<qsizetype>(offset, 0, text.size()));
    return RuleText::tr("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(before.size() - before.lastIndexOf('\n'));
}

Result<QJsonObject> objectOf(const QByteArray& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(
            ErrorKind::Usage,
            RuleText::tr("This is no JSON, %1: %2.").arg(placeIn(text, error.offset), error.errorString()));
    if (!document.isObject())
        return fail(
            ErrorKind::Usage,
            RuleText::tr("This is no file of rules: {\"hookbenchRules\": 1, \"rules\": [...]} is expected."));
    return document.object();
}

} // namespace

QByteArray writeRules(const std::vector<Rule>& rules)
{
    QJsonArray list;
    for (const Rule& rule : rules)
        list.append(ruleMembers(rule).object());
    return QJsonDocument(QJsonObject{{"hookbenchRules"_L1, formatVersion}, {"rules"_L1, list}}).toJson();
}

Result<std::vector<Rule>> readRules(const QByteArray& text)
{
    const Result<QJsonObject> object = objectOf(text);
    if (!object)
        return fail(object.error());
    const auto error = std::make_shared<std::optional<QString>>();
    StrictReader reader(*object, {}, error);
    int version = 0;
    reader.number("hookbenchRules"_L1, version, formatVersion, formatVersion);
    if (version == 0)
        reader.fail("hookbenchRules"_L1, RuleText::tr("the number 1 is expected, the version of the form."));
    std::vector<Rule> rules;
    for (StrictReader& one : reader.parts("rules"_L1))
        rules.push_back(readRule(one));
    reader.finish();
    if (*error)
        return fail(ErrorKind::Usage, **error);
    return rules;
}

QByteArray writeRuleDocument(const StoredRule& stored)
{
    MemberWriter writer = ruleMembers(stored.rule);
    QJsonObject rule = writer.object();
    rule.remove("name"_L1);
    QJsonObject object{{"endpoint"_L1, stored.endpoint.value}, {"rule"_L1, rule}};
    if (!stored.consent.isEmpty())
        object.insert("consent"_L1, QString::fromLatin1(stored.consent));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<StoredRule> readRuleDocument(const QByteArray& content)
{
    const Result<QJsonObject> object = objectOf(content);
    if (!object)
        return fail(object.error());
    const auto error = std::make_shared<std::optional<QString>>();
    StrictReader reader(*object, {}, error);
    StoredRule stored;
    reader.number("endpoint"_L1, stored.endpoint.value, 0, largestExact);
    QString consent;
    reader.text("consent"_L1, consent);
    stored.consent = consent.toLatin1();
    if (auto rule = reader.part("rule"_L1))
        stored.rule = readRule(*rule);
    else
        reader.fail({}, RuleText::tr("a rule is expected."));
    if (*error)
        return fail(ErrorKind::Damaged, **error);
    return stored;
}

} // namespace hookbench::formats
