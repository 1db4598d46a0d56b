// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/laboratory.h"

#include "app/formats/terminal_text.h"
#include "app/providers/recognition.h"
#include "app/signing/code_hint.h"
#include "app/signing/sdk_objection.h"
#include "app/workspace/captured_value.h"
#include "app/workspace/provider_catalogue.h"
#include "app/workspace/workspace.h"

#include <QCoreApplication>

namespace hookbench::workspace {

namespace {

struct LaboratoryText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::LaboratoryText)
};

using providers::Provider;
using signing::Finding;

QString shown(const QByteArray& bytes)
{
    return QString::fromUtf8(formats::terminalText(bytes));
}

LaboratoryFinding inWords(const Finding& finding, const Provider& provider)
{
    LaboratoryFinding words{finding.text, finding.advice, finding.proven, {}, {}, {}, {}};
    if (const auto& difference = finding.difference) {
        words.place = LaboratoryText::tr("From byte %1 on, %2 here and %3 signed:")
                          .arg(difference->at)
                          .arg(LaboratoryText::tr("%n byte(s)", nullptr, int(difference->hereSize)),
                               LaboratoryText::tr("%n byte(s)", nullptr, int(difference->thereSize)));
        words.here = shown(difference->before + difference->here);
        words.there = shown(difference->before + difference->there);
    }
    if (!finding.proven)
        return words;
    for (const signing::CodeHint& hint : signing::codeHints(finding.causes.first(), provider.scheme))
        words.code.emplaceBack(QString::fromLatin1(hint.language), QString::fromUtf8(hint.code));
    return words;
}

QList<signing::Secret> otherSecrets(const QByteArray& lines)
{
    QList<signing::Secret> secrets;
    const QByteArrayList all = lines.split('\n');
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!all[i].trimmed().isEmpty())
            secrets += {all[i].trimmed(), LaboratoryText::tr("line %1").arg(i + 1)};
    }
    return secrets;
}

QHash<QByteArray, QByteArray> parametersOf(const QByteArray& lines)
{
    QHash<QByteArray, QByteArray> parameters;
    const QByteArrayList all = lines.split('\n');
    for (const QByteArray& line : all) {
        const qsizetype equals = line.indexOf('=');
        if (equals > 0)
            parameters[line.first(equals).trimmed()] = line.sliced(equals + 1).trimmed();
    }
    return parameters;
}

Result<LaboratoryReport> searched(const QString& session, ExchangeId id, const LaboratoryQuestion& question,
                                  const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(session);
    if (!reader)
        return fail(reader.error());
    const Result<Exchange> exchange = (*reader)->exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const auto body = wholeContent(**reader, exchange->requestBody, exchange->requestFraming);
    if (!body)
        return fail(body.error());
    providers::Message message = providers::messageOf(*exchange, *body);
    if (!question.url.isEmpty())
        message.url = question.url;
    const auto catalogue = loadProviders();
    const providers::Recognition recognition = providers::recognise(message, *catalogue);
    const Provider* provider = catalogue->find(question.scheme);
    if (!provider && !recognition.candidates.isEmpty())
        provider = recognition.candidates.first().provider;
    LaboratoryReport report;
    report.explainsDigest = !question.digest.isEmpty();
    if (!provider)
        return report;
    report.scheme = provider->title;
    const QList<signing::Secret> secrets{{question.secret, LaboratoryText::tr("typed secret")}};
    const signing::VerifyOptions options{exchange->summary.atUs, parametersOf(question.parameters)};
    const signing::Verification verification = signing::verify(message, provider->scheme, secrets, options);
    report.verdict = verification.verdict;
    report.reason = verification.reason;
    report.objections = signing::sdkObjections(message, *provider, verification);
    const signing::DiagnosisQuestion asked{message, *provider,      secrets, otherSecrets(question.others),
                                           options, catalogue.get()};
    const QList<Finding> findings = report.explainsDigest
                                        ? signing::explainDigest(question.digest, asked, cancel)
                                        : signing::diagnose(asked, cancel);
    for (const Finding& finding : findings)
        report.findings += inWords(finding, *provider);
    return report;
}

} // namespace

Laboratory::Laboratory(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_job(workspace.jobs())
{
}

Laboratory::~Laboratory() = default;

void Laboratory::search(ExchangeId id, const LaboratoryQuestion& question)
{
    m_job.start([session = m_workspace.sessionPath(), id,
                 question](const CancelFlag& cancel) { return searched(session, id, question, cancel); },
                [this](const Result<LaboratoryReport>& report) {
                    if (report)
                        Q_EMIT found(*report);
                    else
                        Q_EMIT failed(report.error());
                });
}

void Laboratory::cancel()
{
    m_job.cancel();
}

} // namespace hookbench::workspace
