// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/recognition.h"

#include "app/http/target.h"

#include <algorithm>

namespace hookbench::providers {

namespace {

// What speaks for a provider. A header that several send says less the more they are.
constexpr int ownHeader = 240;
constexpr int userAgent = 200;
constexpr int fieldWithValue = 60;
constexpr int fieldPresent = 20;
constexpr int generalWay = 10;       // of signing: stands before those that use it and add nothing
constexpr int generalUserAgent = 20; // theirs send it too
constexpr int signatureForm = 20;
constexpr int enough = fieldWithValue;         // to name a sender: not a header and a field that many have
constexpr int enoughOfBody = 2 * fieldPresent; // the same where the body alone tells: all of it fits then
constexpr qsizetype longestFact = 4096;
constexpr qsizetype longestForm = 64 * 1024;

/// What conditions ask about, each part read once, when it is asked about.
class Evidence
{
public:
    Evidence(const Message& message, const Catalogue& catalogue)
        : m_message(message)
        , m_catalogue(catalogue)
    {
    }

    bool holds(const Condition& condition) const
    {
        return providers::holds(condition, valueOf(condition.source));
    }

    std::optional<QByteArray> valueOf(const Source& source) const
    {
        switch (source.kind) {
        case Source::Kind::Json:
            return json().value(source.slot);
        case Source::Kind::Query:
            return parameter(query(), source.name);
        case Source::Kind::Form:
            return parameter(form(), source.name);
        default:
            return valueAt(source, m_message);
        }
    }

private:
    static std::optional<QByteArray> parameter(const std::vector<http::Parameter>& all,
                                               const QByteArray& name)
    {
        const auto found =
            std::ranges::find_if(all, [&name](const http::Parameter& one) { return one.name == name; });
        return found == all.end() ? std::nullopt : std::optional(found->value);
    }

    const JsonPick& json() const
    {
        if (!m_json)
            m_json.emplace(m_message.body, m_catalogue.jsonPaths());
        return *m_json;
    }

    const std::vector<http::Parameter>& query() const
    {
        if (!m_query)
            m_query = http::parseParameters(http::splitTarget(m_message.target).query);
        return *m_query;
    }

    const std::vector<http::Parameter>& form() const
    {
        if (!m_form) {
            const bool mayBe =
                m_message.body.size() <= longestForm && m_message.body.contains('=') && !json().isJson();
            m_form = mayBe ? http::parseParameters(m_message.body) : std::vector<http::Parameter>();
        }
        return *m_form;
    }

    const Message& m_message;
    const Catalogue& m_catalogue;
    mutable std::optional<JsonPick> m_json;
    mutable std::optional<std::vector<http::Parameter>> m_query;
    mutable std::optional<std::vector<http::Parameter>> m_form;
};

class Judge
{
public:
    Judge(const Message& message, const Catalogue& catalogue, const Evidence& evidence)
        : m_message(message)
        , m_catalogue(catalogue)
        , m_evidence(evidence)
        , m_userAgent(message.headers.valueOf("User-Agent").toByteArray())
    {
    }

    QList<Candidate> candidates()
    {
        std::vector<bool> seen(m_catalogue.providers().size());
        for (qsizetype i = 0; i < m_message.headers.size(); ++i) {
            for (const Provider* provider : m_catalogue.usersOf(m_message.headers.name(i)))
                judgeOnce(*provider, seen);
        }
        for (const Provider* provider : m_catalogue.withoutHeaders())
            judgeOnce(*provider, seen);
        std::ranges::stable_sort(m_candidates, std::ranges::greater(), &Candidate::weight);
        return m_candidates;
    }

private:
    void judgeOnce(const Provider& provider, std::vector<bool>& seen)
    {
        const auto number = size_t(&provider - m_catalogue.providers().data());
        if (seen[number])
            return;
        seen[number] = true;
        const int weight = weightOf(provider);
        if (weight > 0) // a form that does not fit outweighs a header that many send
            m_candidates += Candidate{&provider, weight};
    }

