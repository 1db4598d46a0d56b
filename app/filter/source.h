// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/annotation.h"
#include "app/exchange/exchange.h"

#include <functional>
#include <optional>

namespace hookbench::filter {

enum class Side { Request, Response };

/// Takes the next bytes of a body; false when it has seen enough.
using PieceTaker = std::function<bool(QByteArrayView)>;

/// What the schema that the session has for a request says of its body.
struct SchemaReport
{
    QByteArray verdict; ///< "valid", "invalid" or "unknown"; empty where there is none to judge
    QByteArray drift;   ///< kinds and places, "new-field /a/b, retyped /c"
};

/// One exchange as a filter looks at it: each part is read when it is asked for, so that a filter over facts
/// costs no reading of heads and bodies. A part that cannot be read is empty, and failure() says why.
/// For one thread; what it returns is valid until it is given another exchange.
class Source
{
public:
    Source() = default;
    virtual ~Source() = default;
    Q_DISABLE_COPY_MOVE(Source)

    virtual const ExchangeSummary& summary() = 0;

    /// The facts of the same row that the summary leaves out. Heads and bodies in it may be empty.
    virtual const Exchange& facts() = 0;

    /// What the user says about it.
    virtual const Annotation& annotation() = 0;

    virtual QByteArrayView requestHead() = 0;
    virtual QByteArrayView responseHead() = 0;

    /// A body section as it came on the wire, from its first byte on.
    virtual void readBody(Side side, const PieceTaker& take) = 0;

    /// `content` is that of the request's body, codings undone.
    virtual SchemaReport schemaReport(const http::HeaderList&, QByteArrayView /*content*/) { return {}; }

    const std::optional<Error>& failure() const { return m_failure; }

protected:
    void setFailure(Error error) { m_failure = std::move(error); }

private:
    std::optional<Error> m_failure;
};

/// An exchange that is in memory with its body.
class ExchangeSource final : public Source
{
public:
    /// Keeps a reference.
    explicit ExchangeSource(const Exchange& exchange, Annotation annotation = {})
        : m_exchange(exchange)
        , m_annotation(std::move(annotation))
    {
    }

    const ExchangeSummary& summary() override { return m_exchange.summary; }
    const Exchange& facts() override { return m_exchange; }
    const Annotation& annotation() override { return m_annotation; }
    QByteArrayView requestHead() override { return m_exchange.requestHead; }
    QByteArrayView responseHead() override { return m_exchange.responseHead; }
    void readBody(Side side, const PieceTaker& take) override
    {
        take(side == Side::Request ? m_exchange.requestBody.inlined : m_exchange.responseBody.inlined);
    }

private:
    const Exchange& m_exchange;
    const Annotation m_annotation;
};

} // namespace hookbench::filter
