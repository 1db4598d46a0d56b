// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/answer.h"
#include "app/exchange/exchange.h"
#include "app/http/message_head.h"

#include <functional>
#include <memory>

namespace hookbench::listener {

/// A sound request, complete, that waits for its answer.
struct Question
{
    /// All that is known of it; its body is here or, when it is in pieces, can be read from its session.
    /// Stays where it is until the answer is taken or PendingAnswer is destroyed.
    const Exchange& exchange;
    const http::RequestHead& head;
    const Reply& usual; ///< what the endpoint answers otherwise; valid during the call
};

using AnswerTaker = std::function<void(Answer)>;

/// An answer that is still to come. Whoever waits keeps it, and destroys it to give up: the answer is not
/// given then.
class PendingAnswer
{
public:
    PendingAnswer() = default;
    virtual ~PendingAnswer() = default;
    Q_DISABLE_COPY_MOVE(PendingAnswer)

    /// The endpoint is about to end: answer now.
    virtual void hurry() {}
};

/// A way to answer. An endpoint has one at a time. Used on the net thread alone.
class Behaviour
{
public:
    Behaviour() = default;
    virtual ~Behaviour() = default;
    Q_DISABLE_COPY_MOVE(Behaviour)

    /// Whether bodies have to be readable before answer() is called, those in pieces by SessionReader.
    virtual bool readsBodies() const { return false; }

    /// What to answer. `take` is called once: before this returns, which is null then, or later.
    virtual std::unique_ptr<PendingAnswer> answer(const Question& question, const AnswerTaker& take) = 0;

    /// What goes wrong with a TLS connection, of which `opening` tells who and when: a fault of stage
    /// Connection, or none.
    virtual Fault connectionFault(const Exchange& opening)
    {
        Q_UNUSED(opening)
        return {};
    }
};

} // namespace hookbench::listener
