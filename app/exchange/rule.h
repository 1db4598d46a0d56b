// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/document.h"
#include "app/exchange/fault.h"
#include "app/http/header_list.h"

#include <optional>
#include <variant>
#include <vector>

namespace hookbench {

/// How long an answer waits, in milliseconds.
struct ReplyDelay
{
    enum class Kind : quint8 {
        None,
        Fixed,     ///< `first`
        Uniform,   ///< from `first` to `second`
        Normal,    ///< mean `first`, standard deviation `second`; never below 0
        LogNormal, ///< median `first`; `second` is the standard deviation of its logarithm
    };
    Kind kind = Kind::None;
    double first = 0;
    double second = 0;
    bool operator==(const ReplyDelay&) const = default;
};
constexpr double longestDelayMs = 24.0 * 3600 * 1000;

/// Answers.
struct ReplyAction
{
    int status = 200;
    http::HeaderList headers;
    QByteArray contentType; ///< empty: none is said, unless `headers` do
    QByteArray body;
    QString bodyFile;        ///< not empty: the body is in this file, read when it is asked for
    bool isTemplate = false; ///< placeholders in body and headers are filled
    ReplyDelay delay;
    Fault fault;
    bool operator==(const ReplyAction&) const = default;
};

/// Leaves the request to the rules behind.
struct NextAction
{
    bool operator==(const NextAction&) const = default;
};

/// What is done with a request: one more way is one more type here, its reader and writer in
/// app/formats/rule_json.cpp, and who does it in app/workspace/rule_behaviour.cpp.
using RuleAction = std::variant<ReplyAction, NextAction>;

/// One of the things that a rule does in turn.
struct RuleStep
{
    RuleAction action;
    int times = 1;      ///< in a sequence: for so many requests
    double percent = 0; ///< by odds: for so many of a hundred; what is left goes to the rules behind
    bool operator==(const RuleStep&) const = default;
};

/// What is counted apart from each other.
struct RuleCount
{
    enum class Kind : quint8 {
        Together,   ///< all requests of the rule
        ByDelivery, ///< each delivery, by the id that its provider gives it: an attempt sees the next step
        ByField,    ///< each value of a field of the filter language
    };
    Kind kind = Kind::Together;
    QString field;
    bool operator==(const RuleCount&) const = default;
};

/// So many requests, then 429.
struct RuleLimit
{
    int requests = 1;
    qint64 perMs = 0; ///< 0: in all
    bool operator==(const RuleLimit&) const = default;
};

/// What an endpoint does with some of its requests. An endpoint's rules are asked in their order; the first
/// that is on, fits and does not step aside answers.
struct Rule
{
    enum class Turns : quint8 { Sequence, Odds };
    enum class AtEnd : quint8 {
        Stay,   ///< the last step is for all that follow
        Repeat, ///< from the start
        Next,   ///< the rules behind are asked
    };

    DocumentId id; ///< none while no session keeps it
    QString name;
    bool isOn = true;
    QString when; ///< in the filter language; empty: always
    Turns turns = Turns::Sequence;
    AtEnd atEnd = AtEnd::Stay;
    RuleCount counted;
    std::vector<RuleStep> steps; ///< one at least
    std::optional<RuleLimit> rate;
    std::optional<RuleLimit> quota; ///< in all
    quint64 seed = 0;               ///< of delays, odds and placeholders; 0: another one each time
    bool operator==(const Rule&) const = default;
};

/// How a rule is doing.
struct RuleStatus
{
    DocumentId id;
    qint64 hits = 0;   ///< requests that it answered
    qint64 turned = 0; ///< of these, with 429
    int step = 0;      ///< which step is next, from 0; -1 when there is none any more
    int left = 0;      ///< for how many requests that one still is; 0: for all that follow
    qint64 counts = 0; ///< how many deliveries, or values, are counted apart
    QString problem;   ///< why it last could not do what it says
    bool operator==(const RuleStatus&) const = default;
};

} // namespace hookbench
