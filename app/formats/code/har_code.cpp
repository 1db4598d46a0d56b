// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/har_exporter.h"

namespace hookbench::formats {

namespace {

/// The content as a body of its own, which needs no reader.
StoredBody inlined(const QByteArray& content, qint64 unkept)
{
    return {content, {}, content.size(), unkept};
}

http::BodyFraming framingOf(const QByteArray& content)
{
    return content.isEmpty() ? http::BodyFraming::None : http::BodyFraming::Length;
}

} // namespace

/// One entry of an archive (HTTP Archive 1.2).
QByteArray harCode(const CodeSource& source)
{
    Exchange exchange = source.exchange;
    exchange.requestBody = inlined(source.body, exchange.requestBody.unkept);
    exchange.requestFraming = framingOf(source.body);
    exchange.responseBody = inlined(source.responseBody, 0);
    exchange.responseFraming = framingOf(source.responseBody);
    exchange.responseSize = source.responseBody.size();
    QByteArray text;
    const auto keep = [&text](QByteArrayView bytes) -> Result<void> {
        text += bytes;
        return {};
    };
    [[maybe_unused]] const Result<void> written = HarExporter().add(ExportItem(exchange, {}), keep);
    Q_ASSERT(written); // nothing is read and the sink takes all
    return text.trimmed() + '\n';
}

} // namespace hookbench::formats
