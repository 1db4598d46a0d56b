// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/html_report.h"

#include "app/formats/exchange_line.h"
#include "app/formats/html_report_parts.h"
#include "app/formats/html_text.h"
#include "app/formats/timestamp.h"
#include "app/payload/body_kind.h"
#include "app/payload/json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::ReportText)
};

constexpr qsizetype longestDump = 4096;
constexpr qsizetype longestIndented = 256 * 1024;

QByteArray ours(const QString& text)
{
    return htmlText(text.toUtf8());
}

QByteArray hashSource(QByteArrayView content)
{
    const QByteArray hash = QCryptographicHash::hash(content.toByteArray(), QCryptographicHash::Sha256);
    return "'sha256-" + hash.toBase64() + '\'';
}

QByteArray cell(QByteArrayView name, QByteArrayView html)
{
    return "<span class=\"" + name.toByteArray() + "\">" + html.toByteArray() + "</span>";
}

/// Fields are ISO-8859-1, as in all our formats.
QByteArray latin1Text(QByteArrayView bytes)
{
    return htmlText(QString::fromLatin1(bytes).toUtf8());
}

QByteArray fieldTable(const http::HeaderList& fields)
{
    if (fields.isEmpty())
        return "<p>" + ours(ReportText::tr("No fields.")) + "</p>\n";
    QByteArray html = "<table>\n";
    for (qsizetype i = 0; i < fields.size(); ++i)
        html += "<tr><th scope=\"row\">" + latin1Text(fields.name(i)) + "</th><td>" +
                latin1Text(fields.value(i)) + "</td></tr>\n";
    return html + "</table>\n";
}

QByteArray statusClass(const ExchangeSummary& summary)
{
    return summary.status == 0 || summary.status >= 400 || !summary.errorCode.isEmpty() ? "status bad"
                                                                                        : "status good";
}

QByteArray row(const ExportItem& item)
{
    const ExchangeSummary& summary = item.exchange().summary;
    const QByteArray status = summary.status > 0 ? QByteArray::number(summary.status) : QByteArray("–");
    return cell("id", QByteArray::number(summary.id.value)) + cell("at", utcTimestamp(summary.atUs)) +
           cell("method", htmlText(item.request().method)) + cell("target", htmlText(item.request().target)) +
           cell(statusClass(summary), status) + cell("size", sizeText(summary.bodySize)) +
           cell("time", durationText(summary.durationUs()));
}

/// Indented where that helps the reader and the content allows it.
QByteArray readable(const QByteArray& content, QByteArrayView type)
{
    const payload::BodyKind kind = payload::detectKind(http::parseMediaType(type), content);
    if (kind == payload::BodyKind::Binary || !payload::looksLikeText(content))
        return hexDump(QByteArrayView(content).first(std::min(content.size(), longestDump)));
    if (kind == payload::BodyKind::Json && content.size() <= longestIndented) {
        const payload::PrettyText pretty = payload::prettyJson(content);
        if (!pretty.problem)
            return pretty.text;
    }
    return content;
}

QByteArray columnHeads()
{
    return "<div class=\"row head\">" + cell("id", ours(ReportText::tr("Number"))) +
           cell("at", ours(ReportText::tr("Time (UTC)"))) + cell("method", ours(ReportText::tr("Method"))) +
           cell("target", ours(ReportText::tr("Target"))) + cell("status", ours(ReportText::tr("Status"))) +
           cell("size", ours(ReportText::tr("Size"))) + cell("time", ours(ReportText::tr("Duration"))) +
           "</div>\n";
}

} // namespace

ExportFormat HtmlReport::format() const
{
    ExportOption full;
    full.key = "full";
    full.label = ReportText::tr("Exchanges in full");
    full.help = ReportText::tr("Fields and bodies too, not the list alone.");
    full.standard = u"yes"_s;
    ExportOption open;
    open.key = "open";
    open.label = ReportText::tr("Unfolded");
    open.help = ReportText::tr("Every exchange is shown open, for reading from top to bottom and printing.");
    open.standard = u"no"_s;
    ExportOption code;
    code.key = "code";
    code.label = ReportText::tr("Code to send requests again");
    code.help = ReportText::tr("Behind each request, folded: cURL, .http and Python.");
    code.standard = u"yes"_s;
    return {
        "html"_ba,
        ReportText::tr("HTML report"),
        u"html"_s,
        {ReportText::tr("It is for people and cannot be imported again."),
         ReportText::tr("Bodies of more than %1 bytes are left out; of those that are no text, the first %2 "
                        "bytes are shown.")
             .arg(largestShownBody)
             .arg(longestDump)},
        {full, open, code}};
}

