// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/rules.h"

#include "app/formats/rule_json.h"
#include "app/http/target.h"
#include "app/providers/catalogue.h"
#include "app/replies/rule_book.h"
#include "app/workspace/answering_desk.h"
#include "app/workspace/documents.h"
#include "app/workspace/rule_consent.h"

#include <algorithm>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using formats::StoredRule;

Rules::Rules(Documents& documents, const Clock& clock, QString consentFolder, QObject* parent)
    : QObject(parent)
    , m_documents(documents)
    , m_clock(clock)
    , m_consentFolder(std::move(consentFolder))
{
    const auto isRule = [](const Document& document) {
        return document.kind == formats::ruleKind;
    };
    const auto reloadSoon = [this, isRule](const Document& document) {
        if (isRule(document) && !std::exchange(m_isReloadDue, true))
            QMetaObject::invokeMethod(this, &Rules::reload, Qt::QueuedConnection);
    };
    connect(&m_documents, &Documents::reset, this, &Rules::reload);
    connect(&m_documents, &Documents::saved, this, reloadSoon);
    connect(&m_documents, &Documents::removed, this, reloadSoon);
}

Rules::~Rules() = default;

const RuleConsent& Rules::consent() const
{
    if (!m_consent)
        m_consent = std::make_unique<RuleConsent>(m_consentFolder);
    return *m_consent;
}

void Rules::attach(AnsweringDesk* desk)
{
    m_desk = desk;
    m_transient.clear();
    m_status.clear();
    if (!desk)
        return;
    connect(desk, &AnsweringDesk::statusChanged, this, &Rules::takeStatus);
    reload();
}

void Rules::reload()
{
    m_isReloadDue = false;
    QSet<EndpointId> endpoints;
    for (const Kept& kept : m_kept)
        endpoints += kept.endpoint;
    m_kept.clear();
    m_unagreed.clear();
    m_problems.clear();
    for (const Document& document : m_documents.ofKind(formats::ruleKind)) {
        Result<StoredRule> stored = formats::readRuleDocument(document.content);
        if (!stored)
            continue; // a later version's; it stays in the session as it is
        Rule& rule = stored->rule;
        rule.id = document.id;
        rule.name = document.name;
        if (rule.isOn && reachesOut(rule) && !consent().isGiven(rule, stored->consent)) {
            rule.isOn = false;
            m_unagreed.insert(rule.id);
        }
        endpoints += stored->endpoint;
        m_kept.push_back({std::move(rule), stored->endpoint, document.position});
    }
    for (const EndpointId endpoint : std::as_const(endpoints))
        update(endpoint);
    Q_EMIT changed();
}

std::vector<Rule> Rules::of(EndpointId endpoint) const
{
    if (const auto found = m_transient.constFind(endpoint); found != m_transient.constEnd())
        return *found;
    std::vector<Rule> rules;
    for (const Kept& kept : m_kept) {
        if (kept.endpoint == endpoint)
            rules.push_back(kept.rule);
    }
    return rules;
}

/// Only rules that count by deliveries need it, and it takes some milliseconds to read.
std::shared_ptr<const providers::Catalogue> Rules::catalogueFor(const std::vector<Rule>& rules)
{
    const bool isNeeded = std::ranges::any_of(
        rules, [](const Rule& rule) { return rule.counted.kind == RuleCount::Kind::ByDelivery; });
    if (isNeeded && !m_catalogue)
        m_catalogue = std::make_shared<const providers::Catalogue>(
            providers::Catalogue::load({providers::Catalogue::builtinFolder()}));
    return isNeeded ? m_catalogue : nullptr;
}

void Rules::update(EndpointId endpoint)
{
    std::vector<Rule> rules = of(endpoint);
    const auto catalogue = catalogueFor(rules);
    auto book = std::make_shared<const replies::RuleBook>(std::move(rules), m_clock, catalogue);
    for (const replies::RuleProblem& problem : book->problems())
        m_problems.insert(book->rules()[problem.rule].id, problem.mistake.message);
    if (m_desk)
        QMetaObject::invokeMethod(
            m_desk, [desk = m_desk, endpoint, book] { desk->setBook(endpoint, book); }, Qt::QueuedConnection);
}

