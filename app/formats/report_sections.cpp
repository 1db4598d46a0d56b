// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/report_sections.h"

#include "app/diff/message_comparison.h"
#include "app/formats/code/languages.h"
#include "app/formats/html_text.h"
#include "app/formats/http_file_exporter.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::ReportText)
};

constexpr qint64 keptBytes = qint64(32) * 1024 * 1024;
constexpr qsizetype largestKept = 256 * 1024;
constexpr size_t shownChanges = 100;
constexpr qsizetype shownValue = 500;
constexpr qsizetype largestCode = 64 * 1024;

QByteArray ours(const QString& text)
{
    return htmlText(text.toUtf8());
}

QByteArray tableRow(const QByteArray& name, const QByteArray& value)
{
    return "<tr><th scope=\"row\">" + name + "</th><td>" + value + "</td></tr>\n";
}

QByteArray fact(const QString& name, QByteArrayView value)
{
    return value.isEmpty() ? QByteArray() : tableRow(ours(name), htmlText(value));
}

QByteArray cut(QByteArrayView value)
{
    return htmlText(value.first(std::min(value.size(), shownValue))) + (value.size() > shownValue ? "…" : "");
}

QByteArray changeRow(const QByteArray& what, diff::ChangeKind kind, QByteArrayView before,
                     QByteArrayView after)
{
    return "<tr><th scope=\"row\">" + what + "</th><td>" + ours(diff::changeText(kind)) + "</td><td><del>" +
           cut(before) + "</del></td><td><ins>" + cut(after) + "</ins></td></tr>\n";
}

diff::Message messageOf(const http::RequestHead& head, const QByteArray& body)
{
    diff::Message message;
    message.isThere = true;
    message.startLine = {head.method, head.target, head.version};
    message.headers = head.headers;
    message.content = body;
    message.size = body.size();
    return message;
}

void addFields(const diff::MessageComparison& comparison, QByteArrayList& rows)
{
    for (const diff::FieldChange& change : comparison.headers) {
        const bool inA = change.a >= 0;
        const QByteArrayView name =
            inA ? comparison.a.headers.name(change.a) : comparison.b.headers.name(change.b);
        rows += changeRow(htmlText(name), change.kind,
                          inA ? comparison.a.headers.value(change.a) : QByteArrayView(),
                          change.b >= 0 ? comparison.b.headers.value(change.b) : QByteArrayView());
    }
}

void addBody(const diff::MessageComparison& comparison, QByteArrayList& rows)
{
    constexpr auto none = payload::JsonOutline::none;
    for (const diff::JsonChange& change : comparison.json.changes) {
        if (rows.size() > qsizetype(shownChanges))
            return;
        const QString where = comparison.json.ways.pointer(
            change.kind == diff::ChangeKind::Added ? change.wayInB : change.wayInA, comparison.outlineOfA,
            comparison.outlineOfB);
        rows += changeRow(ours(where.isEmpty() ? ReportText::tr("Body") : where), change.kind,
                          change.a == none ? QByteArrayView() : comparison.outlineOfA.raw(change.a),
                          change.b == none ? QByteArrayView() : comparison.outlineOfB.raw(change.b));
    }
    if (comparison.form == diff::BodyForm::Lines || comparison.form == diff::BodyForm::Bytes)
        rows += changeRow(ours(ReportText::tr("Body")), diff::ChangeKind::Changed, comparison.a.content,
                          comparison.b.content);
}

QByteArray changesTable(const diff::MessageComparison& comparison)
{
    QByteArrayList rows;
    for (const size_t index : comparison.startLine)
        rows += changeRow(ours(ReportText::tr("Request line")), diff::ChangeKind::Changed,
                          comparison.a.startLine[index], comparison.b.startLine[index]);
    addFields(comparison, rows);
    addBody(comparison, rows);
    if (rows.isEmpty())
        return "<p>" + ours(ReportText::tr("Nothing differs.")) + "</p>\n";
    QByteArray html = "<table class=\"changes\">\n" +
                      rows.first(std::min(rows.size(), qsizetype(shownChanges))).join() + "</table>\n";
    if (rows.size() > qsizetype(shownChanges))
        html += "<p>" + ours(ReportText::tr("More differs than is shown.")) + "</p>\n";
    return html;
}

