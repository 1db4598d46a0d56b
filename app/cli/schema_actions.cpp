// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/schema_actions.h"

#include "app/formats/json_writer.h"
#include "app/formats/terminal_text.h"
#include "app/models/decoded_body.h"
#include "app/models/exchange_event.h"
#include "app/models/schema_findings.h"
#include "app/schema/drift.h"
#include "app/schema/inference.h"
#include "app/session/session_writer.h"
#include "app/workspace/filter_scan.h"

#include <QCoreApplication>
#include <QFile>

#include <functional>
#include <future>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

using schema::Attachment;
using schema::Schema;
using session::SessionReader;

struct SchemaText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SchemaText)
};

/// Calls `use` with each exchange that is asked for, in order, until it fails.
using ExchangeUser = std::function<Result<void>(const Exchange&)>;

Result<void> forEachExchange(const SessionReader& reader, const SchemaRequest& request,
                             const ExchangeUser& use)
{
    const auto take = [&reader, &use](ExchangeId id) -> Result<void> {
        const auto exchange = reader.exchange(id);
        return exchange ? use(*exchange) : fail(exchange.error());
    };
    for (const ExchangeId id : request.ids) {
        if (const auto taken = take(id); !taken)
            return taken;
    }
    const auto last = reader.lastExchange();
    if (!last)
        return fail(last.error());
    if (!request.ids.empty() || !*last)
        return {};
    workspace::FilterScan scan(request.session, *request.filter, {ExchangeId{1}, *last});
    while (const auto found = scan.next()) {
        if (!*found)
            return fail(found->error());
        for (const ExchangeSummary& summary : **found) {
            if (const auto taken = take(summary.id); !taken)
                return taken;
        }
    }
    return {};
}

/// Calls `use` with the JSON body of an exchange; nothing when there is none.
Result<void> withJson(const SessionReader& reader, const Exchange& exchange,
                      const std::function<void(const payload::JsonOutline&)>& use)
{
    const auto content = models::readDecodedRequest(reader, exchange);
    if (!content)
        return fail(content.error());
    const payload::JsonOutline outline = payload::JsonOutline::build(*content);
    if (outline.isComplete())
        use(outline);
    return {};
}

Result<QByteArray> readFile(const QString& path)
{
    constexpr qint64 largest = 16 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound,
                    SchemaText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray text = file.read(largest + 1);
    if (text.size() > largest)
        return fail(ErrorKind::Usage, SchemaText::tr("%1 is larger than a schema may be.").arg(path));
    return text;
}

/// The schemas to judge by: one from a file for all, or those that are attached.
class Schemas
{
public:
    static Result<Schemas> open(const SchemaRequest& request, const SessionReader& reader)
    {
        Schemas schemas;
        if (!request.schemaFile.isEmpty()) {
            const auto text = readFile(request.schemaFile);
            if (!text)
                return fail(text.error());
            auto parsed = Schema::parse(*text);
            if (!parsed)
                return fail(parsed.error());
            schemas.m_forAll = std::move(*parsed);
            return schemas;
        }
        auto attachments = models::schemaAttachments(reader);
        if (!attachments)
            return fail(attachments.error());
        if (attachments->empty())
            return fail(ErrorKind::Usage, SchemaText::tr("No schema is attached in this session."),
                        SchemaText::tr("Name one by --schema FILE, or attach one."));
        schemas.m_attachments = std::move(*attachments);
        for (const Attachment& attachment : schemas.m_attachments) {
            auto parsed = Schema::parse(attachment.schema);
            if (!parsed)
                return fail(parsed.error());
            schemas.m_parsed.insert({attachment.id.value, std::move(*parsed)});
        }
        return schemas;
    }

    /// None when there is none for such a request.
    const Schema* of(const Exchange& exchange) const
    {
        if (m_forAll)
            return &*m_forAll;
        const Attachment* const attachment =
            schema::attachmentFor(m_attachments, exchange.summary.target, models::eventOf(exchange));
        return attachment == nullptr ? nullptr : &m_parsed.at(attachment->id.value);
    }

private:
    std::optional<Schema> m_forAll;
    std::vector<Attachment> m_attachments;
    std::map<qint64, Schema> m_parsed; ///< by the attachment's number
};

/// One line a finding.
class Findings
{
public:
    Findings(bool json, Terminal& terminal)
        : m_json(json)
        , m_terminal(terminal)
    {
    }

    void tell(ExchangeId id, QByteArrayView kind, const QString& pointer, const QString& message)
    {
        m_any = true;
        if (!m_json) {
            const QString place = pointer.isEmpty() ? SchemaText::tr("(all of it)") : pointer;
            m_terminal.line(formats::terminalText(u"%1 %2: %3"_s.arg(id.value).arg(place, message).toUtf8()));
            return;
        }
        QByteArray text;
        formats::JsonWriter json(text);
        json.beginObject();
        json.key("id");
        json.number(id.value);
        json.key("kind");
        json.latin1(kind);
        json.key("path");
        json.text(pointer);
        json.key("message");
        json.text(message);
        json.endObject();
        m_terminal.line(text);
    }

    bool any() const { return m_any; }

private:
    const bool m_json;
    Terminal& m_terminal;
    bool m_any = false;
};

using Judge = void (*)(const Schema&, const payload::JsonOutline&, ExchangeId, Findings&);

