// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/show_verb.h"

#include "app/cli/exchange_output.h"
#include "app/cli/session_argument.h"
#include "app/formats/terminal_text.h"
#include "app/http/chunked_decoder.h"
#include "app/models/code_source.h"
#include "app/payload/content_coding.h"

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct ShowText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ShowText)
};

using session::SessionReader;

struct Context
{
    const SessionReader& reader;
    const Exchange& exchange;
    Terminal& terminal;
    bool decoded = false; ///< undo the content-codings of a body
};

Result<void> showHead(const Context& context)
{
    context.terminal.bytes(context.exchange.requestHead);
    return {};
}

Result<void> showWireBody(const Context& context)
{
    return forEachBodyPiece(context.reader, context.exchange.requestBody,
                            [&context](QByteArrayView piece) { context.terminal.bytes(piece); });
}

Result<void> showRaw(const Context& context)
{
    context.terminal.bytes(context.exchange.requestHead);
    return showWireBody(context);
}

/// The content of the request's body, after transfer-coding is undone, in pieces.
Result<void> forEachContentPiece(const Context& context, const std::function<void(QByteArrayView)>& take)
{
    if (context.exchange.requestFraming != http::BodyFraming::Chunked)
        return forEachBodyPiece(context.reader, context.exchange.requestBody, take);
    http::ChunkedDecoder decoder(http::Limits::none());
    return forEachBodyPiece(context.reader, context.exchange.requestBody, [&](QByteArrayView piece) {
        while (!piece.isEmpty() && !decoder.error()) {
            const http::ChunkedDecoder::Step step = decoder.next(piece);
            take(step.data);
            if (step.done || step.consumed == 0)
                break;
            piece = piece.sliced(step.consumed);
        }
    });
}

/// What could be decoded is printed before what went wrong is told.
Result<void> showDecodedBody(const Context& context)
{
    const http::HeaderList headers = readRequestHead(context.exchange).headers;
    payload::ContentDecoder decoder(payload::contentCodings(headers.valueOf("content-encoding")));
    const auto print = [&context](QByteArrayView content) {
        context.terminal.bytes(content);
        return true;
    };
    bool goesOn = true;
    const Result<void> read = forEachContentPiece(
        context, [&](QByteArrayView piece) { goesOn = goesOn && decoder.feed(piece, print); });
    if (!read)
        return read;
    decoder.finish();
    const payload::Problem& problem = decoder.problem();
    if (!problem)
        return {};
    if (problem.offset < 0)
        return fail(ErrorKind::Damaged, problem.message);
    return fail(ErrorKind::Damaged, ShowText::tr("%1 At byte %2 of the body as it came.", "reason, place")
                                        .arg(problem.message)
                                        .arg(problem.offset));
}

Result<void> showBody(const Context& context)
{
    if (context.decoded)
        return showDecodedBody(context);
    return forEachContentPiece(context, [&context](QByteArrayView piece) { context.terminal.bytes(piece); });
}

Result<void> showResponse(const Context& context)
{
    context.terminal.bytes(context.exchange.responseHead);
    return forEachBodyPiece(context.reader, context.exchange.responseBody,
                            [&context](QByteArrayView piece) { context.terminal.bytes(piece); });
}

Result<void> showJson(const Context& context)
{
    return printSummary(context.reader, context.exchange.summary, Form::JsonFull, context.terminal);
}

Result<void> showOverview(const Context& context)
{
    if (const auto printed =
            printSummary(context.reader, context.exchange.summary, Form::Text, context.terminal);
        !printed)
        return printed;
    Terminal& terminal = context.terminal;
    if (context.exchange.error)
        terminal.line(formats::terminalText(context.exchange.error.message.toUtf8()));
    terminal.line({});
    terminal.line(formats::terminalLines(context.exchange.requestHead.trimmed()));
    terminal.line({});
    terminal.line(ShowText::tr("Body: %n byte(s); “--part body” prints them.", nullptr,
                               int(std::min<qint64>(context.exchange.summary.bodySize, INT_MAX)))
                      .toUtf8());
    if (const StoredBody& body = context.exchange.requestBody; body.unkept > 0)
        terminal.line(ShowText::tr("%1 of %2 bytes of it are kept.")
                          .arg(body.wireSize)
                          .arg(body.wireSize + body.unkept)
                          .toUtf8());
    if (!context.exchange.responseHead.isEmpty()) {
        terminal.line({});
        terminal.line(formats::terminalLines(context.exchange.responseHead.trimmed()));
    }
    return {};
}