QByteArray folded(const QByteArray& title, const QByteArray& code)
{
    return "<details><summary>" + title + "</summary><pre>" + htmlLines(code) + "</pre></details>\n";
}

} // namespace

QByteArray reportFacts(const ExportItem& item)
{
    const Exchange& exchange = item.exchange();
    const WebhookFacts& webhook = exchange.summary.webhook;
    const Annotation& annotation = item.annotation();
    QByteArray rows = fact(ReportText::tr("Sent by"), webhook.provider);
    rows += fact(ReportText::tr("Event"), webhook.event);
    rows += fact(ReportText::tr("Delivery"), webhook.delivery);
    if (webhook.attempt > 0)
        rows += fact(ReportText::tr("Attempt"), QByteArray::number(webhook.attempt));
    if (exchange.signature) {
        const SignatureCheck& check = *exchange.signature;
        const bool isBad = check.verdict == Verdict::Invalid;
        QByteArray text = "<span class=\"" + QByteArray(isBad ? "bad" : "good") + "\">" +
                          ours(verdictText(check.verdict)) + "</span>";
        if (!check.scheme.isEmpty())
            text += " (" + htmlText(check.scheme) + ')';
        if (!check.reason.isEmpty())
            text += "<br>" + ours(check.reason);
        rows += tableRow(ours(ReportText::tr("Signature")), text);
    }
    rows += fact(ReportText::tr("Tags"), annotation.tags.join(", "_L1).toUtf8());
    if (!annotation.note.isEmpty())
        rows += tableRow(ours(ReportText::tr("Note")), htmlLines(annotation.note.toUtf8()));
    return rows.isEmpty() ? rows : "<table class=\"facts\">\n" + rows + "</table>\n";
}

QByteArray reportCode(const ExportItem& item, const std::optional<QByteArray>& body)
{
    if (!body || body->size() > largestCode || item.exchange().error)
        return {};
    const CodeSource source{item.exchange(), *body, {}};
    QByteArray http;
    HttpFileExporter exporter;
    const Result<void> written = exporter.add(item, [&http](QByteArrayView bytes) -> Result<void> {
        http += bytes;
        return {};
    });
    return "<details class=\"code\"><summary>" + ours(ReportText::tr("Send it again")) + "</summary>\n" +
           folded("cURL", curlCode(source)) + (written ? folded(".http", http) : QByteArray()) +
           folded("Python", pythonCode(source)) + "</details>\n";
}

QByteArray ReportChanges::add(const ExportItem& item, const std::optional<QByteArray>& body)
{
    const Exchange& exchange = item.exchange();
    const QByteArray& delivery = exchange.summary.webhook.delivery;
    qint64 before = exchange.parent.value;
    if (before == 0 && !delivery.isEmpty())
        before = m_byDelivery.value(exchange.summary.webhook.provider + '\n' + delivery, 0);
    QByteArray html;
    if (const auto known = m_byId.constFind(before); body && known != m_byId.cend()) {
        const diff::MessageComparison comparison = diff::compareMessages(
            messageOf((*known)->head, (*known)->body), messageOf(item.request(), *body));
        html = "<details class=\"diff\"><summary>" +
               ours(ReportText::tr("Compared with exchange %1").arg(before)) + "</summary>\n" +
               changesTable(comparison) + "</details>\n";
    }
    if (!body || body->size() > largestKept)
        return html;
    const QByteArray key =
        delivery.isEmpty() ? delivery : exchange.summary.webhook.provider + '\n' + delivery;
    m_kept.push_back({exchange.summary.id.value, key, item.request(), *body});
    m_byId.insert(exchange.summary.id.value, std::prev(m_kept.end()));
    if (!key.isEmpty())
        m_byDelivery.insert(key, exchange.summary.id.value);
    m_bytes += body->size() + item.request().raw.size();
    while (m_bytes > keptBytes)
        forgetOldest();
    return html;
}

void ReportChanges::forgetOldest()
{
    const Kept& oldest = m_kept.front();
    m_bytes -= oldest.body.size() + oldest.head.raw.size();
    m_byId.remove(oldest.id);
    if (m_byDelivery.value(oldest.delivery) == oldest.id)
        m_byDelivery.remove(oldest.delivery);
    m_kept.pop_front();
}

} // namespace hookbench::formats
