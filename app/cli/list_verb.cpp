// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/list_verb.h"

#include "app/cli/exchange_output.h"
#include "app/cli/filter_option.h"
#include "app/cli/session_argument.h"
#include "app/workspace/filter_scan.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct ListText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ListText)
};

using session::SessionReader;

constexpr qint64 pageRows = 256;

/// Prints up to `limit` exchanges from the front or the back, a page at a time.
Result<void> print(const SessionReader& reader, SessionReader::Order order, qint64 limit, Form form,
                   Terminal& terminal)
{
    ExchangeId first{1};
    ExchangeId last{std::numeric_limits<qint64>::max()};
    while (limit > 0) {
        const auto page = reader.summaries(first, last, std::min(limit, pageRows), order);
        if (!page)
            return fail(page.error());
        if (page->empty())
            break;
        for (const ExchangeSummary& summary : *page) {
            if (const auto printed = printSummary(reader, summary, form, terminal); !printed)
                return printed;
        }
        if (!terminal.isGood())
            break;
        limit -= qint64(page->size());
        if (order == SessionReader::Order::Rising)
            first.value = page->back().id.value + 1;
        else
            last.value = page->back().id.value - 1;
    }
    return {};
}

/// The same for what passes the filter, as soon as it is found.
Result<void> printMatches(const SessionReader& reader, const QString& path, const filter::Filter& filter,
                          SessionReader::Order order, qint64 limit, Form form, Terminal& terminal)
{
    const auto last = reader.lastExchange();
    if (!last)
        return fail(last.error());
    if (!*last || limit == 0)
        return {};
    workspace::FilterScan scan(path, filter, {ExchangeId{1}, *last, order, 0});
    while (const auto found = scan.next()) {
        if (!*found)
            return fail(found->error());
        for (const ExchangeSummary& summary : **found) {
            if (const auto printed = printSummary(reader, summary, form, terminal); !printed)
                return printed;
            if (--limit == 0 || !terminal.isGood())
                return {};
        }
    }
    return {};
}

} // namespace

QString ListVerb::name() const
{
    return u"list"_s;
}

QString ListVerb::summary() const
{
    return ListText::tr("lists what a session holds");
}

void ListVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    addFilterOption(parser, ListText::tr("Print only the exchanges that pass."));
    parser.addOptions({
        {u"limit"_s, ListText::tr("Print at most <N> exchanges."), u"N"_s},
        {u"reverse"_s, ListText::tr("Newest first.")},
        {u"json"_s, ListText::tr("One JSON object a line, without bodies.")},
        {u"full"_s, ListText::tr("With --json: bodies and raw bytes too, in base64.")},
    });
}

int ListVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    qint64 limit = std::numeric_limits<qint64>::max();
    if (options.isSet(u"limit"_s)) {
        const auto number = numberOption(options, u"limit"_s, 0);
        if (!number)
            return terminal.fail(number.error());
        limit = *number;
    }
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return terminal.fail(enough.error());
    if (options.isSet(u"full"_s) && !options.isSet(u"json"_s)) {
        terminal.error(ListText::tr("--full goes with --json."));
        return WrongUsage;
    }
    const Form form = options.isSet(u"full"_s)   ? Form::JsonFull
                      : options.isSet(u"json"_s) ? Form::Json
                                                 : Form::Text;
    const auto filter = filterOption(options, terminal);
    if (!filter)
        return WrongUsage;
    const auto reader = openSessionArgument(options);
    if (!reader)
        return terminal.fail(reader.error());
    const auto order =
        options.isSet(u"reverse"_s) ? SessionReader::Order::Falling : SessionReader::Order::Rising;
    const auto printed = filter->isEverything()
                             ? print(**reader, order, limit, form, terminal)
                             : printMatches(**reader, options.positionalArguments().first(), *filter, order,
                                            limit, form, terminal);
    if (!printed)
        return terminal.fail(printed.error());
    return Done;
}

} // namespace hookbench::cli
