// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replies/reply_maker.h"

#include "app/base/atomic_file.h"
#include "app/filter/field_value.h"
#include "app/replies/content_faults.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

namespace hookbench::replies {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReplyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::replies::ReplyText)
};

/// `{{request.body.id}}`: any field of the filter language. Nothing for other names.
std::optional<QByteArray> requestValue(QByteArrayView name, filter::Source& source)
{
    constexpr QByteArrayView prefix("request.");
    if (!name.startsWith(prefix))
        return {};
    const auto field = filter::FieldValue::compile(QString::fromUtf8(name.sliced(prefix.size())));
    if (!field)
        return {};
    const Result<std::optional<QByteArray>> value = field->of(source);
    return value && *value ? **value : QByteArray();
}

/// Fills placeholders of one reply.
class Filler
{
public:
    explicit Filler(templates::Context context)
        : m_expander(std::move(context))
    {
    }

    QByteArray fill(const QByteArray& source)
    {
        templates::Expansion expansion = m_expander.expand(source);
        if (!expansion.problems.isEmpty() && m_problem.isEmpty())
            m_problem = expansion.problems.first().message;
        return std::move(expansion.text);
    }

    const QString& problem() const { return m_problem; }

private:
    templates::Expander m_expander;
    QString m_problem;
};

/// A sender fills our placeholders: it must not be able to begin another field.
QByteArray asFieldValue(QByteArray value)
{
    for (char& c : value) {
        if (c == '\r' || c == '\n' || c == '\0')
            c = ' ';
    }
    return value;
}

http::HeaderList fieldsOf(const ReplyAction& action, Filler* filler)
{
    http::HeaderList fields;
    for (qsizetype i = 0; i < action.headers.size(); ++i) {
        const QByteArray value = action.headers.value(i).toByteArray();
        fields.append(action.headers.name(i), filler ? asFieldValue(filler->fill(value)) : value);
    }
    if (!action.contentType.isEmpty() && !fields.contains("Content-Type"))
        fields.append("Content-Type", action.contentType);
    return fields;
}

} // namespace

MadeReply makeReply(const ReplyAction& action, filter::Source& source, quint64 seed, qint64 nowUs,
                    const templates::CaptureLookup& captures)
{
    MadeReply made;
    templates::Random random(seed);
    Reply& reply = made.answer.reply;
    reply.status = action.status;
    reply.body = action.body;
    if (!action.bodyFile.isEmpty()) {
        Result<QByteArray> content = readFile(action.bodyFile, largestBodyFile);
        if (content) {
            reply.body = std::move(*content);
        } else {
            made.problem = content.error().message;
            reply.status = 500;
            reply.body = made.problem.toUtf8() + '\n';
        }
    }
    std::optional<Filler> filler;
    if (action.isTemplate) {
        templates::Context context;
        context.variable = [&source](QByteArrayView name) {
            return requestValue(name, source);
        };
        context.capture = captures;
        context.nowUs = nowUs;
        context.seed = random.next();
        filler.emplace(std::move(context));
        reply.body = filler->fill(reply.body);
    }
    reply.headers = fieldsOf(action, filler ? &*filler : nullptr);
    if (filler && made.problem.isEmpty())
        made.problem = filler->problem();
    made.answer.delayUs = delayUs(action.delay, random);
    made.answer.seed = random.next();
    if (action.fault && faultInfo(action.fault.kind).stage == FaultStage::Wire)
        made.answer.fault = action.fault;
    else
        applyContentFault(reply, action.fault, source.summary().target);
    return made;
}

Reply tooManyRequests(qint64 retryAfterMs)
{
    Reply reply;
    reply.status = 429;
    reply.headers.append("Content-Type", "text/plain; charset=utf-8");
    if (retryAfterMs >= 0)
        reply.headers.append("Retry-After", QByteArray::number((retryAfterMs + 999) / 1000));
    reply.body = ReplyText::tr("Too many requests.").toUtf8() + '\n';
    return reply;
}

qint64 delayUs(const ReplyDelay& delay, templates::Random& random)
{
    // Box and Muller's way to a normal distribution.
    const auto normal = [&random] {
        const double radius = std::sqrt(-2 * std::log(1 - random.fraction()));
        return radius * std::cos(2 * std::numbers::pi * random.fraction());
    };
    double ms = 0;
    switch (delay.kind) {
    case ReplyDelay::Kind::None:
        break;
    case ReplyDelay::Kind::Fixed:
        ms = delay.first;
        break;
    case ReplyDelay::Kind::Uniform:
        ms = delay.first + random.fraction() * (delay.second - delay.first);
        break;
    case ReplyDelay::Kind::Normal:
        ms = delay.first + delay.second * normal();
        break;
    case ReplyDelay::Kind::LogNormal:
        ms = delay.first * std::exp(delay.second * normal());
        break;
    }
    return qint64(std::clamp(ms, 0.0, longestDelayMs) * 1000);
}

} // namespace hookbench::replies