struct Part
{
    QLatin1StringView name;
    Result<void> (*show)(const Context&);
};

constexpr std::array parts = {
    Part{"overview"_L1, showOverview}, Part{"head"_L1, showHead},         Part{"body"_L1, showBody},
    Part{"raw"_L1, showRaw},           Part{"response"_L1, showResponse}, Part{"json"_L1, showJson},
};

Result<void> showCode(const Context& context, const formats::CodeFormat& format)
{
    const auto source = models::readCodeSource(context.reader, context.exchange.summary.id);
    if (!source)
        return fail(source.error());
    context.terminal.bytes(format.write(*source));
    return {};
}

QString codeNames()
{
    QStringList names;
    for (const formats::CodeFormat& format : formats::builtinCode())
        names += QString::fromLatin1(format.id);
    return names.join(", "_L1);
}

QString partNames()
{
    QStringList names;
    for (const Part& part : parts)
        names += part.name;
    return names.join(", "_L1);
}

} // namespace

QString ShowVerb::name() const
{
    return u"show"_s;
}

QString ShowVerb::summary() const
{
    return ShowText::tr("shows one exchange, or a part of it to the byte");
}

void ShowVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    parser.addPositionalArgument(u"ID"_s, ShowText::tr("Number of the exchange."));
    parser.addOptions({
        {u"part"_s, ShowText::tr("What to show: %1.").arg(partNames()), u"PART"_s, u"overview"_s},
        {u"as"_s, ShowText::tr("The request as code that sends it, or as text: %1.").arg(codeNames()),
         u"CODE"_s},
        {u"decoded"_s, ShowText::tr("With “--part body”: undo its content-codings, as gzip.")},
    });
}

int ShowVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const QString wanted = options.value(u"part"_s);
    const auto part = std::ranges::find_if(parts, [&wanted](const Part& one) { return one.name == wanted; });
    if (part == parts.end()) {
        terminal.error(ShowText::tr("--part takes one of %1, not “%2”.").arg(partNames(), wanted));
        return WrongUsage;
    }
    const formats::CodeFormat* const code = formats::codeFormat(options.value(u"as"_s).toUtf8());
    if (options.isSet(u"as"_s) && code == nullptr) {
        terminal.error(
            ShowText::tr("--as takes one of %1, not “%2”.").arg(codeNames(), options.value(u"as"_s)));
        return WrongUsage;
    }
    if (code != nullptr && options.isSet(u"part"_s)) {
        terminal.error(ShowText::tr("--as and --part exclude each other."));
        return WrongUsage;
    }
    const bool decoded = options.isSet(u"decoded"_s);
    if (decoded && wanted != u"body"_s) {
        terminal.error(ShowText::tr("--decoded is for “--part body” alone."));
        return WrongUsage;
    }
    bool ok = false;
    const ExchangeId id{options.positionalArguments().value(1).toLongLong(&ok)};
    if (options.positionalArguments().size() > 1 && (!ok || id.value < 1)) {
        terminal.error(
            ShowText::tr("“%1” is not the number of an exchange.").arg(options.positionalArguments()[1]));
        return WrongUsage;
    }
    if (options.positionalArguments().size() < 2) {
        terminal.error(ShowText::tr("The session file and the number of an exchange are needed."));
        return WrongUsage;
    }
    if (const auto enough = refuseMoreArguments(options, 2); !enough)
        return terminal.fail(enough.error());
    const auto reader = openSessionArgument(options);
    if (!reader)
        return terminal.fail(reader.error());
    const auto exchange = (*reader)->exchange(id);
    if (!exchange)
        return terminal.fail(exchange.error());
    const Context context{**reader, *exchange, terminal, decoded};
    if (const auto shown = code != nullptr ? showCode(context, *code) : part->show(context); !shown)
        return terminal.fail(shown.error());
    return Done;
}

} // namespace hookbench::cli
