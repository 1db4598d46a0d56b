// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/drafting.h"

#include "app/compose/body_writer.h"
#include "app/formats/draft_json.h"
#include "app/formats/message_draft.h"
#include "app/schema/attachment.h"
#include "app/workspace/captured_value.h"
#include "app/workspace/draft_signing.h"
#include "app/workspace/environments.h"
#include "app/workspace/sample_gallery.h"
#include "app/workspace/workspace.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using session::SessionReader;

namespace {

/// A token is no longer used so long before it ends.
constexpr qint64 tokenMarginMs = 10'000;

using compose::Surroundings;

struct DraftingText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::DraftingText)
};

qint64 steadyMs()
{
    return QDeadlineTimer::current().deadline();
}

Surroundings surroundings(const DraftValues& values, quint64 run)
{
    Surroundings around;
    around.context.variable = [variables =
                                   values.variables](QByteArrayView name) -> std::optional<QByteArray> {
        const auto found = variables.constFind(name.toByteArray());
        return found == variables.constEnd() ? std::nullopt : std::optional(*found);
    };
    around.context.secret = [secrets = values.secrets](QByteArrayView name) -> std::optional<QByteArray> {
        const secrets::StoredSecret* secret = secrets ? secrets->find(QString::fromUtf8(name)) : nullptr;
        return secret ? std::optional(secret->values.first()) : std::nullopt;
    };
    around.context.capture = capturedValues(values.session);
    around.context.nowUs = QDateTime::currentMSecsSinceEpoch() * 1000;
    around.context.seed = values.seed;
    around.context.run = run;
    around.accessToken = values.accessToken;
    return around;
}

Result<SendRequest> sendable(const ComposedRequest& composed, DocumentId document)
{
    if (!composed.isSendable())
        return fail(ErrorKind::Usage, composed.problems.join(u' '));
    SendRequest request = composed.request;
    request.draft = document;
    return request;
}

Result<Draft> draftOf(const QString& session, ExchangeId id)
{
    const auto reader = SessionReader::open(session);
    if (!reader)
        return fail(reader.error());
    const Result<Exchange> exchange = (*reader)->exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const Result<QByteArray> content =
        wholeContent(**reader, exchange->requestBody, exchange->requestFraming);
    if (!content)
        return fail(content.error());
    QByteArray url = exchange->summary.endpoint;
    if (exchange->sent) {
        const qsizetype slash = exchange->sent->url.indexOf('/', exchange->sent->url.indexOf("://") + 3);
        url = slash < 0 ? exchange->sent->url : exchange->sent->url.first(slash);
    }
    return formats::messageDraft(readRequestHead(*exchange), *content, url);
}

} // namespace

ComposedRequest compose(const Draft& draft, const DraftValues& values, quint64 run)
{
    return compose::composeRequest(draft, surroundings(values, run));
}

Result<ImportedDraft> importDraft(const QByteArray& text)
{
    return formats::importDraft(text, compose::filesOnDisk().content);
}

QByteArray writeDraft(const Draft& draft)
{
    return formats::writeDraft(draft);
}

Result<Draft> readDraft(const QByteArray& json)
{
    return formats::readDraft(json);
}

QString draftTitle(const Draft& draft)
{
    QByteArray url = draft.url;
    if (const qsizetype scheme = url.indexOf("://"); scheme >= 0)
        url = url.mid(scheme + 3);
    if (url.isEmpty())
        return DraftingText::tr("New draft");
    return QString::fromUtf8(draft.method + ' ' + url);
}

struct Drafting::Running
{
    Draft draft;
    DocumentId document;
    DraftValues values;
    QByteArray typedSecret;
    std::optional<DraftSigner> signer;
    std::optional<BurstPlan> plan; ///< of a burst
    SendId send;
    BurstId burst;
    bool fetchingToken = false;
    std::unique_ptr<LatestJob> job;
};

