// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/compose/compose_request.h"
#include "app/compose/draft_text.h"
#include "app/formats/curl_command.h"
#include "app/secrets/secret_set.h"
#include "app/sender/retry_policy.h"
#include "app/workspace/sending.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace hookbench::workspace {

class SampleGallery;
class Workspace;

// All that the window sees of the rooms compose, formats, templates and sender.
using compose::AutomaticHeader;
using compose::canFormat;
using compose::canMinify;
using compose::checkText;
using compose::ComposedRequest;
using compose::formatText;
using compose::MarkedText;
using compose::minifyText;
using compose::PreviewMark;
using formats::ImportedDraft;
using sender::ProviderSchedule;
using sender::providerSchedules;
using templates::Generator;
using templates::generators;

/// What a session knows that drafts are filled from. A value: it may go to any thread.
struct DraftValues
{
    QHash<QByteArray, QByteArray> variables;
    QString session; ///< from which captured values are read
    quint64 seed = 0;
    QByteArray accessToken;
    std::shared_ptr<const secrets::SecretSet> secrets{}; ///< for `{{secret NAME}}`
};

/// Reads files and captured values: not for the window's thread.
ComposedRequest compose(const Draft& draft, const DraftValues& values, quint64 run = 0);

/// What somebody pasted, see formats::importDraft().
Result<ImportedDraft> importDraft(const QByteArray& text);

QByteArray writeDraft(const Draft& draft);
Result<Draft> readDraft(const QByteArray& json);

/// "DELETE /orders", for a draft that has no name.
QString draftTitle(const Draft& draft);

struct DraftSendTag;
using DraftSendId = Id<DraftSendTag>; ///< of one sending of a draft, from 1

/// Sends drafts and makes them of what was captured. Lives on the workspace's thread.
class Drafting : public QObject
{
    Q_OBJECT

public:
    explicit Drafting(Workspace& workspace, QObject* parent = nullptr);
    ~Drafting() override;

    DraftValues values() const;

    /// Samples to make drafts of, and ways to sign them.
    SampleGallery& samples() { return *m_samples; }
    /// The text of the JSON Schema that the session keeps for requests to such a URL; empty when it has none.
    QByteArray schemaFor(const QByteArray& url) const;

    /// Sends it, with an access token fetched before where it needs one. Ends in finished() or refused().
    /// `typedSecret`: what it is signed with, where the draft names no stored secret.
    DraftSendId send(const Draft& draft, DocumentId document, const QByteArray& typedSecret = {});
    void cancel(DraftSendId id);

    /// Sends it many times, each run with values of its own. Ends in burstFinished() or refused().
    DraftSendId burst(const Draft& draft, DocumentId document, const BurstPlan& plan,
                      const QByteArray& typedSecret = {});

    /// Ends in draftMade() or failed().
    void makeDraft(ExchangeId id);

Q_SIGNALS:
    void progressed(hookbench::workspace::DraftSendId id, const hookbench::SendProgress& progress);
    void exchanged(hookbench::workspace::DraftSendId id, const hookbench::SendOutcome& outcome);
    void retryScheduled(hookbench::workspace::DraftSendId id, int attempt, qint64 atUs);
    void finished(hookbench::workspace::DraftSendId id, const hookbench::SendOutcome& outcome);
    void refused(hookbench::workspace::DraftSendId id, const hookbench::Error& error);

    void burstProgressed(hookbench::workspace::DraftSendId id, const hookbench::BurstReport& report);
    void burstFinished(hookbench::workspace::DraftSendId id, const hookbench::BurstReport& report);

    void draftMade(const hookbench::Draft& draft);
    void failed(const hookbench::Error& error);

private:
    struct Running;
    struct Token
    {
        QByteArray token;
        qint64 untilMs = 0; ///< by the steady clock; 0: as long as the program runs
    };

    void connectSending();
    void connectBursts();
    DraftSendId add(const Draft& draft, DocumentId document, const QByteArray& typedSecret,
                    const std::optional<BurstPlan>& plan);
    void prepare(DraftSendId id);
    void fetchToken(DraftSendId id, const SendRequest& request);
    void readToken(DraftSendId id, const SendOutcome& outcome);
    void start(DraftSendId id);
    void end(DraftSendId id);
    QByteArray cachedToken(const Draft& draft) const;
    Running* runningOf(SendId id);

    Workspace& m_workspace;
    SampleGallery* m_samples;
    QHash<DraftSendId, Running*> m_running;
    QHash<SendId, DraftSendId> m_sends;
    QHash<BurstId, DraftSendId> m_bursts;
    QHash<QByteArray, Token> m_tokens;
    qint64 m_lastId = 0;
    LatestJob m_making;
};

} // namespace hookbench::workspace

Q_DECLARE_METATYPE(hookbench::workspace::DraftSendId)
