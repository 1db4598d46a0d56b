// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparison_output.h"

#include "app/diff/json_patch.h"
#include "app/formats/json_writer.h"
#include "app/formats/terminal_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

using diff::BodyForm;
using diff::ChangeKind;
using diff::MessageComparison;
using models::ComparedParts;
using payload::JsonOutline;

struct OutputText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::OutputText)
};

constexpr qsizetype shownBytes = 400; // of a value in the form for people
constexpr qint64 shownHex = 32;       // bytes of a range
constexpr qint64 shownLines = 200;    // of a text that was added, removed or changed in one piece

QByteArrayView startLineName(const MessageComparison& comparison, size_t index)
{
    static constexpr QByteArrayView ofRequest[] = {"method", "target", "version"};
    static constexpr QByteArrayView ofResponse[] = {"version", "status", "reason"};
    const auto& line = comparison.a.isThere ? comparison.a.startLine : comparison.b.startLine;
    return line.front().startsWith("HTTP/") ? ofResponse[index] : ofRequest[index];
}

/// The findings as lines.
class TextOutput
{
public:
    explicit TextOutput(Terminal& terminal)
        : m_terminal(terminal)
    {
    }

    void message(const QString& title, const MessageComparison& comparison)
    {
        m_terminal.line(title.toUtf8());
        if (!comparison.differ())
            line(OutputText::tr("nothing differs"));
        if (comparison.a.isThere != comparison.b.isThere)
            line(comparison.a.isThere ? OutputText::tr("only the first is there")
                                      : OutputText::tr("only the second is there"));
        for (const size_t index : comparison.startLine) {
            what(QString::fromLatin1(startLineName(comparison, index)), ChangeKind::Changed);
            before(comparison.a.startLine[index]);
            after(comparison.b.startLine[index]);
        }
        fields(comparison.headers, comparison.a.headers, comparison.b.headers, OutputText::tr("header %1"));
        fields(comparison.trailers, comparison.a.trailers, comparison.b.trailers,
               OutputText::tr("trailer %1"));
        body(comparison);
        for (const QString& note : comparison.notes)
            line(note);
    }

private:
    void line(const QString& text) { m_terminal.line("  " + formats::terminalText(text.toUtf8())); }
    void what(const QString& where, ChangeKind kind)
    {
        line(OutputText::tr("%1: %2").arg(where, diff::changeText(kind)));
    }
    void before(QByteArrayView value) { this->value("    - ", value); }
    void after(QByteArrayView value) { this->value("    + ", value); }
    void value(QByteArrayView sign, QByteArrayView value)
    {
        QByteArray text = formats::terminalText(value.first(std::min(value.size(), shownBytes)));
        if (value.size() > shownBytes)
            text += ' ' + OutputText::tr("… (%n byte(s) in all)", nullptr,
                                         int(std::min<qint64>(value.size(), INT_MAX)))
                              .toUtf8();
        m_terminal.line(sign.toByteArray() + text);
    }

    void fields(const std::vector<diff::FieldChange>& changes, const http::HeaderList& a,
                const http::HeaderList& b, const QString& title);
    void body(const MessageComparison& comparison);
    void json(const MessageComparison& comparison, const diff::JsonChange& change);
    void lines(const diff::LineComparison& comparison, const diff::RangeChange& change);
    void textLine(QByteArrayView sign, QByteArrayView text);
    void block(QByteArrayView sign, const diff::LineTable& table, diff::Range range);

    Terminal& m_terminal;
};

void TextOutput::fields(const std::vector<diff::FieldChange>& changes, const http::HeaderList& a,
                        const http::HeaderList& b, const QString& title)
{
    for (const diff::FieldChange& change : changes) {
        const QByteArrayView name = change.b >= 0 ? b.name(change.b) : a.name(change.a);
        what(title.arg(QString::fromLatin1(name)), change.kind);
        const auto text = [&](const http::HeaderList& list, qsizetype index) {
            const bool spelled = change.a >= 0 && change.b >= 0 && a.name(change.a) != b.name(change.b);
            QByteArray shown = spelled ? list.name(index).toByteArray() + ": " : QByteArray();
            return shown.append(list.value(index));
        };
        if (change.kind == ChangeKind::Moved)
            continue;
        if (change.a >= 0)
            before(text(a, change.a));
        if (change.b >= 0)
            after(text(b, change.b));
    }
}

