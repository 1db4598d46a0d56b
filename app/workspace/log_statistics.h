// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_index.h"

#include <array>

namespace hookbench::workspace {

/// How the values of many exchanges lie.
struct Spread
{
    qint64 count = 0; ///< of exchanges that have a value
    qint64 sum = 0;
    qint64 least = 0;
    qint64 p50 = 0;
    qint64 p95 = 0;
    qint64 p99 = 0;
    qint64 most = 0;
};

/// By the first digit of the status; 0 is for those without an answer.
using StatusClasses = std::array<qint64, 6>;

/// What a number of exchanges amounts to.
struct LogStatistics
{
    qint64 count = 0;
    qint64 malformed = 0; ///< those with an error
    qint64 firstUs = 0;   ///< UTC since 1970
    qint64 lastUs = 0;
    qint64 mostInASecond = 0;
    StatusClasses classes{};
    Spread sizes;     ///< bytes
    Spread durations; ///< microseconds
};

LogStatistics statisticsOf(const models::ExchangeIndex::View& index, const std::vector<ExchangeId>& ids,
                           const CancelFlag& cancel);

/// By what exchanges are put together.
enum class GroupBy { Path, Endpoint, Method, Status, Sender, Connection, Provider, Event, Delivery };

/// Exchanges that have something in common.
struct LogGroup
{
    QByteArray value;
    QString filter; ///< that passes these alone; empty where the language has none
    qint64 count = 0;
    qint64 failures = 0; ///< errors, and statuses of 400 and above
    qint64 bytes = 0;
    qint64 p95Us = -1; ///< of the durations; -1 when unknown
};

/// Those with the most exchanges first, `most` of them at most; `others` are the exchanges in the rest.
struct LogGroups
{
    std::vector<LogGroup> groups;
    qint64 distinct = 0;
    qint64 others = 0;
};
LogGroups groupsOf(const models::ExchangeIndex::View& index, const std::vector<ExchangeId>& ids, GroupBy by,
                   qsizetype most, const CancelFlag& cancel);

/// How many exchanges came in each of equally long parts of a time, by status class.
struct Timeline
{
    qint64 fromUs = 0;
    qint64 untilUs = 0; ///< not included
    std::vector<StatusClasses> parts;
    qint64 most = 0; ///< in one part
};
/// Of the whole time that they take when `untilUs` is not above `fromUs`.
Timeline timelineOf(const models::ExchangeIndex::View& index, const std::vector<ExchangeId>& ids,
                    qsizetype parts, qint64 fromUs, qint64 untilUs, const CancelFlag& cancel);

} // namespace hookbench::workspace
