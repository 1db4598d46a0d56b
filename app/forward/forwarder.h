// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/forward_plan.h"
#include "app/forward/breaker.h"
#include "app/forward/forward_recorder.h"
#include "app/listener/behaviours/behaviour.h"
#include "app/sender/alarms.h"
#include "app/sender/receipt_desk.h"
#include "app/sender/sender.h"

#include <QHash>
#include <QObject>

namespace hookbench::forward {

class DeliveryQueue;

/// Signs a request anew, as a scheme of this name says.
using Signer = std::function<Result<SendRequest>(const SendRequest& request, const QByteArray& scheme)>;

/// Passes captured requests on. What was sent is recorded in one commit with the request that it passes on,
/// before that is answered. Of the net thread.
class Forwarder : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Recorder& recorder;
        const Clock& clock;
        sender::Alarms& alarms;
        sender::BlobReader blobs;
        std::function<qint64()> numberConnection;
        DeliveryQueue& queue;
    };

    explicit Forwarder(Parts parts);

    /// Without one, plans that ask for signatures fail.
    void setSigner(Signer signer) { m_signer = std::move(signer); }
    ~Forwarder() override;

    std::unique_ptr<listener::PendingAnswer> forward(const listener::Question& question,
                                                     std::shared_ptr<const ForwardPlan> plan,
                                                     const listener::AnswerTaker& take);

    /// Ends what is under way, and calls `then` when all of it is recorded.
    void shutDown(std::function<void()> then);

    /// Larger answers of a target are not passed back.
    static constexpr qint64 largestAnswer = 16 * 1024 * 1024;

private:
    struct Task;
    class Pending;
    struct Attempt
    {
        std::shared_ptr<Task> task;
        qsizetype target = 0;
    };

    void start(const std::shared_ptr<Task>& task);
    void attempt(const std::shared_ptr<Task>& task, qsizetype target);
    void attempted(qint64 token, RecordItem item);
    void noteOutcome(const std::shared_ptr<Task>& task, qsizetype target, const Exchange& exchange);
    void targetDone(const std::shared_ptr<Task>& task, qsizetype target);
    void decideIfOver(const std::shared_ptr<Task>& task);
    void answerWith(const std::shared_ptr<Task>& task, qsizetype target);
    void answerWhole(const std::shared_ptr<Task>& task, const Exchange& exchange);
    void give(const std::shared_ptr<Task>& task, Reply reply);
    void keepForLater(const std::shared_ptr<Task>& task);
    void cancel(const std::shared_ptr<Task>& task);
    void recordLate(Task& task, RecordItem item);
    bool isLoop(const listener::Question& question, const Task& task) const;
    Result<SendRequest> signedRequest(SendRequest request, const ForwardPlan& plan) const;

    Parts m_parts;
    ForwardRecorder m_recorder;
    sender::Sender m_sender;
    sender::ReceiptDesk m_desk;
    const QByteArray m_mark; ///< nobody else has it
    Signer m_signer;
    QHash<qint64, Attempt> m_attempts;     ///< by token
    QHash<QByteArray, Breaker> m_breakers; ///< by target
    qint64 m_lastToken = 0;
};

} // namespace hookbench::forward
