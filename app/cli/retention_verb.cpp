// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/retention_verb.h"

#include "app/cli/retention_options.h"
#include "app/cli/session_argument.h"
#include "app/session/session_writer.h"

#include <QLocale>

#include <future>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct RetentionVerbText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::RetentionVerbText)
};

constexpr qint64 secondsPerDay = 86'400;

void show(const session::Retention& rule, Terminal& terminal)
{
    if (rule.isOff())
        terminal.line(RetentionVerbText::tr("everything is kept").toUtf8());
    if (rule.seconds > 0)
        terminal.line(
            RetentionVerbText::tr("let go after %n day(s)", nullptr, int(rule.seconds / secondsPerDay))
                .toUtf8());
    if (rule.count > 0)
        terminal.line(RetentionVerbText::tr("the newest %1 are kept").arg(rule.count).toUtf8());
    if (rule.bytes > 0)
        terminal.line(RetentionVerbText::tr("at most %1 on the disk")
                          .arg(QLocale::c().formattedDataSize(rule.bytes))
                          .toUtf8());
}

} // namespace

QString RetentionVerb::name() const
{
    return u"retention"_s;
}

QString RetentionVerb::summary() const
{
    return RetentionVerbText::tr("shows or sets what a session lets go by itself");
}

void RetentionVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    addRetentionOptions(parser);
}

int RetentionVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return terminal.fail(enough.error());
    const auto reader = openSessionArgument(options);
    if (!reader)
        return terminal.fail(reader.error());
    const Result<session::Retention> before = (*reader)->retention();
    if (!before)
        return terminal.fail(before.error());
    const Result<session::Retention> rule = retentionOptions(options, *before);
    if (!rule)
        return terminal.fail(rule.error());
    if (*rule != *before) {
        const auto writer = session::SessionWriter::open(options.positionalArguments().first(),
                                                         session::SessionWriter::Mode::OpenExisting,
                                                         session::Durability::Full);
        if (!writer)
            return terminal.fail(writer.error());
        std::promise<Result<void>> done;
        (*writer)->setRetention(*rule, [&done](Result<void> stored) { done.set_value(std::move(stored)); });
        if (const Result<void> stored = done.get_future().get(); !stored)
            return terminal.fail(stored.error());
    }
    show(*rule, terminal);
    return Done;
}

} // namespace hookbench::cli
