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
constexpr int mostWithCode = 1000; ///< nobody reads more, and it would make the file three times as large
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

void addCell(QByteArray& html, QByteArrayView name, QByteArrayView content)
{
    html += "<span class=\"";
    html += name;
    html += "\">";
    html += content;
    html += "</span>";
}

/// Fields are ISO-8859-1, as in all our formats.
QByteArray latin1Text(QByteArrayView bytes)
{
    const bool isAscii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return quint8(c) < 0x80; });
    return isAscii ? htmlText(bytes) : htmlText(QString::fromLatin1(bytes).toUtf8());
}

void addFields(QByteArray& html, const http::HeaderList& fields)
{
    if (fields.isEmpty()) {
        html += "<p>" + ours(ReportText::tr("No fields.")) + "</p>\n";
        return;
    }
    html += "<table>\n";
    for (qsizetype i = 0; i < fields.size(); ++i) {
        html += "<tr><th scope=\"row\">";
        html += latin1Text(fields.name(i));
        html += "</th><td>";
        html += latin1Text(fields.value(i));
        html += "</td></tr>\n";
    }
    html += "</table>\n";
}

QByteArray statusClass(const ExchangeSummary& summary)
{
    return summary.status == 0 || summary.status >= 400 || !summary.errorCode.isEmpty() ? "status bad"
                                                                                        : "status good";
}

void addRow(QByteArray& html, const ExportItem& item)
{
    const ExchangeSummary& summary = item.exchange().summary;
    addCell(html, "id", QByteArray::number(summary.id.value));
    addCell(html, "at", utcTimestamp(summary.atUs));
    addCell(html, "method", htmlText(item.request().method));
    addCell(html, "target", htmlText(item.request().target));
    addCell(html, statusClass(summary),
            summary.status > 0 ? QByteArray::number(summary.status) : QByteArray("–"));
    addCell(html, "size", sizeText(summary.bodySize));
    addCell(html, "time", durationText(summary.durationUs()));
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
    QByteArray html = "<div class=\"row head\">";
    addCell(html, "id", ours(ReportText::tr("Number")));
    addCell(html, "at", ours(ReportText::tr("Time (UTC)")));
    addCell(html, "method", ours(ReportText::tr("Method")));
    addCell(html, "target", ours(ReportText::tr("Target")));
    addCell(html, "status", ours(ReportText::tr("Status")));
    addCell(html, "size", ours(ReportText::tr("Size")));
    addCell(html, "time", ours(ReportText::tr("Duration")));
    return html + "</div>\n";
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
    code.help = ReportText::tr("Behind each of the first %1 requests, folded: cURL, .http and Python.")
                    .arg(mostWithCode);
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
    m_withCodeLeft = mostWithCode;
    m_words = {"<h2>" + ours(ReportText::tr("Request")) + "</h2>\n",
               "<h2>" + ours(ReportText::tr("Answer")) + "</h2>\n", ReportText::tr("Body of the request"),
               ReportText::tr("Body of the answer")};
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
    QByteArray html;
    if (!m_inFull) {
        html = "<div class=\"entry row\" id=\"" + id + "\">";
        addRow(html, item);
        return out(html += "</div>\n");
    }
    html =
        "<details class=\"entry\" id=\"" + id + '"' + (m_isOpen ? " open" : "") + "><summary class=\"row\">";
    addRow(html, item);
    html += "</summary><div class=\"full\">\n";
    if (Result<void> request = addRequest(html, item); !request)
        return request;
    if (Result<void> answer = addAnswer(html, item); !answer)
        return answer;
    return out(html += "</div></details>\n");
}

Result<void> HtmlReport::end(const ByteSink& out)
{
    return out("</div>\n</main>\n<script>" + reportScript().toByteArray() + "</script>\n</body>\n</html>\n");
}

Result<void> HtmlReport::addRequest(QByteArray& html, const ExportItem& item)
{
    const Exchange& exchange = item.exchange();
    const Result<std::optional<QByteArray>> content = item.smallRequestContent(largestShownBody);
    if (!content)
        return fail(content.error());
    html += m_words.request;
    html += "<p>" + htmlText(item.url()) + "</p>\n";
    if (!exchange.summary.peer.isEmpty())
        html += "<p>" + ours(ReportText::tr("From %1").arg(QString::fromLatin1(exchange.summary.peer))) +
                "</p>\n";
    if (exchange.error)
        html += "<p class=\"bad\">" + ours(exchange.error.message) + "</p>\n";
    html += reportFacts(item);
    addFields(html, item.request().headers);
    addBody(html, m_words.requestBody, *content, item.request().headers.valueOf("content-type"),
            exchange.summary.bodySize);
    html += m_changes.add(item, *content);
    if (m_withCode && m_withCodeLeft > 0) {
        --m_withCodeLeft;
        html += reportCode(item, *content);
    }
    return {};
}

Result<void> HtmlReport::addAnswer(QByteArray& html, const ExportItem& item)
{
    html += m_words.answer;
    if (!item.isAnswered()) {
        html += "<p>" + ours(ReportText::tr("There was none.")) + "</p>\n";
        return {};
    }
    const Result<std::optional<QByteArray>> content = item.smallResponseContent(largestShownBody);
    if (!content)
        return fail(content.error());
    const http::ResponseHead& head = item.response();
    html += "<p>" + htmlText(QByteArray::number(head.status) + ' ' + head.reason) + "</p>\n";
    addFields(html, head.headers);
    addBody(html, m_words.answerBody, *content, head.headers.valueOf("content-type"), item.responseSize());
    return {};
}

void HtmlReport::addBody(QByteArray& html, const QString& title, const std::optional<QByteArray>& content,
                         QByteArrayView type, qint64 size)
{
    if (size == 0)
        return;
    html +=
        "<h2>" + ours(ReportText::tr("%1 (%2)").arg(title, QString::fromUtf8(sizeText(size)))) + "</h2>\n";
    if (content)
        html += "<pre>" + htmlLines(readable(*content, type)) + "</pre>\n";
    else
        html += "<p>" + ours(ReportText::tr("It is too large for this report.")) + "</p>\n";
}

} // namespace hookbench::formats
