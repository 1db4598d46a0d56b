// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/filter.h"
#include "app/session/session_reader.h"

namespace hookbench::workspace {

/// The columns of a session that a filter with these needs reads.
session::ScanRange rangeFor(filter::Parts needs, ExchangeId first, ExchangeId last,
                            session::ScanOrder order = session::ScanOrder::Rising);

/// The exchange that a scan stands at, for a filter: bytes are looked at where they are.
class SessionSource final : public filter::Source
{
public:
    /// Keeps references to both. A large body is given up when `cancel` says so: failure() is Cancelled.
    SessionSource(const session::SessionReader& reader, session::ExchangeScan& scan, CancelFlag cancel = {})
        : m_reader(reader)
        , m_scan(scan)
        , m_cancel(std::move(cancel))
    {
    }

    const ExchangeSummary& summary() override { return facts().summary; }
    const Exchange& facts() override;
    QByteArrayView requestHead() override { return bytes(session::ByteColumn::RequestHead); }
    QByteArrayView responseHead() override { return bytes(session::ByteColumn::ResponseHead); }
    QByteArrayView responseBody() override { return bytes(session::ByteColumn::ResponseBody); }
    void readRequestBody(const filter::PieceTaker& take) override;

private:
    QByteArrayView bytes(session::ByteColumn column);

    const session::SessionReader& m_reader;
    session::ExchangeScan& m_scan;
    CancelFlag m_cancel;
    Exchange m_none; ///< in place of what could not be read
};

} // namespace hookbench::workspace
