// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/import_targets.h"

#include "app/base/clock.h"
#include "app/compose/compose_request.h"
#include "app/formats/exchange_builder.h"
#include "app/formats/message_draft.h"
#include "app/formats/url_text.h"
#include "app/http/request_parser.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ImportText)
};

constexpr qint64 largestDraftBody = qint64(16) * 1024 * 1024;
constexpr size_t shownExchanges = 200;

/// No file that a stranger's text names is read.
Result<QByteArray> noFile(const QString& path)
{
    return fail(ErrorKind::Denied, ImportText::tr("The file %1, which it names, is not read.").arg(path));
}

Result<qint64> noFileSize(const QString& path)
{
    return fail(noFile(path).error());
}

/// What the draft would send, as if it had been sent.
Result<Exchange> exchangeOf(const Draft& draft)
{
    compose::Surroundings surroundings;
    surroundings.files = {noFileSize, noFile};
    const compose::ComposedRequest composed = compose::composeRequest(draft, surroundings);
    if (!composed.isSendable())
        return fail(ErrorKind::Usage, composed.problems.join(u' '));
    Exchange exchange;
    exchange.summary.origin = Origin::Sent;
    const QByteArray& url = composed.request.url;
    if (!formats::authorityOf(url).isEmpty())
        exchange.summary.endpoint = formats::schemeOf(url) + "://" + formats::authorityOf(url);
    exchange.requestHead = composed.request.head;
    const http::RequestHead head = http::readRequestHead(exchange.requestHead);
    exchange.summary.method = head.method;
    exchange.summary.target = head.target;
    exchange.requestFraming = head.framing;
    exchange.requestBody.inlined = composed.request.body.bytes;
    exchange.requestBody.wireSize = exchange.requestBody.inlined.size();
    exchange.summary.bodySize = http::decodeBodySection(exchange.requestBody.inlined, head.framing).size();
    return exchange;
}

} // namespace

Result<void> ItemTarget::take(Exchange exchange, Annotation annotation)
{
    const auto none = [](BlobId, qint64, qint64) {
        return QByteArray();
    };
    return takeItem(std::move(exchange), none, std::move(annotation));
}

void ItemTarget::report(formats::ImportProblem problem)
{
    if (m_outcome.problems++ < mostListedProblems)
        m_outcome.listed.push_back(std::move(problem));
}

Result<void> LogTarget::takeItem(Exchange exchange, const formats::BlobReader& reader, Annotation annotation)
{
    return m_intake.take(std::move(exchange), reader, std::move(annotation));
}

Result<void> LogTarget::takeDraft(Draft draft)
{
    Result<Exchange> exchange = exchangeOf(draft);
    if (exchange) {
        exchange->summary.atUs = SystemClock().wallUs();
        return take(std::move(*exchange), {});
    }
    report({QString::fromUtf8(draft.url), exchange.error().message});
    return {};
}

Result<void> LogTarget::finish()
{
    const Result<qint64> stored = m_intake.finish();
    if (!stored)
        return fail(stored.error());
    m_outcome.exchanges = *stored;
    return {};
}

Result<void> DraftTarget::takeItem(Exchange exchange, const formats::BlobReader& reader, Annotation)
{
    const formats::ExportItem item(exchange, reader);
    const Result<std::optional<QByteArray>> content = item.smallRequestContent(largestDraftBody);
    if (!content)
        return fail(content.error());
    const QString place = ImportText::tr("request %1").arg(m_outcome.exchanges + 1);
    if (!*content || item.request().method.isEmpty()) {
        report({place, *content ? ImportText::tr("It has no method and cannot be a draft.")
                                : ImportText::tr("Its body is too large for a draft.")});
        return {};
    }
    const QByteArray url = item.url();
    return takeDraft(formats::messageDraft(item.request(), **content,
                                           formats::schemeOf(url) + "://" + formats::authorityOf(url)));
}

Result<void> DraftTarget::takeDraft(Draft draft)
{
    if (m_outcome.drafts.size() >= mostImportedDrafts)
        return fail(ErrorKind::Usage,
                    ImportText::tr("There are more than %1 requests.").arg(mostImportedDrafts),
                    ImportText::tr("Import them into the log instead."));
    m_outcome.drafts.push_back(std::move(draft));
    ++m_outcome.exchanges;
    return {};
}

Result<void> PreviewTarget::takeItem(Exchange exchange, const formats::BlobReader&, Annotation)
{
    if (m_cancel.isCancelled())
        return fail(ErrorKind::Cancelled, ImportText::tr("The preview was cancelled."));
    if (first.size() < shownExchanges)
        first.push_back(std::move(exchange.summary));
    ++m_outcome.exchanges;
    return {};
}

Result<void> PreviewTarget::takeDraft(Draft draft)
{
    Exchange exchange;
    exchange.summary.origin = Origin::Sent;
    exchange.summary.method = std::move(draft.method);
    exchange.summary.target = std::move(draft.url);
    return takeItem(std::move(exchange), {}, {});
}

} // namespace hookbench::workspace