Drafting::Drafting(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_samples(new SampleGallery(workspace, this))
    , m_making(workspace.jobs())
{
    connectSending();
    connectBursts();
}

Drafting::~Drafting()
{
    qDeleteAll(m_running);
}

void Drafting::connectSending()
{
    Sending& sending = m_workspace.sending();
    connect(&sending, &Sending::progressed, this, [this](SendId id, const SendProgress& progress) {
        if (m_sends.contains(id))
            Q_EMIT progressed(m_sends.value(id), progress);
    });
    connect(&sending, &Sending::exchanged, this, [this](SendId id, const SendOutcome& outcome) {
        if (const Running* running = runningOf(id); running && !running->fetchingToken)
            Q_EMIT exchanged(m_sends.value(id), outcome);
    });
    connect(&sending, &Sending::retryScheduled, this, [this](SendId id, int attempt, qint64 atUs) {
        if (m_sends.contains(id))
            Q_EMIT retryScheduled(m_sends.value(id), attempt, atUs);
    });
    connect(&sending, &Sending::finished, this, [this](SendId id, const SendOutcome& outcome) {
        const Running* running = runningOf(id);
        if (!running)
            return;
        const DraftSendId ours = m_sends.take(id);
        if (running->fetchingToken && !outcome.cancelled) {
            readToken(ours, outcome);
            return;
        }
        end(ours);
        Q_EMIT finished(ours, outcome);
    });
    connect(&sending, &Sending::refused, this, [this](SendId id, const Error& error) {
        if (!runningOf(id))
            return;
        const DraftSendId ours = m_sends.take(id);
        end(ours);
        Q_EMIT refused(ours, error);
    });
}

Drafting::Running* Drafting::runningOf(SendId id)
{
    const auto found = m_sends.constFind(id);
    return found == m_sends.constEnd() ? nullptr : m_running.value(*found);
}

DraftValues Drafting::values() const
{
    DraftValues values;
    values.variables = Environments(m_workspace.documents()).variables();
    values.session = m_workspace.sessionPath();
    values.seed = templates::newSeed();
    values.secrets = m_workspace.secrets().set();
    return values;
}

QByteArray Drafting::schemaFor(const QByteArray& url) const
{
    std::vector<schema::Attachment> attachments;
    for (const Document& document : m_workspace.documents().ofKind(schema::Attachment::kind)) {
        if (const auto attachment = schema::toAttachment(document))
            attachments.push_back(*attachment);
    }
    const qsizetype scheme = url.indexOf("://");
    const qsizetype path = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    const schema::Attachment* found =
        schema::attachmentFor(attachments, path < 0 ? "/"_ba : url.sliced(path), {});
    // For one event alone is better than none: which one a draft is meant to be is not known.
    if (!found && attachments.size() == 1 && attachments.front().path.isEmpty())
        found = &attachments.front();
    return found ? found->schema : QByteArray();
}

QByteArray Drafting::cachedToken(const Draft& draft) const
{
    if (draft.auth.kind != DraftAuth::Kind::OAuth2)
        return {};
    const Token token = m_tokens.value(compose::tokenKey(draft.auth));
    return token.untilMs == 0 || steadyMs() < token.untilMs ? token.token : QByteArray();
}

void Drafting::connectBursts()
{
    Sending& sending = m_workspace.sending();
    connect(&sending, &Sending::burstProgressed, this, [this](BurstId id, const BurstReport& report) {
        if (m_bursts.contains(id))
            Q_EMIT burstProgressed(m_bursts.value(id), report);
    });
    connect(&sending, &Sending::burstFinished, this, [this](BurstId id, const BurstReport& report) {
        if (!m_bursts.contains(id))
            return;
        const DraftSendId ours = m_bursts.take(id);
        end(ours);
        Q_EMIT burstFinished(ours, report);
    });
    connect(&sending, &Sending::burstFailed, this, [this](BurstId id, const Error& error) {
        if (!m_bursts.contains(id))
            return;
        const DraftSendId ours = m_bursts.take(id);
        end(ours);
        Q_EMIT refused(ours, error);
    });
}

DraftSendId Drafting::send(const Draft& draft, DocumentId document, const QByteArray& typedSecret)
{
    return add(draft, document, typedSecret, std::nullopt);
}

DraftSendId Drafting::burst(const Draft& draft, DocumentId document, const BurstPlan& plan,
                            const QByteArray& typedSecret)
{
    return add(draft, document, typedSecret, plan);
}

DraftSendId Drafting::add(const Draft& draft, DocumentId document, const QByteArray& typedSecret,
                          const std::optional<BurstPlan>& plan)
{
    const DraftSendId id{++m_lastId};
    auto* running = new Running{draft, document, values(), typedSecret, {}, plan, {}, {}, false, {}};
    running->values.accessToken = cachedToken(draft);
    running->job = std::make_unique<LatestJob>(m_workspace.jobs());
    m_running.insert(id, running);
    prepare(id);
    return id;
}

/// Reads what the draft names off this thread, so that what is wrong is told before anything is sent.
void Drafting::prepare(DraftSendId id)
{
    Running* running = m_running.value(id);
    struct Prepared
    {
        Result<SendRequest> request;
        bool needsToken;
        Result<std::optional<DraftSigner>> signer;
    };
    const auto work = [draft = running->draft, values = running->values, typed = running->typedSecret,
                       document = running->document](const CancelFlag&) {
        auto signer = draftSigner(draft.signing, typed, surroundings(values, 0).context.secret);
        const ComposedRequest composed = compose(draft, values);
        if (!composed.isSendable() || !composed.needsToken)
            return Prepared{sendable(composed, document), false, std::move(signer)};
        return Prepared{sendable(compose::composeTokenRequest(draft, surroundings(values, 0)), document),
                        true, std::move(signer)};
    };
    running->job->start(work, [this, id, running](const Prepared& prepared) {
        if (prepared.signer)
            running->signer = *prepared.signer;
        if (!prepared.request || !prepared.signer) {
            const Error error = prepared.request ? prepared.signer.error() : prepared.request.error();
            end(id);
            Q_EMIT refused(id, error);
        } else if (prepared.needsToken) {
            fetchToken(id, *prepared.request);
        } else {
            start(id);
        }
    });
}

void Drafting::fetchToken(DraftSendId id, const SendRequest& request)
{
    Running* running = m_running.value(id);
    running->fetchingToken = true;
    running->send = m_workspace.sending().send(request);
    m_sends.insert(running->send, id);
}

void Drafting::readToken(DraftSendId id, const SendOutcome& outcome)
{
    Running* running = m_running.value(id);
    const auto work = [outcome,
                       session = running->values.session](const CancelFlag&) -> Result<compose::AccessToken> {
        if (outcome.status == 0)
            return fail(
                ErrorKind::Network,
                DraftingText::tr("The access token could not be fetched: %1").arg(outcome.error.message));
        const auto reader = SessionReader::open(session);
        if (!reader)
            return fail(reader.error());
        const Result<Exchange> exchange = (*reader)->exchange(outcome.exchange.id);
        if (!exchange)
            return fail(exchange.error());
        const Result<QByteArray> content =
            wholeContent(**reader, exchange->responseBody, exchange->responseFraming);
        if (!content)
            return fail(content.error());
        return compose::readTokenResponse(outcome.status, *content);
    };
    running->job->start(work, [this, id, running](const Result<compose::AccessToken>& token) {
        if (!token) {
            end(id);
            Q_EMIT refused(id, token.error());
            return;
        }
        const qint64 until =
            token->lifetimeMs > 0 ? steadyMs() + std::max<qint64>(0, token->lifetimeMs - tokenMarginMs) : 0;
        m_tokens.insert(compose::tokenKey(running->draft.auth), {token->token, until});
        running->values.accessToken = token->token;
        running->fetchingToken = false;
        start(id);
    });
}

void Drafting::start(DraftSendId id)
{
    Running* running = m_running.value(id);
    const auto maker = [draft = running->draft, values = running->values, document = running->document,
                        signer = running->signer](qint64 run) -> Result<SendRequest> {
        auto request = sendable(compose(draft, values, quint64(run)), document);
        return request && signer ? signAsDraft(std::move(*request), *signer) : request;
    };
    if (running->plan) {
        running->burst = m_workspace.sending().burst(maker, *running->plan);
        m_bursts.insert(running->burst, id);
        return;
    }
    running->send = m_workspace.sending().send(maker, running->draft.retry);
    m_sends.insert(running->send, id);
}

void Drafting::cancel(DraftSendId id)
{
    Running* running = m_running.value(id);
    if (!running)
        return;
    if (running->burst) {
        m_workspace.sending().cancelBurst(running->burst);
        return;
    }
    if (running->send && m_sends.contains(running->send)) {
        m_workspace.sending().cancel(running->send);
        return;
    }
    end(id);
    Q_EMIT refused(id, {ErrorKind::Cancelled, DraftingText::tr("Sending was cancelled."), {}});
}

void Drafting::end(DraftSendId id)
{
    delete m_running.take(id);
}

void Drafting::makeDraft(ExchangeId id)
{
    m_making.start(
        [id, session = m_workspace.sessionPath()](const CancelFlag&) { return draftOf(session, id); },
        [this](const Result<Draft>& draft) {
            if (draft)
                Q_EMIT draftMade(*draft);
            else
                Q_EMIT failed(draft.error());
        });
}

} // namespace hookbench::workspace
