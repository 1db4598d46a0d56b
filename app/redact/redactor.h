// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/annotation.h"
#include "app/exchange/exchange.h"
#include "app/redact/text_redactor.h"

#include <functional>

namespace hookbench::redact {

/// Takes out of exchanges what is not for others. What it is given stays untouched. For one thread.
class Redactor
{
public:
    /// Gives up to `size` bytes of a body kept in pieces.
    using BlobReader = std::function<Result<QByteArray>(BlobId blob, qint64 offset, qint64 size)>;

    explicit Redactor(const Policy& policy);

    /// The exchange as others may see it; its bodies are inlined.
    Result<Exchange> redact(const Exchange& exchange, const BlobReader& reader);

    Annotation redact(const Annotation& annotation);

    const Summary& summary() const { return m_summary; }

    /// Larger bodies go away as a whole.
    static constexpr qint64 largestBody = qint64(32) * 1024 * 1024;

private:
    Result<void> redactRequestBody(Exchange& exchange, const BlobReader& reader);
    Result<void> redactResponseBody(Exchange& exchange, const BlobReader& reader);
    QByteArray redactContent(const QByteArray& content, QByteArray& head, const http::HeaderList& headers,
                             const QString& place);
    void redactSent(Exchange& exchange, const QString& place);
    QByteArray withoutBody(const QString& place);
    void fixLength(QByteArray& head, qint64 before, qint64 after) const;

    Summary m_summary;
    TextRedactor m_text;
};

} // namespace hookbench::redact
