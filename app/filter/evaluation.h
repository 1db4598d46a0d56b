// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/byte_finder.h"
#include "app/filter/source.h"
#include "app/http/message_head.h"
#include "app/http/target.h"

#include <array>
#include <optional>

namespace hookbench::filter {

/// Larger bodies are searched for words and by "contains" only: everything else needs them in one piece.
constexpr qint64 largestLoaded = 128 * 1024 * 1024;

/// One exchange while a filter looks at it: what one predicate has taken apart the next one finds ready.
class Evaluation
{
public:
    explicit Evaluation(Source& source)
        : m_source(source)
    {
    }
    Q_DISABLE_COPY_MOVE(Evaluation)

    const ExchangeSummary& summary() { return m_source.summary(); }
    const Exchange& facts() { return m_source.facts(); }
    const Annotation& annotation() { return m_source.annotation(); }
    QByteArrayView head(Side side);
    const http::RequestHead& requestHead();
    const http::HeaderList& headers(Side side);
    const std::vector<http::Parameter>& query();

    /// Of a body that is declared as application/x-www-form-urlencoded; else none.
    const std::vector<http::Parameter>& form();

    /// With chunks joined and content-codings undone, as far as they are sound. Empty when it is larger than
    /// largestLoaded.
    QByteArrayView body(Side side);

    /// Of the request's body.
    const SchemaReport& schemaReport();

    /// Looks at bodies of any size without keeping them.
    bool findInBody(Side side, const ByteFinder& finder);

    /// Whether a body has a backslash, so that text in its JSON may be written in other ways.
    bool hasEscapes(Side side);

private:
    bool isChunked(Side side);
    void readContent(Side side, const PieceTaker& take);
    void readCoded(Side side, const PieceTaker& take); ///< content-codings as they came
    QByteArray loadBody(Side side);

    Source& m_source;
    std::optional<http::RequestHead> m_requestHead;
    std::optional<http::ResponseHead> m_responseHead;
    std::optional<std::vector<http::Parameter>> m_query;
    std::optional<std::vector<http::Parameter>> m_form;
    std::array<std::optional<bool>, 2> m_hasEscapes; ///< by side
    std::optional<QByteArray> m_requestBody;
    std::optional<QByteArray> m_responseBody;
    std::optional<SchemaReport> m_schemaReport;
};

} // namespace hookbench::filter
