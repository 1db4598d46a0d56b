// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csv_exporter.h"

#include "app/formats/timestamp.h"
#include "app/payload/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct CsvText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::CsvText)
};

/// Spreadsheets cut or refuse longer cells.
constexpr qsizetype longestCell = 32'000;

/// A number of ours, or nothing where it is unknown.
QByteArray numberOrNothing(qint64 value)
{
    return value < 0 ? QByteArray() : QByteArray::number(value);
}

/// The names are for programs, too: they are not translated.
const std::vector<QByteArray>& columns()
{
    static const std::vector<QByteArray> names{
        "id",     "at",          "origin",      "endpoint",     "peer",       "method", "url",
        "status", "requestSize", "requestType", "responseSize", "durationUs", "error"};
    return names;
}

} // namespace

QByteArray csvCell(QByteArrayView content, char separator)
{
    qsizetype size = std::min(content.size(), longestCell);
    while (size > 0 && size < content.size() && (quint8(content[size]) & 0xc0) == 0x80)
        --size; // no character is cut in two
    QByteArray cell = payload::visibleText(content.first(size)).toUtf8();
    constexpr QByteArrayView formulaStarts("=+-@\t\r\n|%");
    // Some programs look for a formula behind spaces, and full-width signs count as well.
    const QByteArray start = cell.trimmed();
    const bool isWide = start.startsWith("\xEF\xBC\x9D") || start.startsWith("\xEF\xBC\x8B") ||
                        start.startsWith("\xEF\xBC\x8D") || start.startsWith("\xEF\xBC\xA0");
    if (isWide || (!cell.isEmpty() && formulaStarts.contains(cell[0])) ||
        (!start.isEmpty() && formulaStarts.contains(start[0])))
        cell.prepend('\'');
    const bool needsQuotes = cell.contains(separator) || cell.contains('"') || cell.contains('\n') ||
                             cell.contains('\r') || cell.contains(' ') || cell.contains('\t') ||
                             cell.contains(',') || cell.contains(';');
    return needsQuotes ? '"' + cell.replace('"', "\"\"") + '"' : cell;
}

ExportFormat CsvExporter::format() const
{
    ExportOption separator;
    separator.key = "separator";
    separator.label = CsvText::tr("Separator");
    separator.help = CsvText::tr("What stands between two cells.");
    separator.kind = ExportOption::Kind::Choice;
    separator.standard = u"comma"_s;
    separator.choices = {"comma", "semicolon", "tab"};
    ExportOption bodies;
    bodies.key = "bodies";
    bodies.label = CsvText::tr("With bodies");
    bodies.help = CsvText::tr("A column with the beginning of each request's body.");
    bodies.standard = u"no"_s;
    return {
        "csv"_ba,
        CsvText::tr("CSV (spreadsheet)"),
        u"csv"_s,
        {CsvText::tr("Header fields, trailers and answers are not kept; bodies only on demand, as text, and "
                     "no more than %1 bytes of each.")
             .arg(longestCell),
         CsvText::tr("It cannot be imported again.")},
        {separator, bodies}};
}

Result<void> CsvExporter::begin(const ExportStart& start, const ByteSink& out)
{
    const QString separator = choice(format(), start.choices, "separator");
    m_separator = separator == "tab"_L1 ? '\t' : separator == "semicolon"_L1 ? ';' : ',';
    m_withBodies = choice(format(), start.choices, "bodies") == "yes"_L1;
    std::vector<QByteArray> names = columns();
    if (m_withBodies)
        names.emplace_back("body");
    return writeLine(names, out);
}

Result<void> CsvExporter::add(const ExportItem& item, const ByteSink& out)
{
    const ExchangeSummary& summary = item.exchange().summary;
    const auto untrusted = [this](QByteArrayView content) {
        return csvCell(content, m_separator);
    };
    std::vector<QByteArray> cells{
        QByteArray::number(summary.id.value),
        utcTimestamp(summary.atUs),
        originName(summary.origin),
        untrusted(summary.endpoint),
        untrusted(summary.peer),
        untrusted(item.request().method),
        untrusted(item.url()),
        summary.status == 0 ? QByteArray() : QByteArray::number(summary.status),
        QByteArray::number(summary.bodySize),
        untrusted(item.request().headers.valueOf("content-type")),
        item.isAnswered() ? QByteArray::number(item.responseSize()) : QByteArray(),
        numberOrNothing(summary.durationUs()),
        untrusted(summary.errorCode),
    };
    if (m_withBodies) {
        const Result<std::optional<QByteArray>> body = item.smallRequestContent(largestShownBody);
        if (!body)
            return fail(body.error());
        const QString tooLarge = CsvText::tr("(too large for a cell)");
        cells.push_back(untrusted(*body ? **body : tooLarge.toUtf8()));
    }
    return writeLine(cells, out);
}

Result<void> CsvExporter::end(const ByteSink&)
{
    return {};
}

Result<void> CsvExporter::writeLine(const std::vector<QByteArray>& cells, const ByteSink& out) const
{
    QByteArray line;
    for (const QByteArray& cell : cells) {
        if (!line.isEmpty())
            line += m_separator;
        line += cell;
    }
    return out(line + "\r\n");
}

} // namespace hookbench::formats
