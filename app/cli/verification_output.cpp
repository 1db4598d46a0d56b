// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verification_output.h"

#include "app/formats/json_writer.h"
#include "app/formats/terminal_text.h"
#include "app/formats/timestamp.h"
#include "app/signing/code_hint.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ReportText)
};

using formats::JsonWriter;
using signing::Finding;
using signing::Step;

constexpr qsizetype shownBytes = 2000; // of a step; --json has them all

QByteArray shown(const QByteArray& bytes)
{
    const QByteArray text =
        formats::terminalText(QByteArrayView(bytes).first(std::min(bytes.size(), shownBytes)));
    return bytes.size() > shownBytes
               ? text + " ... " + ReportText::tr("(%n byte(s))", nullptr, int(bytes.size())).toUtf8()
               : text;
}

void printFacts(const VerificationReport& report, Terminal& terminal)
{
    const auto fact = [&terminal](const QString& name, const QByteArray& value) {
        if (!value.isEmpty())
            terminal.line("  " + name.toUtf8() + ": " + formats::terminalText(value));
    };
    if (report.provider)
        fact(ReportText::tr("provider"), report.provider->title.toUtf8());
    fact(ReportText::tr("event"), report.recognition.event);
    fact(ReportText::tr("delivery"), report.recognition.delivery);
    fact(ReportText::tr("attempt"), report.recognition.attempt);
    if (report.recognition.candidates.size() < 2)
        return;
    QStringList others;
    for (const providers::Candidate& candidate : report.recognition.candidates.mid(0, 8))
        others += QString::fromUtf8(candidate.provider->name);
    fact(ReportText::tr("may be from"), others.join(", "_L1).toUtf8());
}

void writeSteps(const VerificationReport& report, JsonWriter& json)
{
    json.key("steps");
    json.beginArray();
    for (const Step& step : report.verification.steps) {
        json.beginObject();
        json.key("kind");
        json.latin1(signing::stepName(step.kind));
        json.key("ok");
        json.boolean(step.ok);
        json.key("text");
        json.text(step.text);
        json.key("bytes");
        json.latin1(step.bytes.toBase64());
        json.endObject();
    }
    json.endArray();
}

void writeDifference(const std::optional<signing::ByteDifference>& difference, JsonWriter& json)
{
    json.key("difference");
    if (!difference) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("at");
    json.number(difference->at);
    json.key("before");
    json.latin1(difference->before.toBase64());
    json.key("here");
    json.latin1(difference->here.toBase64());
    json.key("hereSize");
    json.number(difference->hereSize);
    json.key("signed");
    json.latin1(difference->there.toBase64());
    json.key("signedSize");
    json.number(difference->thereSize);
    json.endObject();
}

void writeHints(const Finding& finding, const VerificationReport& report, JsonWriter& json)
{
    json.key("code");
    json.beginObject();
    for (const signing::CodeHint& hint :
         signing::codeHints(finding.causes.first(), report.provider->scheme)) {
        json.key(hint.language);
        json.latin1(hint.code);
    }
    json.endObject();
}

void printFinding(const Finding& finding, const VerificationReport& report, Terminal& terminal)
{
    terminal.line((finding.proven ? ReportText::tr("Why: %1") : ReportText::tr("Perhaps: %1"))
                      .arg(QString::fromUtf8(formats::terminalText(finding.text.toUtf8())))
                      .toUtf8());
    terminal.line("  " + formats::terminalText(finding.advice.toUtf8()));
    if (const auto& difference = finding.difference) {
        terminal.line("  " + ReportText::tr("At byte %1 of what is signed:").arg(difference->at).toUtf8());
        terminal.line("    " + ReportText::tr("here: %1")
                                   .arg(QString::fromUtf8(shown(difference->before + difference->here)))
                                   .toUtf8());
        terminal.line("    " + ReportText::tr("signed: %1")
                                   .arg(QString::fromUtf8(shown(difference->before + difference->there)))
                                   .toUtf8());
    }
    if (!finding.proven || !report.provider)
        return;
    for (const signing::CodeHint& hint : signing::codeHints(finding.causes.first(), report.provider->scheme))
        terminal.line("  " + hint.language + ": " + hint.code);
}

void writeFindings(const VerificationReport& report, JsonWriter& json)
{
    json.key("explanations");
    json.beginArray();
    for (const Finding& finding : report.findings) {
        json.beginObject();
        json.key("causes");
        json.beginArray();
        for (const signing::Cause cause : finding.causes)
            json.latin1(signing::causeName(cause));
        json.endArray();
        json.key("proven");
        json.boolean(finding.proven);
        json.key("text");
        json.text(finding.text);
        json.key("advice");
        json.text(finding.advice);
        json.key("content");
        json.latin1(finding.content.toBase64());
        writeDifference(finding.difference, json);
        writeHints(finding, report, json);
        json.endObject();
    }
    json.endArray();
}

void writeText(JsonWriter& json, QByteArrayView name, const QByteArray& value)
{
    json.key(name);
    if (value.isEmpty())
        json.null();
    else
        json.latin1(value);
}

} // namespace

void printReport(const VerificationReport& report, Terminal& terminal)
{
    const signing::Verification& verification = report.verification;
    QByteArray first = verdictName(verification.verdict);
    if (report.provider)
        first += ' ' + report.provider->name;
    terminal.line(first);
    if (!verification.reason.isEmpty())
        terminal.line("  " + formats::terminalText(verification.reason.toUtf8()));
    printFacts(report, terminal);
    for (const Step& step : verification.steps) {
        terminal.line(QByteArray(step.ok ? "  + " : "  - ") + formats::terminalText(step.text.toUtf8()));
        if (!step.bytes.isEmpty())
            terminal.line("      " + shown(step.bytes));
    }
    for (const Finding& finding : report.findings)
        printFinding(finding, report, terminal);
    for (const QString& objection : report.objections)
        terminal.line(formats::terminalText(objection.toUtf8()));
    if (verification.verdict == Verdict::Invalid && report.findings.isEmpty())
        terminal.line(ReportText::tr("No explanation found.").toUtf8());
}

void printReportJson(const VerificationReport& report, Terminal& terminal)
{
    const signing::Verification& verification = report.verification;
    QByteArray line;
    JsonWriter json(line);
    json.beginObject();
    json.key("id");
    json.number(report.id);
    json.key("verdict");
    json.latin1(verdictName(verification.verdict));
    writeText(json, "scheme", report.provider ? report.provider->name : QByteArray());
    json.key("reason");
    json.text(verification.reason);
    writeText(json, "provider", report.provider ? report.provider->name : QByteArray());
    writeText(json, "event", report.recognition.event);
    writeText(json, "delivery", report.recognition.delivery);
    writeText(json, "attempt", report.recognition.attempt);
    json.key("candidates");
    json.beginArray();
    for (const providers::Candidate& candidate : report.recognition.candidates)
        json.latin1(candidate.provider->name);
    json.endArray();
    json.key("secret");
    if (verification.secret >= 0)
        json.text(report.secrets[verification.secret].label);
    else
        json.null();
    json.key("coversBody");
    json.boolean(verification.coversBody);
    json.key("ageUs");
    if (verification.ageUs)
        json.number(*verification.ageUs);
    else
        json.null();
    writeSteps(report, json);
    writeFindings(report, json);
    json.key("objections");
    json.beginArray();
    for (const QString& objection : report.objections)
        json.text(objection);
    json.endArray();
    json.endObject();
    terminal.line(line);
}

} // namespace hookbench::cli