void TextOutput::body(const MessageComparison& comparison)
{
    for (const diff::JsonChange& change : comparison.json.changes)
        json(comparison, change);
    for (const diff::RangeChange& change : comparison.lines.changes)
        lines(comparison.lines, change);
    for (const diff::RangeChange& change : comparison.bytes) {
        what(OutputText::tr("body from byte %1, %2 bytes instead of %3")
                 .arg(change.a.at)
                 .arg(change.b.size)
                 .arg(change.a.size),
             change.kind());
        const auto hex = [](const QByteArray& bytes, diff::Range range) {
            return bytes.sliced(range.at, std::min(range.size, shownHex)).toHex(' ') +
                   (range.size > shownHex ? " …" : "");
        };
        if (change.a.size > 0)
            m_terminal.line("    - " + hex(comparison.a.content, change.a));
        if (change.b.size > 0)
            m_terminal.line("    + " + hex(comparison.b.content, change.b));
    }
}

void TextOutput::json(const MessageComparison& comparison, const diff::JsonChange& change)
{
    const auto pointer = [&comparison](diff::JsonWays::Way way) {
        const QString text = comparison.json.ways.pointer(way, comparison.outlineOfA, comparison.outlineOfB);
        return text.isEmpty() ? OutputText::tr("(all of it)") : text;
    };
    if (change.kind == ChangeKind::Moved) {
        line(OutputText::tr("body %1: moved to %2").arg(pointer(change.wayInA), pointer(change.wayInB)));
        return;
    }
    const bool added = change.kind == ChangeKind::Added;
    what(OutputText::tr("body %1").arg(pointer(added ? change.wayInB : change.wayInA)), change.kind);
    if (change.a != JsonOutline::none)
        before(diff::compactJson(comparison.outlineOfA.raw(change.a)));
    if (change.b != JsonOutline::none)
        after(diff::compactJson(comparison.outlineOfB.raw(change.b)));
}

void TextOutput::lines(const diff::LineComparison& comparison, const diff::RangeChange& change)
{
    what(OutputText::tr("body line %1").arg((change.a.size > 0 ? change.a.at : change.b.at) + 1),
         change.kind());
    block("    - ", comparison.a, change.a);
    block("    + ", comparison.b, change.b);
}

void TextOutput::block(QByteArrayView sign, const diff::LineTable& table, diff::Range range)
{
    for (qint64 i = range.at; i < range.at + std::min(range.size, shownLines); ++i)
        textLine(sign, table.line(i));
    if (range.size > shownLines)
        line(OutputText::tr("… and %n more line(s)", nullptr,
                            int(std::min<qint64>(range.size - shownLines, INT_MAX))));
}

/// The end of a line is shown only where it is not the usual one.
void TextOutput::textLine(QByteArrayView sign, QByteArrayView text)
{
    const bool hasEnd = text.endsWith('\n');
    value(sign, hasEnd ? text.chopped(1) : text);
    if (!hasEnd && !text.endsWith('\r'))
        line(OutputText::tr("(the line above has no end)"));
}

/// The findings as one JSON object.
class JsonOutput
{
public:
    QByteArray write(const models::ExchangeComparison& comparison, ComparedParts parts)
    {
        m_json.beginObject();
        number("a", comparison.a.value);
        number("b", comparison.b.value);
        m_json.key("equal");
        m_json.boolean(!comparison.differ());
        if (parts != ComparedParts::Response)
            message("request", comparison.request);
        if (parts != ComparedParts::Request)
            message("response", comparison.response);
        m_json.endObject();
        return m_out;
    }

private:
    void message(QByteArrayView name, const MessageComparison& comparison);
    void patch(const MessageComparison& comparison);
    void findings(const MessageComparison& comparison);
    void fields(const std::vector<diff::FieldChange>& changes, const http::HeaderList& a,
                const http::HeaderList& b, QByteArrayView in);
    void json(const MessageComparison& comparison, const diff::JsonChange& change);
    void lines(const diff::LineComparison& comparison, const diff::RangeChange& change);
    void open(QByteArrayView in, ChangeKind kind)
    {
        m_json.beginObject();
        bytes("in", in);
        bytes("change", diff::changeName(kind));
    }
    void number(QByteArrayView name, qint64 value)
    {
        m_json.key(name);
        m_json.number(value);
    }
    void bytes(QByteArrayView name, QByteArrayView value)
    {
        m_json.key(name);
        m_json.latin1(value);
    }
    void text(QByteArrayView name, const QString& value)
    {
        m_json.key(name);
        m_json.text(value);
    }
    void range(QByteArrayView name, diff::Range range)
    {
        m_json.key(name);
        m_json.beginObject();
        number("at", range.at);
        number("size", range.size);
        m_json.endObject();
    }

    QByteArray m_out;
    formats::JsonWriter m_json{m_out};
};

QByteArrayView formName(BodyForm form)
{
    switch (form) {
    case BodyForm::Json:
        return "json";
    case BodyForm::Lines:
        return "lines";
    case BodyForm::Bytes:
        return "bytes";
    case BodyForm::None:
        break;
    }
    return "same";
}

