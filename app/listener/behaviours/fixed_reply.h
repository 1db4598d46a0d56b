// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/behaviours/behaviour.h"

namespace hookbench::listener {

/// The same answer to every request.
class FixedReply final : public Behaviour
{
public:
    std::unique_ptr<PendingAnswer> answer(const Question& question, const AnswerTaker& take) override
    {
        Answer answer;
        answer.reply = question.usual;
        take(std::move(answer));
        return {};
    }
};

} // namespace hookbench::listener
