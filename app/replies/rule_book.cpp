// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replies/rule_book.h"

#include "app/crypto/digest.h"
#include "app/filter/evaluation.h"
#include "app/http/request_parser.h"
#include "app/http/target.h"
#include "app/providers/recognition.h"

#include <algorithm>
#include <array>

namespace hookbench::replies {

using namespace Qt::Literals::StringLiterals;
using filter::Tree;

namespace {

/// Enough of a body for the id of its delivery.
constexpr qsizetype deliveryBytes = 256 * 1024;

/// The texts of which a summary's `field` must be one for `tree` to hold; empty when it may be any.
QByteArrayList requiredTexts(const Tree& tree, QLatin1StringView field)
{
    if (tree.kind() == Tree::Kind::And) {
        for (const Tree& child : tree.children()) {
            if (QByteArrayList texts = requiredTexts(child, field); !texts.isEmpty())
                return texts;
        }
        return {};
    }
    if (tree.kind() != Tree::Kind::Test)
        return {};
    const filter::Test& test = tree.tested();
    const bool isEquality = test.op == filter::Operator::Equal || test.op == filter::Operator::In;
    if (!isEquality || field != QLatin1StringView(test.use.field->name) || !test.use.steps.empty())
        return {};
    QByteArrayList texts;
    for (const filter::Item& item : test.items) {
        if (item.last)
            return {};
        texts += item.first.bytes;
    }
    return texts;
}

bool mayStepAside(const Rule& rule)
{
    if (rule.turns == Rule::Turns::Odds) {
        double total = 0;
        for (const RuleStep& step : rule.steps)
            total += step.percent;
        if (total < 100)
            return true;
    } else if (rule.atEnd == Rule::AtEnd::Next) {
        return true;
    }
    return std::ranges::any_of(
        rule.steps, [](const RuleStep& step) { return std::holds_alternative<NextAction>(step.action); });
}

/// The same request with another method.
class Retold final : public filter::Source
{
public:
    Retold(filter::Source& source, const QByteArray& method)
        : m_source(source)
        , m_summary(source.summary())
    {
        m_summary.method = method;
    }

