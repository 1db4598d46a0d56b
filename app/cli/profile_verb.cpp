// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profile_verb.h"

#include "app/cli/filter_option.h"
#include "app/cli/session_argument.h"
#include "app/formats/json_writer.h"
#include "app/formats/terminal_text.h"
#include "app/profile/findings_text.h"
#include "app/workspace/retry_profile.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct ProfileVerbText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ProfileVerbText)
};

using profile::Attempt;
using profile::Delivery;
using workspace::SenderProfile;

void writeSeconds(formats::JsonWriter& json, QByteArrayView key, double seconds)
{
    json.key(key);
    json.literal(QByteArray::number(seconds, 'g', 6));
}

void writeGaps(formats::JsonWriter& json, const profile::GapFit& gaps)
{
    json.key("growth");
    json.latin1(profile::growthName(gaps.growth));
    writeSeconds(json, "base", gaps.base);
    writeSeconds(json, "increment", gaps.increment);
    writeSeconds(json, "factor", gaps.factor);
    writeSeconds(json, "cap", gaps.cap);
    json.key("delays");
    json.beginArray();
    for (const double delay : gaps.delays)
        json.literal(QByteArray::number(delay, 'g', 6));
    json.endArray();
    json.key("jitter");
    json.latin1(profile::jitterName(gaps.jitter));
    writeSeconds(json, "width", gaps.width);
}

void writeDeliveries(formats::JsonWriter& json, const std::vector<Delivery>& deliveries)
{
    json.key("deliveries");
    json.beginArray();
    for (const Delivery& delivery : deliveries) {
        json.beginObject();
        json.key("id");
        json.latin1(delivery.id);
        json.key("target");
        json.latin1(delivery.target);
        json.key("attempts");
        json.beginArray();
        for (const Attempt& attempt : delivery.attempts)
            json.number(attempt.id.value);
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

QByteArray jsonOf(const SenderProfile& sender)
{
    const profile::RetryFindings& findings = sender.findings;
    QByteArray line;
    formats::JsonWriter json(line);
    json.beginObject();
    json.key("sender");
    json.latin1(findings.sender);
    json.key("provider");
    json.latin1(findings.provider);
    json.key("tries");
    json.number(findings.tries);
    json.key("givesUp");
    json.boolean(findings.givesUp);
    writeGaps(json, findings.gaps);
    json.key("timeout");
    if (findings.timeoutUs < 0)
        json.null();
    else
        json.literal(QByteArray::number(double(findings.timeoutUs) / 1e6, 'g', 6));
    json.key("timeoutIsLeast");
    json.boolean(findings.timeoutIsLeast);
    json.key("retried");
    json.beginObject();
    for (const auto [status, answer] : findings.retried.asKeyValueRange()) {
        json.key(QByteArray::number(status));
        json.latin1(profile::answerName(answer));
    }
    json.endObject();
    json.key("retryAfter");
    json.latin1(profile::answerName(findings.retryAfter));
    json.key("stopsWhenGone");
    json.latin1(profile::answerName(findings.stopsWhenGone()));
    json.key("resembles");
    json.beginArray();
    for (const QByteArray& name : findings.resembles)
        json.latin1(name);
    json.endArray();
    json.key("words");
    json.beginArray();
    for (const QString& sentence : sender.words)
        json.text(sentence);
    json.endArray();
    writeDeliveries(json, sender.deliveries);
    json.endObject();
    return line;
}

void print(const SenderProfile& sender, Terminal& terminal)
{
    const profile::RetryFindings& findings = sender.findings;
    const QString title = ProfileVerbText::tr("%1: %2 in %3")
                              .arg(QString::fromLatin1(findings.sender),
                                   ProfileVerbText::tr("%Ln attempt(s)", nullptr, findings.attempts),
                                   ProfileVerbText::tr("%Ln delivery(s)", nullptr, findings.deliveries));
    terminal.line(formats::terminalText(title.toUtf8()));
    for (const QString& sentence : sender.words)
        terminal.line(formats::terminalText(u"  %1"_s.arg(sentence).toUtf8()));
}

} // namespace

QString ProfileVerb::name() const
{
    return u"profile"_s;
}

QString ProfileVerb::summary() const
{
    return ProfileVerbText::tr("tells how senders try again");
}

void ProfileVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    addFilterOption(parser, ProfileVerbText::tr("Look only at the exchanges that pass."));
    parser.addOption({u"json"_s, ProfileVerbText::tr("One JSON object a line for each sender.")});
}

int ProfileVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return terminal.fail(enough.error());
    const auto filter = filterOption(options, terminal);
    if (!filter)
        return WrongUsage;
    if (const auto reader = openSessionArgument(options); !reader)
        return terminal.fail(reader.error());
    const auto senders = workspace::profileSession(options.positionalArguments().first(), *filter);
    if (!senders)
        return terminal.fail(senders.error());
    for (const SenderProfile& sender : *senders) {
        if (options.isSet(u"json"_s))
            terminal.line(jsonOf(sender));
        else
            print(sender, terminal);
    }
    if (senders->empty()) {
        terminal.note(ProfileVerbText::tr("There is no captured request among them."));
        return AnswerIsNo;
    }
    return Done;
}

} // namespace hookbench::cli
