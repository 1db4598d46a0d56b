// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bundle/block_writer.h"
#include "app/bundle/exchange_record.h"
#include "app/crypto/sealing.h"
#include "app/formats/exporter.h"
#include "app/payload/zstd_writer.h"

#include <optional>

namespace hookbench::bundle {

/// A file for sharing a session (FORMAT.md): its exchanges to the byte and what the user says about them,
/// compressed, and encrypted and signed when that is asked for.
class BundleWriter final : public formats::Exporter
{
public:
    explicit BundleWriter(Protection protection = {});
    ~BundleWriter() override;

    formats::ExportFormat format() const override;
    Result<void> begin(const formats::ExportStart& start, const formats::ByteSink& out) override;
    Result<void> add(const formats::ExportItem& item, const formats::ByteSink& out) override;
    Result<void> end(const formats::ByteSink& out) override;

private:
    Result<void> write(QByteArrayView content, const formats::ByteSink& out);
    Result<void> writePrefix(char kind, qsizetype size, const formats::ByteSink& out);
    Result<void> writeBody(const StoredBody& body, const formats::BlobReader& reader,
                           const formats::ByteSink& out);

    Protection m_protection;
    std::optional<BlockWriter> m_blocks;
    payload::ZstdWriter m_zstd;
    QByteArray m_headerDigest;
    crypto::Sha256 m_sum; ///< of the exchange under way
    QByteArray m_chain;
    QHash<BlobId, qint64> m_answers; ///< the exchange that has the answer kept under this number
    qint64 m_exchanges = 0;
};

/// In the content of a bundle: what begins with this byte, then with its size.
constexpr char exchangeMark = 1; ///< a record and bodies in pieces, then the chain so far
constexpr char endMark = 2;      ///< the number of exchanges, the chain, perhaps key and signature

constexpr qint64 largestRecord = qint64(256) * 1024 * 1024;

/// What a signature is made of.
QByteArray signedContent(const QByteArray& headerDigest, qint64 exchanges, const QByteArray& chain);

} // namespace hookbench::bundle
