// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/field_readers.h"

#include "app/filter/json_steps.h"

namespace hookbench::filter::readers {

namespace {

std::optional<qint64> unless(qint64 value, qint64 absent)
{
    return value == absent ? std::nullopt : std::optional<qint64>(value);
}

void visitText(QByteArrayView text, const ValueVisitor& visit)
{
    if (!text.isEmpty())
        visit({Value::Kind::Text, text});
}

void visitParameters(const std::vector<http::Parameter>& parameters, const Selector& selector,
                     const ValueVisitor& visit)
{
    for (const http::Parameter& parameter : parameters) {
        if (parameter.name == selector.name && visit({Value::Kind::Text, parameter.value}))
            return;
    }
}

void visitHeaders(Evaluation& evaluation, Side side, const Selector& selector, const ValueVisitor& visit)
{
    if (selector.trace && !selector.trace->isIn(evaluation.head(side)))
        return;
    const http::HeaderList& headers = evaluation.headers(side);
    const bool all = selector.steps.empty();
    for (qsizetype i = all ? 0 : headers.indexOf(selector.name); i >= 0 && i < headers.size();
         i = all ? i + 1 : headers.indexOf(selector.name, i + 1)) {
        if (visit({Value::Kind::Text, headers.value(i)}))
            return;
    }
}

void visitBody(Evaluation& evaluation, Side side, const Selector& selector, const ValueVisitor& visit)
{
    const QByteArrayView body = evaluation.body(side);
    if (selector.steps.empty())
        return visitText(body, visit);
    if (selector.query)
        return visitJson(body, *selector.query, visit);
    // A name may also be written with escapes.
    const bool mayHold = !selector.trace || selector.trace->isIn(body) || body.contains('\\');
    if (mayHold)
        visitJson(body, selector.steps, visit);
}

QByteArrayView trimmedQuotes(QByteArrayView value)
{
    value = value.trimmed();
    return value.size() >= 2 && value.startsWith('"') && value.endsWith('"') ? value.sliced(1).chopped(1)
                                                                             : value;
}

} // namespace

std::optional<qint64> id(Evaluation& evaluation)
{
    return evaluation.summary().id.value;
}

std::optional<qint64> at(Evaluation& evaluation)
{
    return evaluation.summary().atUs;
}

std::optional<qint64> status(Evaluation& evaluation)
{
    return unless(evaluation.summary().status, 0);
}

std::optional<qint64> size(Evaluation& evaluation)
{
    return evaluation.summary().bodySize;
}

std::optional<qint64> duration(Evaluation& evaluation)
{
    return unless(evaluation.summary().durationUs(), -1);
}

std::optional<qint64> connection(Evaluation& evaluation)
{
    return unless(evaluation.facts().connection, 0);
}

std::optional<qint64> sequence(Evaluation& evaluation)
{
    return unless(evaluation.facts().sequence, 0);
}

std::optional<qint64> parent(Evaluation& evaluation)
{
    return unless(evaluation.facts().parent.value, 0);
}

std::optional<qint64> responseSize(Evaluation& evaluation)
{
    if (evaluation.head(Side::Response).isEmpty())
        return {};
    const qint64 size = evaluation.facts().responseSize; // of older sessions it is not known
    return size >= 0 ? size : qint64(evaluation.body(Side::Response).size());
}

std::optional<qint64> attempt(Evaluation& evaluation)
{
    return unless(evaluation.summary().webhook.attempt, 0);
}

std::optional<qint64> color(Evaluation& evaluation)
{
    return unless(evaluation.annotation().color, 0);
}

void starred(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.annotation().starred ? "yes" : "", visit);
}

void read(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.annotation().isRead ? "yes" : "", visit);
}

void tag(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    for (const QString& tag : evaluation.annotation().tags) {
        if (visit({Value::Kind::Text, tag.toUtf8()}))
            return;
    }
}

void note(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.annotation().note.toUtf8(), visit);
}

void schema(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.schemaReport().verdict, visit);
}

void drift(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.schemaReport().drift, visit);
}

void origin(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(originName(evaluation.summary().origin), visit);
}

void endpoint(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.summary().endpoint, visit);
}

void peer(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.summary().peer, visit);
}

void local(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.facts().local, visit);
}

void method(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.summary().method, visit);
}

void target(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.summary().target, visit);
}

void path(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(http::splitTarget(evaluation.summary().target).path, visit);
}

void query(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit)
{
    if (selector.steps.empty())
        visitText(http::splitTarget(evaluation.summary().target).query, visit);
    else
        visitParameters(evaluation.query(), selector, visit);
}

void provider(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.summary().webhook.provider, visit);
}

void event(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.summary().webhook.event, visit);
}

void delivery(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.summary().webhook.delivery, visit);
}

/// One word each, so that none has to be put in quotes; the contract's two words are understood as well.
void signature(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    const std::optional<Verdict> verdict = evaluation.summary().webhook.verdict;
    if (!verdict)
        return;
    const QByteArray name = verdictName(*verdict);
    if (!visit({Value::Kind::Text, name}) && name.contains(' '))
        visitText(QByteArray(name).replace(' ', '-'), visit);
}

void error(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.summary().errorCode, visit);
}

/// As it was asked for, and without the port.
void host(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    const QByteArrayView value = evaluation.headers(Side::Request).valueOf("Host");
    if (value.isEmpty() || visit({Value::Kind::Text, value}))
        return;
    const qsizetype colon = value.lastIndexOf(':');
    if (colon > 0 && value.lastIndexOf(']') < colon && (value.startsWith('[') || value.indexOf(':') == colon))
        visit({Value::Kind::Text, value.first(colon)});
}

void version(Evaluation& evaluation, const Selector&, const ValueVisitor& visit)
{
    visitText(evaluation.requestHead().version, visit);
}

void header(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit)
{
    visitHeaders(evaluation, Side::Request, selector, visit);
}

/// RFC 6265 4.2.1: "name=value" pairs, in quotes or not. Names keep their case.
void cookie(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit)
{
    const http::HeaderList& headers = evaluation.headers(Side::Request);
    for (qsizetype i = headers.indexOf("Cookie"); i >= 0; i = headers.indexOf("Cookie", i + 1)) {
        QByteArrayView rest = headers.value(i);
        if (selector.steps.empty()) {
            if (visit({Value::Kind::Text, rest}))
                return;
            continue;
        }
        while (!rest.isEmpty()) {
            const qsizetype end = rest.indexOf(';');
            const QByteArrayView pair = end < 0 ? rest : rest.first(end);
            rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
            const qsizetype equals = pair.indexOf('=');
            if (equals >= 0 && pair.first(equals).trimmed() == selector.name &&
                visit({Value::Kind::Text, trimmedQuotes(pair.sliced(equals + 1))}))
                return;
        }
    }
}

void form(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit)
{
    const std::vector<http::Parameter>& parameters = evaluation.form();
    if (selector.steps.empty() && !parameters.empty())
        visitText(evaluation.body(Side::Request), visit);
    else
        visitParameters(parameters, selector, visit);
}

void body(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit)
{
    visitBody(evaluation, Side::Request, selector, visit);
}

void responseHeader(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit)
{
    visitHeaders(evaluation, Side::Response, selector, visit);
}

void responseBody(Evaluation& evaluation, const Selector& selector, const ValueVisitor& visit)
{
    visitBody(evaluation, Side::Response, selector, visit);
}

} // namespace hookbench::filter::readers
