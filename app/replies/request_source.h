// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/filter/source.h"

#include <functional>

namespace hookbench::replies {

/// Some bytes of a body that is kept in pieces.
using BlobReader = std::function<Result<QByteArray>(BlobId blob, qint64 offset, qint64 size)>;

/// A request that is being answered, as a filter looks at it: what is asked about its response is not there
/// yet.
class RequestSource final : public filter::Source
{
public:
    /// Keeps a reference to the exchange. Without a reader a body in pieces cannot be read.
    explicit RequestSource(const Exchange& exchange, BlobReader reader = {});

    const ExchangeSummary& summary() override { return m_exchange.summary; }
    const Exchange& facts() override { return m_exchange; }
    const Annotation& annotation() override { return m_none; }
    QByteArrayView requestHead() override { return m_exchange.requestHead; }
    QByteArrayView responseHead() override { return {}; }
    void readBody(filter::Side side, const filter::PieceTaker& take) override;

private:
    const Exchange& m_exchange;
    const BlobReader m_reader;
    const Annotation m_none;
};

} // namespace hookbench::replies
