// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/filter.h"
#include "app/models/schema_judge.h"
#include "app/session/session_reader.h"

#include <optional>

namespace hookbench::workspace {

/// The columns of a session that a filter with these needs reads.
session::ScanRange rangeFor(filter::Parts needs, ExchangeId first, ExchangeId last,
                            session::ScanOrder order = session::ScanOrder::Rising);

/// What a filter with these needs judges by: none when it asks for nothing of the kind.
Result<std::optional<models::SchemaJudge>> judgeFor(filter::Parts needs,
                                                    const session::SessionReader& reader);

/// The exchange that a scan stands at, for a filter: bytes are looked at where they are.
class SessionSource final : public filter::Source
{
public:
    /// Keeps references to both. A large body is given up when `isStopped` says so: failure() is Cancelled.
    /// Of schemas it knows what `judge` does.
    SessionSource(const session::SessionReader& reader, session::ExchangeScan& scan,
                  std::function<bool()> isStopped, const models::SchemaJudge* judge = nullptr)
        : m_reader(reader)
        , m_scan(scan)
        , m_isStopped(std::move(isStopped))
        , m_judge(judge)
    {
    }

    const ExchangeSummary& summary() override { return facts().summary; }
    const Exchange& facts() override;
    const Annotation& annotation() override;
    QByteArrayView requestHead() override { return bytes(session::ByteColumn::RequestHead); }
    QByteArrayView responseHead() override { return bytes(session::ByteColumn::ResponseHead); }
    void readBody(filter::Side side, const filter::PieceTaker& take) override;
    filter::SchemaReport schemaReport(const http::HeaderList& headers, QByteArrayView content) override;

private:
    QByteArrayView bytes(session::ByteColumn column);

    const session::SessionReader& m_reader;
    session::ExchangeScan& m_scan;
    std::function<bool()> m_isStopped;
    const models::SchemaJudge* m_judge;
    Annotation m_annotation;
    ExchangeId m_annotated; ///< whose that is
    Exchange m_none;        ///< in place of what could not be read
};

} // namespace hookbench::workspace
