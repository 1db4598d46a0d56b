// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/samples/world_events.h"

#include <deque>

// For the sources of this room only.
namespace hookbench::samples {

/// Leads are qualified or lost; who is qualified becomes a contact with a deal that goes through its stages,
/// with notes on the way.
class CrmWorld final : public World
{
public:
    explicit CrmWorld(quint64 seed)
        : m_random(seed)
    {
    }

    WorldEvent next(qint64 nowUs) override;

private:
    enum class Step { NewLead, Qualifying, NewContact, NewDeal, Negotiating, Closed };
    struct Story
    {
        Step step = Step::NewLead;
        QByteArray lead, deal, company, title, createdAt;
        Person person; ///< its id is the contact's, from the time that it is one
        qint64 amount = 0;
        size_t stage = 0;
        int notes = 0;
    };

    WorldEvent tell(Story& story, qint64 nowUs);
    WorldEvent tellLead(const Story& story, const char* type, const char* status, qint64 nowUs);
    WorldEvent tellContact(const Story& story, qint64 nowUs);
    WorldEvent tellDeal(const Story& story, const char* type, qint64 previousStage, qint64 nowUs);
    WorldEvent tellNote(Story& story, qint64 nowUs);
    WorldEvent qualify(Story& story, qint64 nowUs);
    WorldEvent negotiate(Story& story, qint64 nowUs);
    bool happens(int percent) { return m_random.between(1, 100) <= percent; }

    templates::Random m_random;
    std::deque<Story> m_stories;
};

} // namespace hookbench::samples