void Rules::setTransient(EndpointId endpoint, std::vector<Rule> rules)
{
    // Numbers of their own, so that each is told apart.
    qint64 number = 0;
    for (Rule& rule : rules)
        rule.id = DocumentId{--number};
    m_transient.insert(endpoint, std::move(rules));
    update(endpoint);
}

void Rules::takeStatus(EndpointId, const QList<RuleStatus>& status)
{
    for (const RuleStatus& one : status)
        m_status.insert(one.id, one);
    Q_EMIT statusChanged();
}

/// Between its new neighbours; `moved` is not counted.
double Rules::positionAt(EndpointId endpoint, qsizetype place, DocumentId moved) const
{
    std::vector<double> positions;
    for (const Kept& kept : m_kept) {
        if (kept.endpoint == endpoint && kept.rule.id != moved)
            positions.push_back(kept.position);
    }
    if (positions.empty())
        return 1;
    if (place < 0 || size_t(place) >= positions.size())
        return positions.back() + 1;
    const double after = positions[size_t(place)];
    return place == 0 ? after - 1 : (positions[size_t(place) - 1] + after) / 2;
}

Document Rules::documentFor(EndpointId endpoint, const Rule& rule, qsizetype place) const
{
    Document document;
    document.id = rule.id;
    document.kind = formats::ruleKind;
    document.name = rule.name;
    const Document* present = rule.id ? m_documents.find(rule.id) : nullptr;
    document.position = present && place < 0 ? present->position : positionAt(endpoint, place, rule.id);
    StoredRule stored{rule, endpoint, {}};
    if (reachesOut(rule) && rule.isOn)
        stored.consent = consent().stamp(rule);
    document.content = formats::writeRuleDocument(stored);
    return document;
}

void Rules::save(EndpointId endpoint, const Rule& rule, qsizetype place)
{
    m_documents.save(documentFor(endpoint, rule, place));
}

void Rules::move(EndpointId endpoint, DocumentId rule, qsizetype place)
{
    const Document* present = m_documents.find(rule);
    if (!present)
        return;
    Document moved = *present;
    moved.position = positionAt(endpoint, place, rule);
    m_documents.save(moved);
}

void Rules::remove(DocumentId rule)
{
    m_documents.remove(rule);
}

void Rules::resetCounts(EndpointId endpoint, DocumentId rule)
{
    if (m_desk)
        QMetaObject::invokeMethod(
            m_desk, [desk = m_desk, endpoint, rule] { desk->resetCounts(endpoint, rule); },
            Qt::QueuedConnection);
}

Rule Rules::ruleFrom(const Exchange& exchange, const QByteArray& responseBody)
{
    const auto quoted = [](QByteArrayView text) {
        return filter::quoted(text);
    };
    const QByteArrayView path = http::splitTarget(exchange.summary.target).path;
    Rule rule;
    rule.name = QString::fromUtf8(exchange.summary.method + ' ' + path.toByteArray());
    rule.when = u"method == %1 and path == %2"_s.arg(quoted(exchange.summary.method), quoted(path));
    ReplyAction reply;
    const http::ResponseHead head = readResponseHead(exchange);
    reply.status = head.status >= 200 ? head.status : 200;
    // What belongs to one message on one connection is made anew.
    static const QByteArrayList ours = {"date",       "content-length", "connection",  "transfer-encoding",
                                        "keep-alive", "trailer",        "content-type"};
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const QByteArray name = head.headers.name(i).toByteArray();
        if (name.startsWith(':') || ours.contains(name.toLower()))
            continue;
        reply.headers.append(name, head.headers.value(i));
    }
    reply.contentType = head.headers.valueOf("Content-Type").toByteArray();
    reply.body = responseBody;
    rule.steps = {{reply, 1, 0}};
    return rule;
}

std::optional<Rules::Mistake> Rules::check(const Rule& rule)
{
    const SystemClock clock;
    const replies::RuleBook book({rule}, clock);
    if (book.problems().empty())
        return {};
    const replies::RuleProblem& problem = book.problems().front();
    return Mistake{problem.part == replies::RuleProblem::Part::CountedBy, problem.mistake.place.at,
                   problem.mistake.place.size, problem.mistake.message};
}

} // namespace hookbench::workspace
