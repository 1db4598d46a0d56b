// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redact/patterns.h"

#include "app/redact/stand_in.h"

#include <algorithm>
#include <map>

namespace hookbench::redact {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Span whole(QByteArrayView match, Kind kind)
{
    return {0, match.size(), kind};
}

/// "Bearer abc", "Basic abc"
Span behindSpace(QByteArrayView match, Kind kind)
{
    const qsizetype space = match.lastIndexOf(' ');
    return {space + 1, match.size() - space - 1, kind};
}

/// "https://user:password@"
Span userinfo(QByteArrayView match, Kind kind)
{
    const qsizetype at = match.indexOf("://") + 3;
    return {at, match.size() - at - 1, kind};
}

/// "https://hooks.example/services/..." without its host
Span behindHost(QByteArrayView match, Kind kind)
{
    const qsizetype at = match.indexOf('/', match.indexOf("://") + 3) + 1;
    return {at, match.size() - at, kind};
}

Span cardNumber(QByteArrayView match, Kind kind)
{
    const bool isIssued = match[0] >= '2' && match[0] <= '6';
    return {0, isIssued && passesLuhn(match) ? match.size() : 0, kind};
}

/// A match may go on into words behind the number.
Span ibanNumber(QByteArrayView match, Kind kind)
{
    for (qsizetype size = match.size(); size >= 15; --size) {
        if (match[size - 1] != ' ' && passesIban(match.first(size)))
            return {0, size, kind};
    }
    return {0, 0, kind};
}

Span phoneNumber(QByteArrayView match, Kind kind)
{
    const auto digits = std::count_if(match.begin(), match.end(), isDigit);
    return {0, digits >= 8 && digits <= 15 ? match.size() : 0, kind};
}

payload::Regex compiled(QByteArrayView pattern)
{
    const auto regex = payload::Regex::compile(pattern, {16 * 1024, qint64(16) * 1024 * 1024});
    Q_ASSERT(regex);
    return *regex;
}

constexpr char providerSecrets[] =
    "\\b(?:whsec_[A-Za-z0-9+/=_-]{12,}|[srp]k_(?:live|test)_[A-Za-z0-9]{8,}|gh[pousr]_[A-Za-z0-9]{20,}|"
    "github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}|xox[abeoprs]-[A-Za-z0-9-]{8,}|xapp-[A-Za-z0-9-]{8,"
    "}|"
    "(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{30,}|ya29\\.[0-9A-Za-z_-]{16,}|"
    "SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}|shp(?:at|ss|ca|pa)_[A-Fa-f0-9]{16,}|"
    "sq0[a-z]{3}-[A-Za-z0-9_-]{16,}|npm_[A-Za-z0-9]{20,}|pypi-[A-Za-z0-9_-]{20,}|dop_v1_[a-f0-9]{20,}|"
    "hf_[A-Za-z0-9]{20,}|sk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{20,}|key-[0-9a-f]{32}|EAA[A-Za-z0-9]{30,}|"
    "lin_api_[A-Za-z0-9]{16,}|secret_[A-Za-z0-9]{16,}|PMAK-[A-Za-z0-9-]{20,}|"
    "rzp_(?:live|test)_[A-Za-z0-9]{8,}|sbp_[a-f0-9]{20,})";

constexpr char nameAndSign[] = "[A-Za-z0-9_.-]{2,64}\\\\?[\"']?[ \\t]*[=:][ \\t]*\\\\?[\"']?";

} // namespace