void JsonOutput::message(QByteArrayView name, const MessageComparison& comparison)
{
    m_json.key(name);
    m_json.beginObject();
    m_json.key("equal");
    m_json.boolean(!comparison.differ());
    bytes("comparedBy", formName(comparison.form));
    m_json.key("bodiesAreSameBytes");
    m_json.boolean(comparison.bodiesAreSameBytes);
    m_json.key("findings");
    m_json.beginArray();
    findings(comparison);
    m_json.endArray();
    patch(comparison);
    m_json.key("notes");
    m_json.beginArray();
    for (const QString& note : comparison.notes)
        m_json.text(note);
    m_json.endArray();
    m_json.endObject();
}

void JsonOutput::patch(const MessageComparison& comparison)
{
    m_json.key("patch");
    const auto made = comparison.form == BodyForm::Json
                          ? diff::jsonPatch(comparison.json, comparison.outlineOfA, comparison.outlineOfB)
                          : Result<QByteArray>(QByteArray());
    if (made && !made->isEmpty())
        m_json.json(diff::compactJson(*made));
    else
        m_json.null();
    if (!made)
        text("noPatch", made.error().message);
}

void JsonOutput::findings(const MessageComparison& comparison)
{
    if (comparison.a.isThere != comparison.b.isThere) {
        open("message", comparison.a.isThere ? ChangeKind::Removed : ChangeKind::Added);
        m_json.endObject();
    }
    for (const size_t index : comparison.startLine) {
        open("start-line", ChangeKind::Changed);
        bytes("name", startLineName(comparison, index));
        bytes("before", comparison.a.startLine[index]);
        bytes("after", comparison.b.startLine[index]);
        m_json.endObject();
    }
    fields(comparison.headers, comparison.a.headers, comparison.b.headers, "header");
    fields(comparison.trailers, comparison.a.trailers, comparison.b.trailers, "trailer");
    for (const diff::JsonChange& change : comparison.json.changes)
        json(comparison, change);
    for (const diff::RangeChange& change : comparison.lines.changes)
        lines(comparison.lines, change);
    for (const diff::RangeChange& change : comparison.bytes) {
        open("body", change.kind());
        range("bytesBefore", change.a);
        range("bytesAfter", change.b);
        m_json.endObject();
    }
}

void JsonOutput::fields(const std::vector<diff::FieldChange>& changes, const http::HeaderList& a,
                        const http::HeaderList& b, QByteArrayView in)
{
    for (const diff::FieldChange& change : changes) {
        open(in, change.kind);
        bytes("name", change.b >= 0 ? b.name(change.b) : a.name(change.a));
        if (change.a >= 0) {
            number("indexBefore", change.a);
            bytes("nameBefore", a.name(change.a));
            bytes("before", a.value(change.a));
        }
        if (change.b >= 0) {
            number("indexAfter", change.b);
            bytes("after", b.value(change.b));
        }
        m_json.endObject();
    }
}

void JsonOutput::json(const MessageComparison& comparison, const diff::JsonChange& change)
{
    const auto pointer = [&comparison](diff::JsonWays::Way way) {
        return comparison.json.ways.pointer(way, comparison.outlineOfA, comparison.outlineOfB);
    };
    open("body", change.kind);
    if (change.a != JsonOutline::none) {
        text("pathBefore", pointer(change.wayInA));
        m_json.key("before");
        m_json.json(diff::compactJson(comparison.outlineOfA.raw(change.a)));
    }
    if (change.b != JsonOutline::none) {
        text("path", pointer(change.wayInB));
        m_json.key("after");
        m_json.json(diff::compactJson(comparison.outlineOfB.raw(change.b)));
    }
    m_json.endObject();
}

void JsonOutput::lines(const diff::LineComparison& comparison, const diff::RangeChange& change)
{
    const auto list = [this](QByteArrayView name, const diff::LineTable& table, diff::Range range) {
        m_json.key(name);
        m_json.beginArray();
        for (qint64 i = range.at; i < range.end(); ++i)
            m_json.text(QString::fromUtf8(table.line(i)));
        m_json.endArray();
    };
    open("body", change.kind());
    number("lineBefore", change.a.at + 1);
    number("line", change.b.at + 1);
    list("before", comparison.a, change.a);
    list("after", comparison.b, change.b);
    m_json.endObject();
}

} // namespace

void printText(const models::ExchangeComparison& comparison, ComparedParts parts, Terminal& terminal)
{
    TextOutput output(terminal);
    if (parts != ComparedParts::Response)
        output.message(OutputText::tr("Request"), comparison.request);
    if (parts != ComparedParts::Request)
        output.message(OutputText::tr("Response"), comparison.response);
}

void printJson(const models::ExchangeComparison& comparison, ComparedParts parts, Terminal& terminal)
{
    terminal.line(JsonOutput().write(comparison, parts));
}

} // namespace hookbench::cli
