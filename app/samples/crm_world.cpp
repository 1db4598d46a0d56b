// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/crm_world.h"

#include "app/templates/sample_data.h"

#include <array>

namespace hookbench::samples {

namespace {

constexpr size_t mostStories = 12;
constexpr std::array stages = {"new", "demo", "proposal", "negotiation", "won", "lost"};
constexpr size_t lastOpenStage = 3;
constexpr size_t won = 4;
constexpr size_t lost = 5;
constexpr std::array origins = {"website", "referral", "fair", "newsletter"};

} // namespace

WorldEvent CrmWorld::next(qint64 nowUs)
{
    if (m_stories.empty() || (m_stories.size() < mostStories && happens(20))) {
        Story story;
        story.lead = newId(m_random, "lead");
        story.company = templates::sampleCompany(m_random);
        story.person = newPerson(m_random, "con");
        m_stories.push_back(std::move(story));
        return tell(m_stories.back(), nowUs);
    }
    const auto which = size_t(m_random.between(0, qint64(m_stories.size()) - 1));
    WorldEvent event = tell(m_stories[which], nowUs);
    if (m_stories[which].step == Step::Closed)
        m_stories.erase(m_stories.begin() + qsizetype(which));
    return event;
}

WorldEvent CrmWorld::tell(Story& story, qint64 nowUs)
{
    switch (story.step) {
    case Step::NewLead:
        story.createdAt = isoTime(nowUs);
        story.step = Step::Qualifying;
        return tellLead(story, "lead.created", "open", nowUs);
    case Step::Qualifying:
        return qualify(story, nowUs);
    case Step::NewContact:
        story.step = Step::NewDeal;
        return tellContact(story, nowUs);
    case Step::NewDeal:
        story.deal = newId(m_random, "deal");
        story.title = "Order of " + story.company;
        story.amount = m_random.between(5, 400) * 10'000;
        story.step = Step::Negotiating;
        return tellDeal(story, "deal.created", -1, nowUs);
    case Step::Negotiating:
    case Step::Closed:
        break;
    }
    return negotiate(story, nowUs);
}

WorldEvent CrmWorld::qualify(Story& story, qint64 nowUs)
{
    const bool isLost = happens(30);
    story.step = isLost ? Step::Closed : Step::NewContact;
    return isLost ? tellLead(story, "lead.lost", "lost", nowUs)
                  : tellLead(story, "lead.qualified", "qualified", nowUs);
}

WorldEvent CrmWorld::negotiate(Story& story, qint64 nowUs)
{
    if (story.notes < 4 && happens(35))
        return tellNote(story, nowUs);
    const auto previous = qint64(story.stage);
    if (happens(15)) {
        story.stage = lost;
        story.step = Step::Closed;
        return tellDeal(story, "deal.lost", previous, nowUs);
    }
    ++story.stage;
    if (story.stage > lastOpenStage) {
        story.stage = won;
        story.step = Step::Closed;
        return tellDeal(story, "deal.won", previous, nowUs);
    }
    return tellDeal(story, "deal.stage_changed", previous, nowUs);
}

WorldEvent CrmWorld::tellLead(const Story& story, const char* type, const char* status, qint64 nowUs)
{
    return makeEvent(m_random, type, nowUs, [&](formats::JsonWriter& json) {
        textMember(json, "id", story.lead);
        textMember(json, "status", status);
        textMember(json, "name", story.person.name);
        textMember(json, "email", story.person.email);
        textMember(json, "company", story.company);
        textMember(json, "source", origins[size_t(story.lead.back()) % origins.size()]);
        textMember(json, "created_at", story.createdAt);
        textMember(json, "updated_at", isoTime(nowUs));
    });
}

WorldEvent CrmWorld::tellContact(const Story& story, qint64 nowUs)
{
    return makeEvent(m_random, "contact.created", nowUs, [&](formats::JsonWriter& json) {
        textMember(json, "id", story.person.id);
        textMember(json, "lead_id", story.lead);
        textMember(json, "name", story.person.name);
        textMember(json, "email", story.person.email);
        textMember(json, "company", story.company);
    });
}

WorldEvent CrmWorld::tellDeal(const Story& story, const char* type, qint64 previousStage, qint64 nowUs)
{
    return makeEvent(m_random, type, nowUs, [&](formats::JsonWriter& json) {
        textMember(json, "id", story.deal);
        textMember(json, "title", story.title);
        textMember(json, "contact_id", story.person.id);
        numberMember(json, "amount", story.amount);
        textMember(json, "currency", "EUR");
        textMember(json, "stage", stages[story.stage]);
        if (previousStage >= 0)
            textMember(json, "previous_stage", stages[size_t(previousStage)]);
        textMember(json, "updated_at", isoTime(nowUs));
    });
}

WorldEvent CrmWorld::tellNote(Story& story, qint64 nowUs)
{
    ++story.notes;
    return makeEvent(m_random, "note.created", nowUs, [&](formats::JsonWriter& json) {
        textMember(json, "id", newId(m_random, "note"));
        textMember(json, "deal_id", story.deal);
        textMember(json, "contact_id", story.person.id);
        textMember(json, "text", templates::sampleSentence(m_random));
    });
}

} // namespace hookbench::samples