Result<void> HtmlReport::begin(const ExportStart& start, const ByteSink& out)
{
    m_inFull = choice(format(), start.choices, "full") == "yes"_L1;
    m_isOpen = choice(format(), start.choices, "open") == "yes"_L1;
    m_withCode = choice(format(), start.choices, "code") == "yes"_L1;
    m_changes = {};
    const QByteArray title = ours(start.title);
    const QByteArray language = QLocale().bcp47Name().toLatin1();
    const QString made = ReportText::tr("Made by Hookbench %1 at %2.")
                             .arg(start.version, QString::fromLatin1(utcTimestamp(start.madeUs)));
    return out("<!DOCTYPE html>\n<html lang=\"" + htmlText(language) +
               "\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " +
               hashSource(reportStyle()) + "; script-src " + hashSource(reportScript()) +
               "; base-uri 'none'; form-action 'none'\">\n"
               "<meta name=\"referrer\" content=\"no-referrer\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
               title + "</title>\n<style>" + reportStyle().toByteArray() +
               "</style>\n</head>\n<body>\n<header>\n<h1>" + title + "</h1>\n<p>" + ours(made) +
               "</p>\n<div class=\"tools\" hidden><input id=\"find\" type=\"search\" aria-label=\"" +
               ours(ReportText::tr("Find")) + "\" placeholder=\"" + ours(ReportText::tr("Find")) +
               "\"><button id=\"fold\" type=\"button\">" + ours(ReportText::tr("Open or close all")) +
               "</button></div>\n</header>\n<main>\n<div class=\"log\">\n" + columnHeads());
}

Result<void> HtmlReport::add(const ExportItem& item, const ByteSink& out)
{
    const QByteArray id = "x" + QByteArray::number(item.exchange().summary.id.value);
    if (!m_inFull)
        return out("<div class=\"entry row\" id=\"" + id + "\">" + row(item) + "</div>\n");
    const QByteArray open = m_isOpen ? " open" : "";
    if (Result<void> head = out("<details class=\"entry\" id=\"" + id + '"' + open +
                                "><summary class=\"row\">" + row(item) + "</summary><div class=\"full\">\n");
        !head)
        return head;
    if (Result<void> messages = writeMessages(item, out); !messages)
        return messages;
    return out("</div></details>\n");
}

Result<void> HtmlReport::end(const ByteSink& out)
{
    return out("</div>\n</main>\n<script>" + reportScript().toByteArray() + "</script>\n</body>\n</html>\n");
}

Result<void> HtmlReport::writeMessages(const ExportItem& item, const ByteSink& out)
{
    const Exchange& exchange = item.exchange();
    QByteArray html = "<h2>" + ours(ReportText::tr("Request")) + "</h2>\n";
    html += "<p>" + htmlText(item.url()) + "</p>\n";
    if (!exchange.summary.peer.isEmpty())
        html += "<p>" + ours(ReportText::tr("From %1").arg(QString::fromLatin1(exchange.summary.peer))) +
                "</p>\n";
    if (exchange.error)
        html += "<p class=\"bad\">" + ours(exchange.error.message) + "</p>\n";
    html += reportFacts(item) + fieldTable(item.request().headers);
    if (Result<void> written = out(html); !written)
        return written;
    const Result<std::optional<QByteArray>> content = item.smallRequestContent(largestShownBody);
    if (Result<void> body =
            writeBody(ReportText::tr("Body of the request"), content,
                      item.request().headers.valueOf("content-type"), exchange.summary.bodySize, out);
        !body)
        return body;
    if (Result<void> written =
            out(m_changes.add(item, *content) + (m_withCode ? reportCode(item, *content) : QByteArray()));
        !written)
        return written;
    if (!item.isAnswered())
        return out("<h2>" + ours(ReportText::tr("Answer")) + "</h2>\n<p>" +
                   ours(ReportText::tr("There was none.")) + "</p>\n");
    const http::ResponseHead& head = item.response();
    if (Result<void> written = out("<h2>" + ours(ReportText::tr("Answer")) + "</h2>\n<p>" +
                                   htmlText(QByteArray::number(head.status) + ' ' + head.reason) + "</p>\n" +
                                   fieldTable(head.headers));
        !written)
        return written;
    return writeBody(ReportText::tr("Body of the answer"), item.smallResponseContent(largestShownBody),
                     head.headers.valueOf("content-type"), item.responseSize(), out);
}

Result<void> HtmlReport::writeBody(const QString& title, const Result<std::optional<QByteArray>>& content,
                                   QByteArrayView type, qint64 size, const ByteSink& out) const
{
    if (!content)
        return fail(content.error());
    if (size == 0)
        return {};
    const QString heading = ReportText::tr("%1 (%2)").arg(title, QString::fromUtf8(sizeText(size)));
    QByteArray html = "<h2>" + ours(heading) + "</h2>\n";
    if (!*content)
        html += "<p>" + ours(ReportText::tr("It is too large for this report.")) + "</p>\n";
    else
        html += "<pre>" + htmlLines(readable(**content, type)) + "</pre>\n";
    return out(html);
}

} // namespace hookbench::formats