int judgeAll(const SchemaRequest& request, Terminal& terminal, Judge judge)
{
    const auto reader = SessionReader::open(request.session);
    if (!reader)
        return terminal.fail(reader.error());
    const auto schemas = Schemas::open(request, **reader);
    if (!schemas)
        return terminal.fail(schemas.error());
    Findings findings(request.json, terminal);
    qint64 judged = 0;
    const auto done = forEachExchange(**reader, request, [&](const Exchange& exchange) -> Result<void> {
        const Schema* const schema = schemas->of(exchange);
        if (schema == nullptr)
            return {};
        return withJson(**reader, exchange, [&](const payload::JsonOutline& body) {
            ++judged;
            judge(*schema, body, exchange.summary.id, findings);
        });
    });
    if (!done)
        return terminal.fail(done.error());
    terminal.note(
        SchemaText::tr("%n body(s) were looked at.", nullptr, int(std::min<qint64>(judged, INT_MAX))));
    return findings.any() ? AnswerIsNo : Done;
}

/// Saves or replaces; waits for the store.
Result<void> save(const QString& path, const Document& document)
{
    auto writer = session::SessionWriter::open(path, session::SessionWriter::Mode::OpenExisting,
                                               session::Durability::Full);
    if (!writer)
        return fail(writer.error());
    std::promise<Result<Document>> saved;
    (*writer)->saveDocument(document,
                            [&saved](Result<Document> result) { saved.set_value(std::move(result)); });
    const Result<Document> result = saved.get_future().get();
    return result ? Result<void>() : fail(result.error());
}

} // namespace

int inferSchema(const SchemaRequest& request, Terminal& terminal)
{
    const auto reader = SessionReader::open(request.session);
    if (!reader)
        return terminal.fail(reader.error());
    schema::Inference inference;
    const auto done = forEachExchange(**reader, request, [&](const Exchange& exchange) {
        return withJson(**reader, exchange, [&](const payload::JsonOutline& body) { inference.add(body); });
    });
    if (!done)
        return terminal.fail(done.error());
    if (inference.count() == 0) {
        terminal.error(SchemaText::tr("None of these requests has a body that is JSON."));
        return AnswerIsNo;
    }
    terminal.line(inference.schema({request.ranges}));
    return Done;
}

int checkSchema(const SchemaRequest& request, Terminal& terminal)
{
    return judgeAll(
        request, terminal,
        [](const Schema& schema, const payload::JsonOutline& body, ExchangeId id, Findings& findings) {
            const schema::Validation validation = schema::validate(schema, body);
            for (const schema::Failure& failure : validation.failures)
                findings.tell(id, failure.keyword, failure.pointer, failure.message);
            if (!validation.problem.isEmpty())
                findings.tell(id, "problem", {}, validation.problem);
        });
}

int tellDrift(const SchemaRequest& request, Terminal& terminal)
{
    return judgeAll(
        request, terminal,
        [](const Schema& schema, const payload::JsonOutline& body, ExchangeId id, Findings& findings) {
            const schema::DriftReport report = schema::findDrift(schema, body);
            for (const schema::Drift& drift : report.drifts)
                findings.tell(id, schema::driftName(drift.kind), drift.pointer, drift.message);
            if (!report.problem.isEmpty())
                findings.tell(id, "problem", {}, report.problem);
        });
}

int attachSchema(const SchemaRequest& request, Terminal& terminal)
{
    if (request.schemaFile.isEmpty() || (request.path.isEmpty() && request.event.isEmpty()))
        return terminal.fail({ErrorKind::Usage,
                              SchemaText::tr("attach needs --schema FILE and --path PATH or --event EVENT."),
                              {}});
    const auto text = readFile(request.schemaFile);
    if (!text)
        return terminal.fail(text.error());
    if (const auto parsed = Schema::parse(*text); !parsed)
        return terminal.fail(parsed.error());
    const auto reader = SessionReader::open(request.session);
    if (!reader)
        return terminal.fail(reader.error());
    const auto attachments = models::schemaAttachments(**reader);
    if (!attachments)
        return terminal.fail(attachments.error());
    Attachment attachment{{}, request.path, request.event, *text};
    for (const Attachment& known : *attachments) {
        if (known.path == request.path && known.event == request.event)
            attachment.id = known.id;
    }
    if (const auto saved = save(request.session, schema::toDocument(attachment)); !saved)
        return terminal.fail(saved.error());
    return Done;
}

int exportSchema(const SchemaRequest& request, Terminal& terminal)
{
    const auto reader = SessionReader::open(request.session);
    if (!reader)
        return terminal.fail(reader.error());
    const auto attachments = models::schemaAttachments(**reader);
    if (!attachments)
        return terminal.fail(attachments.error());
    for (const Attachment& attachment : *attachments) {
        if (attachment.path == request.path && attachment.event == request.event) {
            terminal.bytes(attachment.schema);
            return Done;
        }
    }
    terminal.error(SchemaText::tr("No schema is attached for that path and event."));
    for (const Attachment& attachment : *attachments)
        terminal.detail(SchemaText::tr("attached: path “%1”, event “%2”")
                            .arg(QString::fromUtf8(attachment.path), QString::fromUtf8(attachment.event)));
    return AnswerIsNo;
}

} // namespace hookbench::cli