    const ExchangeSummary& summary() override { return m_summary; }
    const Exchange& facts() override { return m_source.facts(); }
    const Annotation& annotation() override { return m_source.annotation(); }
    QByteArrayView requestHead() override { return m_source.requestHead(); }
    QByteArrayView responseHead() override { return m_source.responseHead(); }
    void readBody(filter::Side side, const filter::PieceTaker& take) override
    {
        m_source.readBody(side, take);
        if (m_source.failure())
            setFailure(*m_source.failure());
    }

private:
    filter::Source& m_source;
    ExchangeSummary m_summary;
};

} // namespace

RuleBook::RuleBook(std::vector<Rule> rules, const Clock& clock,
                   std::shared_ptr<const providers::Catalogue> catalogue)
    : m_rules(std::move(rules))
    , m_entries(m_rules.size())
    , m_catalogue(std::move(catalogue))
{
    for (size_t rule = 0; rule < m_rules.size(); ++rule) {
        compile(rule, clock);
        if (m_rules[rule].isOn && m_entries[rule].isUsable)
            index(rule);
    }
}

void RuleBook::compile(size_t rule, const Clock& clock)
{
    const Rule& source = m_rules[rule];
    Entry& entry = m_entries[rule];
    entry.mayStepAside = mayStepAside(source);
    if (const auto filter = filter::Filter::compile(source.when, clock)) {
        entry.filter = *filter;
    } else {
        entry.isUsable = false;
        m_problems.push_back({rule, RuleProblem::Part::When, filter.error()});
    }
    if (source.counted.kind != RuleCount::Kind::ByField)
        return;
    if (const auto field = filter::FieldValue::compile(source.counted.field)) {
        entry.countedBy = *field;
    } else {
        entry.isUsable = false;
        m_problems.push_back({rule, RuleProblem::Part::CountedBy, field.error()});
    }
}

void RuleBook::index(size_t rule)
{
    const Entry& entry = m_entries[rule];
    const bool asksDelivery = m_rules[rule].counted.kind == RuleCount::Kind::ByDelivery;
    m_readsBodies = m_readsBodies || asksDelivery ||
                    entry.filter.needs().testFlag(filter::Part::RequestBody) ||
                    (entry.countedBy && entry.countedBy->needs().testFlag(filter::Part::RequestBody));
    if (const QByteArrayList paths = requiredTexts(entry.filter.tree(), "path"_L1); !paths.isEmpty()) {
        for (const QByteArray& path : paths)
            m_byPath[path].push_back(rule);
    } else if (const QByteArrayList methods = requiredTexts(entry.filter.tree(), "method"_L1);
               !methods.isEmpty()) {
        for (const QByteArray& method : methods)
            m_byMethod[method].push_back(rule);
    } else {
        m_others.push_back(rule);
    }
}

Result<std::vector<RuleBook::Match>> RuleBook::match(filter::Source& source) const
{
    Result<std::vector<Match>> matches = matchOnce(source);
    if (!matches || !matches->empty() || source.summary().method != "HEAD")
        return matches;
    Retold asGet(source, "GET"_ba);
    return matchOnce(asGet);
}

Result<std::vector<RuleBook::Match>> RuleBook::matchOnce(filter::Source& source) const
{
    static const std::vector<size_t> none;
    const auto listed = [](const QHash<QByteArray, std::vector<size_t>>& index, const QByteArray& key) {
        const auto found = index.constFind(key);
        return std::span<const size_t>(found == index.constEnd() ? none : *found);
    };
    std::array<std::span<const size_t>, 3> lists = {
        listed(m_byPath, http::splitTarget(source.summary().target).path.toByteArray()),
        listed(m_byMethod, source.summary().method), m_others};
    std::vector<Match> matches;
    filter::Evaluation evaluation(source);
    for (;;) {
        std::span<const size_t>* next = nullptr;
        for (std::span<const size_t>& list : lists) {
            if (!list.empty() && (!next || list.front() < next->front()))
                next = &list;
        }
        if (!next)
            return matches;
        const size_t rule = next->front();
        // A path or a method that was written twice in one test leads to its rule twice.
        while (!next->empty() && next->front() == rule)
            *next = next->subspan(1);
        const bool fits = m_entries[rule].filter.matches(evaluation);
        if (source.failure())
            return fail(*source.failure());
        if (!fits)
            continue;
        matches.push_back({rule, keyOf(rule, source)});
        if (!m_entries[rule].mayStepAside)
            return matches;
    }
}

QByteArray RuleBook::keyOf(size_t rule, filter::Source& source) const
{
    switch (m_rules[rule].counted.kind) {
    case RuleCount::Kind::Together:
        return {};
    case RuleCount::Kind::ByDelivery:
        return deliveryOf(source);
    case RuleCount::Kind::ByField:
        break;
    }
    const Result<std::optional<QByteArray>> value = m_entries[rule].countedBy->of(source);
    return value && *value ? **value : QByteArray();
}

/// As the catalogue reads it; a repetition that carries the same bytes counts as the same delivery where no
/// provider is known.
QByteArray RuleBook::deliveryOf(filter::Source& source) const
{
    QByteArray front;
    source.readBody(filter::Side::Request, [&front](QByteArrayView piece) {
        front.append(piece.first(std::min(piece.size(), deliveryBytes - front.size())));
        return front.size() < deliveryBytes;
    });
    if (m_catalogue) {
        const QByteArray content = http::decodeBodySection(front, source.facts().requestFraming);
        const providers::Recognition known =
            providers::recognise(providers::messageOf(source.facts(), content), *m_catalogue);
        if (!known.delivery.isEmpty())
            return known.delivery;
    }
    const http::RequestHead head = readRequestHead(source.facts());
    for (const QByteArrayView name : {"webhook-id", "idempotency-key", "ce-id"}) {
        if (const QByteArrayView value = head.headers.valueOf(name); !value.isEmpty())
            return value.toByteArray();
    }
    return crypto::digest(crypto::Hash::Sha256, source.summary().target + '\n' + front);
}

} // namespace hookbench::replies
