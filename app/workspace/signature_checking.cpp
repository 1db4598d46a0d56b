// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/signature_checking.h"

#include "app/models/byte_source.h"
#include "app/payload/text_document.h"
#include "app/workspace/exchange_judge.h"
#include "app/workspace/whole_body.h"
#include "app/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using providers::Provider;
using signing::Step;

namespace {

struct CheckingText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::CheckingText)
};

QString titleOf(Step::Kind kind)
{
    switch (kind) {
    case Step::Kind::Signature:
        return CheckingText::tr("Signature");
    case Step::Kind::Content:
        return CheckingText::tr("Signed content");
    case Step::Kind::Key:
        return CheckingText::tr("Key");
    case Step::Kind::Computed:
        return CheckingText::tr("Computed value");
    case Step::Kind::Received:
        return CheckingText::tr("Received value");
    case Step::Kind::Match:
        return CheckingText::tr("Match");
    case Step::Kind::Time:
        return CheckingText::tr("Time");
    case Step::Kind::Claim:
        return CheckingText::tr("Claim");
    case Step::Kind::Note:
        break;
    }
    return CheckingText::tr("Note");
}

SignatureStep shown(const Step& step)
{
    SignatureStep result{
        signing::stepName(step.kind), titleOf(step.kind), step.text, step.ok, step.bytes, {}, {}};
    if (step.bytes.isEmpty())
        return result;
    result.rows = std::make_shared<payload::TextDocument>(step.bytes, payload::Syntax::Plain,
                                                          payload::TextDocument::LineEnds::Shown);
    result.hex = std::make_shared<models::HexRows>(std::make_shared<models::MemorySource>(step.bytes));
    return result;
}

QString ageText(qint64 us)
{
    const double seconds = double(std::abs(us)) / 1'000'000;
    const QString amount = seconds < 120 ? CheckingText::tr("%1 s").arg(seconds, 0, 'f', 1)
                                         : CheckingText::tr("%1 min").arg(seconds / 60, 0, 'f', 1);
    return us >= 0 ? CheckingText::tr("Signed %1 before it came.").arg(amount)
                   : CheckingText::tr("Signed %1 after it came: one of the clocks is wrong.").arg(amount);
}

QHash<QByteArray, QByteArray> parametersOf(const QByteArray& lines)
{
    QHash<QByteArray, QByteArray> result;
    for (const QByteArray& line : lines.split('\n')) {
        const qsizetype equals = line.indexOf('=');
        if (equals > 0)
            result.insert(line.first(equals).trimmed(), line.sliced(equals + 1).trimmed());
    }
    return result;
}

/// All that one check needs, for another thread.
struct Task
{
    QString session;
    ExchangeId id;
    SignatureQuestion question;
    std::shared_ptr<const ExchangeJudge> judge;
    std::shared_ptr<const secrets::SecretSet> stored;
};

QList<signing::Secret> secretsOf(const Task& task, const Provider& provider, const Exchange& exchange)
{
    if (!task.question.typed.isEmpty())
        return {{task.question.typed, CheckingText::tr("the secret that was typed")}};
    if (task.question.secretName.isEmpty())
        return task.judge->secretsFor(provider, exchange);
    QList<signing::Secret> secrets;
    if (const secrets::StoredSecret* stored = task.stored->find(task.question.secretName)) {
        for (const QByteArray& value : stored->values)
            secrets += signing::Secret{value, stored->info.name};
    }
    return secrets;
}

SignatureReport reportOf(const Task& task, const signing::CandidateCheck& check,
                         const providers::Recognition& recognition)
{
    SignatureReport report;
    report.id = task.id;
    for (const Provider* one : signing::likeliest(recognition))
        report.candidates += one->title;
    report.verdict = check.verification.verdict;
    report.reason = check.verification.reason;
    report.coversBody = check.verification.coversBody;
    report.tried = check.secrets.size();
    if (check.verification.ageUs)
        report.age = ageText(*check.verification.ageUs);
    if (check.verification.secret >= 0)
        report.matchedSecret = check.secrets[check.verification.secret].label;
    for (const Step& step : check.verification.steps)
        report.steps.push_back(shown(step));
    if (!check.provider)
        return report;
    report.scheme = check.provider->name;
    report.schemeTitle = check.provider->title;
    report.isParameterMissing =
        !check.provider->scheme.parameters.isEmpty() && report.verdict == Verdict::NotChecked;
    return report;
}

Result<SignatureReport> run(const Task& task, const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(task.session);
    if (!reader)
        return fail(reader.error());
    const auto exchange = (*reader)->exchange(task.id);
    if (!exchange)
        return fail(exchange.error());
    const auto body = wholeBody(**reader, *exchange, cancel);
    if (!body)
        return fail(body.error());
    const providers::Catalogue& catalogue = *task.judge->catalogue();
    providers::Message message = providers::messageOf(*exchange, *body);
    if (!task.question.url.isEmpty())
        message.url = task.question.url;
    const providers::Recognition recognition = providers::recognise(message, catalogue);
    const Provider* named = catalogue.find(task.question.scheme);
    const signing::CandidateCheck check = signing::checkCandidates(
        message, named ? QList{named} : signing::likeliest(recognition),
        [&](const Provider& provider) { return secretsOf(task, provider, *exchange); },
        {exchange->summary.atUs, parametersOf(task.question.parameters)});
    return reportOf(task, check, recognition);
}

} // namespace

SignatureChecking::SignatureChecking(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_job(workspace.jobs())
{
    connect(&workspace.secrets(), &SecretKeeper::changed, this, &SignatureChecking::secretsChanged);
    connect(&workspace.secrets(), &SecretKeeper::stateChanged, this, &SignatureChecking::secretsChanged);
    connect(&workspace, &Workspace::sessionOpened, this, [this] {
        m_schemes.clear();
        Q_EMIT catalogueChanged();
    });
}

SignatureChecking::~SignatureChecking() = default;

SecretKeeper& SignatureChecking::secrets()
{
    return m_workspace.secrets();
}

const std::vector<SchemeChoice>& SignatureChecking::schemes()
{
    if (m_schemes.empty())
        m_schemes = signingSchemes(m_workspace);
    return m_schemes;
}

std::vector<SchemeChoice> signingSchemes(const Workspace& workspace)
{
    std::vector<SchemeChoice> schemes;
    if (!workspace.catalogue())
        return schemes;
    for (const Provider& provider : workspace.catalogue()->providers()) {
        if (provider.scheme.isSigned())
            schemes.push_back({provider.name, provider.title});
    }
    std::ranges::sort(schemes, [](const SchemeChoice& a, const SchemeChoice& b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return schemes;
}

void SignatureChecking::check(ExchangeId id, const SignatureQuestion& question)
{
    if (!m_workspace.judge() || !id)
        return;
    const Task task{m_workspace.sessionPath(), id, question, m_workspace.judge(),
                    m_workspace.secrets().set()};
    m_job.start([task](const CancelFlag& cancel) { return run(task, cancel); },
                [this](Result<SignatureReport> report) {
                    if (report)
                        Q_EMIT checked(*report);
                    else
                        Q_EMIT failed(report.error());
                });
}

void SignatureChecking::cancel()
{
    m_job.cancel();
}

} // namespace hookbench::workspace