    int weightOf(const Provider& provider) const
    {
        const Detection& detection = provider.detection;
        for (const Condition& condition : detection.required) {
            if (!m_evidence.holds(condition))
                return 0;
        }
        const int form = formWeight(provider.scheme.signature);
        const int headers = headerWeight(detection, form >= 0);
        if (headers == 0 && !detection.headers.isEmpty())
            return 0;
        const int agent = !isUserAgentOf(detection)     ? 0
                          : generalWeight(provider) > 0 ? generalUserAgent
                                                        : userAgent;
        qsizetype held = 0;
        const int fields = fieldWeight(detection, held);
        // Without a header or a user agent everything in the body has to fit.
        if (headers == 0 && agent == 0 && (held == 0 || held != detection.fields.size()))
            return 0;
        return headers + agent + fields + form + generalWeight(provider);
    }

    static int generalWeight(const Provider& provider)
    {
        return provider.category == "specification" || provider.category == "webhook-infrastructure"
                   ? generalWay
                   : 0;
    }

    /// Several send a header of the same name; what is in it can tell them apart.
    int formWeight(const SignaturePlace& place) const
    {
        for (const Source& source : place.sources) {
            const QByteArrayView text = source.kind == Source::Kind::Header
                                            ? m_message.headers.valueOf(source.name)
                                            : QByteArrayView();
            const QByteArray mark =
                place.list == SignatureList::Pairs ? place.pairs.first() + '=' : place.prefix;
            if (!text.isEmpty() && !mark.isEmpty())
                return text.contains(mark) ? signatureForm : -signatureForm;
        }
        return 0;
    }

    /// A header that several send tells nothing of whom its form does not fit: "X-Signature" is anybody's.
    int headerWeight(const Detection& detection, bool fits) const
    {
        int weight = 0;
        for (const Condition& condition : detection.headers) {
            const int users = std::max<int>(1, int(m_catalogue.usersOf(condition.source.name).size()));
            if ((fits || users == 1) && m_evidence.holds(condition))
                weight += ownHeader / users;
        }
        return weight;
    }

    bool isUserAgentOf(const Detection& detection) const
    {
        return std::ranges::any_of(detection.userAgents,
                                   [this](const QByteArray& one) { return m_userAgent.startsWith(one); });
    }

    int fieldWeight(const Detection& detection, qsizetype& held) const
    {
        int weight = 0;
        for (const Condition& condition : detection.fields) {
            if (!m_evidence.holds(condition))
                continue;
            ++held;
            weight += condition.test == Condition::Test::Present ? fieldPresent : fieldWithValue;
        }
        return weight;
    }

    const Message& m_message;
    const Catalogue& m_catalogue;
    const Evidence& m_evidence;
    QByteArray m_userAgent;
    QList<Candidate> m_candidates;
};

std::optional<QByteArray> joined(const FactSource& parts, const Evidence& evidence)
{
    QByteArray fact;
    for (const Source& part : parts) {
        const auto value = evidence.valueOf(part);
        if (!value)
            return {};
        if (!fact.isEmpty())
            fact += '.';
        fact += *value;
    }
    return fact.first(std::min(fact.size(), longestFact));
}

/// The first of which all parts are there.
QByteArray factAt(const QList<FactSource>& sources, const Evidence& evidence)
{
    for (const FactSource& parts : sources) {
        if (const auto fact = joined(parts, evidence))
            return *fact;
    }
    return {};
}

void setFacts(Recognition& recognition, const Provider& provider, const Evidence& evidence)
{
    recognition.event = factAt(provider.event, evidence);
    recognition.delivery = factAt(provider.delivery, evidence);
    recognition.attempt = factAt(provider.attempt, evidence);
}

} // namespace

Recognition recogniseAs(const Message& message, const Provider& provider, const Catalogue& catalogue)
{
    Recognition recognition;
    recognition.candidates = {{&provider, ownHeader}};
    recognition.isCertain = true;
    setFacts(recognition, provider, Evidence(message, catalogue));
    return recognition;
}

Recognition recognise(const Message& message, const Catalogue& catalogue)
{
    const Evidence evidence(message, catalogue);
    Recognition recognition;
    recognition.candidates = Judge(message, catalogue, evidence).candidates();
    if (recognition.candidates.isEmpty())
        return recognition;
    recognition.isAmbiguous = recognition.candidates.size() > 1 &&
                              recognition.candidates[1].weight == recognition.candidates[0].weight;
    const Candidate& likeliest = recognition.candidates.first();
    const bool byBody = likeliest.provider->detection.headers.isEmpty();
    recognition.isCertain = !recognition.isAmbiguous && likeliest.weight >= (byBody ? enoughOfBody : enough);
    setFacts(recognition, *recognition.candidates.first().provider, evidence);
    return recognition;
}

} // namespace hookbench::providers
