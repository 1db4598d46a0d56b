// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/retention_options.h"

#include "app/cli/option_values.h"

#include <QCoreApplication>

namespace hookbench::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RetentionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::RetentionText)
};

constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 mostDays = 36'500;
constexpr qint64 most = qint64(1) << 60;

} // namespace

void addRetentionOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"max-age"_s, RetentionText::tr("Let go of exchanges that are older; 0 keeps them."), u"DAYS"_s},
        {u"max-count"_s, RetentionText::tr("Keep so many of the newest exchanges; 0 keeps all."), u"N"_s},
        {u"max-size"_s,
         RetentionText::tr("Let go of the oldest while the session takes more on the disk; 0 is no limit."),
         u"SIZE"_s},
    });
}

Result<session::Retention> retentionOptions(const QCommandLineParser& options,
                                            const session::Retention& before)
{
    session::Retention rule = before;
    const auto days = countOption(options, u"max-age"_s, {0, mostDays});
    if (!days)
        return fail(days.error());
    const auto count = countOption(options, u"max-count"_s, {0, most});
    if (!count)
        return fail(count.error());
    const auto bytes = sizeOption(options, u"max-size"_s, {0, most});
    if (!bytes)
        return fail(bytes.error());
    if (*days)
        rule.seconds = **days * secondsPerDay;
    rule.count = count->value_or(rule.count);
    rule.bytes = bytes->value_or(rule.bytes);
    return rule;
}

} // namespace hookbench::cli
