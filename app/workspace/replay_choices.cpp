// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/replay_choices.h"

#include "app/formats/sending_json.h"

namespace hookbench::workspace {

namespace {
constexpr auto choicesKind = "replay-choices";
} // namespace

ReplayPlan replayChoices(const Documents& documents)
{
    const std::vector<Document> kept = documents.ofKind(choicesKind);
    return kept.empty() ? ReplayPlan() : formats::readReplayChoices(kept.front().content);
}

void keepReplayChoices(Documents& documents, const ReplayPlan& plan)
{
    const std::vector<Document> kept = documents.ofKind(choicesKind);
    Document document = kept.empty() ? Document() : kept.front();
    document.kind = choicesKind;
    document.content = formats::writeReplayChoices(plan);
    if (kept.empty() || document != kept.front())
        documents.save(std::move(document));
}

} // namespace hookbench::workspace