Patterns::Patterns(const QList<Rule>& rules, const Names& names)
    : m_names(names)
    , m_named(compiled(nameAndSign))
    , m_encoded(compiled("[A-Za-z0-9+/_-]{16,}={0,2}"))
{
    for (const Rule& rule : rules) {
        if (rule.pattern.isEmpty())
            continue;
        const auto regex = payload::Regex::compile(rule.pattern);
        if (regex)
            m_patterns.push_back({Kind::Own, *regex, whole});
    }
    const auto add = [this](Kind kind, const char* pattern, Judge judge) {
        m_patterns.push_back({kind, compiled(pattern), judge});
    };
    add(Kind::PrivateKey, "-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?",
        whole);
    add(Kind::Authorization, "(?i)[a-z][a-z0-9+.-]*://[^\\s/@:\"'<>]+(?::[^\\s/@\"'<>]*)?@", userinfo);
    add(Kind::ProviderSecret, providerSecrets, whole);
    add(Kind::ProviderSecret, "https://hooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9/_-]+",
        behindHost);
    add(Kind::ProviderSecret,
        "https://(?:ptb\\.|canary\\.)?discord(?:app)?\\.com/api/webhooks/[0-9]+/[A-Za-z0-9_-]+", behindHost);
    add(Kind::Token, "\\beyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]*", whole);
    add(Kind::Authorization, "(?i)\\b(?:bearer|basic) +[A-Za-z0-9._~+/=-]{8,}", behindSpace);
    add(Kind::Email, "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}", whole);
    add(Kind::Iban, "\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}\\b", ibanNumber);
    add(Kind::Card, "\\b[0-9](?:[ -]?[0-9]){12,18}\\b", cardNumber);
    add(Kind::Phone, "\\+[0-9][0-9 ()./-]{6,18}[0-9]", phoneNumber);
    add(Kind::Phone, "\\(?\\b[0-9]{3}\\)?[ .-][0-9]{3}[ .-][0-9]{4}\\b", phoneNumber);
    add(Kind::Phone, "\\b0[0-9]{1,5}[ /-][0-9]{3,}(?:[ -]?[0-9]+)*\\b", phoneNumber);
}

/// "password: x", "token=x", "\"pin\": \"x\"" in a text that is no document or a broken one: what `at` and
/// `size` say is the name, the sign and a quotation mark.
Span Patterns::named(QByteArrayView text, qsizetype at, qsizetype size) const
{
    const QByteArrayView opening = text.sliced(at, size);
    const auto* const nameEnd = std::find_if(opening.begin(), opening.end(), [](char c) {
        return c == '"' || c == '\'' || c == '\\' || c == ' ' || c == '\t' || c == '=' || c == ':';
    });
    const std::optional<Kind> kind = m_names.kindOfField(opening.first(nameEnd - opening.begin()));
    if (!kind)
        return {};
    const bool isQuoted = opening.endsWith('"') || opening.endsWith('\'');
    const QByteArrayView ends = isQuoted                ? QByteArrayView("\"'\\\r\n")
                                : opening.contains('=') ? QByteArrayView(" \t\r\n\"'&,;<>(){}[]\\")
                                                        : QByteArrayView("\r\n\"&,;<>{}[]\\");
    qsizetype end = at + size;
    while (end < text.size() && !ends.contains(text[end]))
        ++end;
    return {at + size, end - at - size, *kind};
}

std::vector<Span> Patterns::find(QByteArrayView text) const
{
    std::map<qsizetype, Span> found;
    const auto overlapEnd = [&found](const Span& span) -> qsizetype {
        auto next = found.upper_bound(span.at);
        if (next != found.begin()) {
            const Span& before = std::prev(next)->second;
            if (before.at + before.size > span.at)
                return before.at + before.size;
        }
        if (next != found.end() && next->second.at < span.at + span.size)
            return next->second.at + next->second.size;
        return -1;
    };
    for (const Pattern& pattern : m_patterns) {
        qint64 from = 0;
        while (const auto match = pattern.regex.find(text, from)) {
            from = std::max(match->at + match->size, from + 1);
            Span span = pattern.judge(text.sliced(match->at, match->size), pattern.kind);
            span.at += match->at;
            if (span.size <= 0)
                continue;
            if (const qsizetype end = overlapEnd(span); end >= 0)
                from = std::max<qint64>(match->at + 1, std::min<qint64>(from, end));
            else
                found.emplace(span.at, span);
        }
    }
    qint64 from = 0;
    while (const auto match = m_named.find(text, from)) {
        from = match->at + match->size;
        const Span span = named(text, match->at, match->size);
        if (span.size > 0 && overlapEnd(span) < 0)
            found.emplace(span.at, span);
    }
    std::vector<Span> spans;
    for (const auto& [at, span] : found)
        spans.push_back(span);
    return spans;
}

std::vector<Span> Patterns::encodedRuns(QByteArrayView text) const
{
    std::vector<Span> runs;
    qint64 from = 0;
    while (const auto match = m_encoded.find(text, from)) {
        runs.push_back({match->at, match->size, Kind::Own});
        from = match->at + match->size;
    }
    return runs;
}

} // namespace hookbench::redact
