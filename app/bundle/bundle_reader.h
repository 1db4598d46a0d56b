// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bundle/bundle_header.h"
#include "app/bundle/exchange_record.h"
#include "app/crypto/sealing.h"
#include "app/payload/coding_stream.h"

#include <QHash>

#include <memory>
#include <optional>

class QIODevice;

namespace hookbench::bundle {

/// Reads a bundle from its beginning to its end, piece by piece. Each byte is checked before anything is made
/// of it; errors say where in the file, and in which exchange, it was changed or cut.
class BundleReader
{
public:
    /// What a bundle may hold uncompressed, so that a small file does not fill a disk.
    struct Limits
    {
        qint64 bytes = qint64(4) * 1024 * 1024 * 1024; ///< at least, and
        qint64 ratio = 200;                            ///< for each byte of the file
    };

    /// Reads the header. Errors: see readHeader(). The device must live longer.
    static Result<std::unique_ptr<BundleReader>> open(QIODevice& device, Keys keys, Limits limits);
    static Result<std::unique_ptr<BundleReader>> open(QIODevice& device, Keys keys);

    /// The next exchange; nothing at the end, when all of it has been found to be whole. A body in pieces has
    /// to be read by body() before the next call. A shared answer has the number of the exchange in the
    /// bundle that brought it, from 1, as its blob.
    Result<std::optional<ExchangeRecord>> next();

    /// The next bytes of the bodies in pieces of the exchange: first of the request's, then of the answer's.
    Result<QByteArray> body(qint64 size);

    bool isEncrypted() const { return !m_header.key.isEmpty(); }

    /// The public key that signed it, as soon as all was read and its signature found to be right; else
    /// empty.
    const QByteArray& signer() const { return m_signer; }

    qint64 exchanges() const { return m_exchanges; } ///< read so far
    qint64 position() const { return m_position; }   ///< bytes of the file read so far

private:
    BundleReader(QIODevice& device, Limits limits);

    Result<QByteArray> fromFile(qint64 size);
    Result<void> readBlock();
    Result<void> fill();
    Result<QByteArray> take(qint64 size);
    Result<std::optional<ExchangeRecord>> readExchange(qint64 size);
    Result<void> checkChain();
    Result<void> readEnding(qint64 size);
    Result<void> expectEnd();
    Error damaged(qint64 from) const;
    Error damagedContent() const;

    QIODevice& m_device;
    Limits m_limits;
    Header m_header;
    std::optional<PublicKey> m_author;
    qint64 m_position = 0;
    quint64 m_block = 0;
    qint64 m_blockBegin = 0;
    bool m_isLast = false;
    QByteArray m_check;

    std::unique_ptr<payload::CodingStream> m_zstd;
    QByteArray m_compressed;
    qsizetype m_compressedAt = 0;
    bool m_streamEnded = false;
    QByteArray m_content;
    qsizetype m_contentAt = 0;
    qint64 m_produced = 0;

    crypto::Sha256 m_sum;
    QByteArray m_chain;
    qint64 m_bodyLeft = 0; ///< bytes of bodies that were not asked for yet
    bool m_inExchange = false;
    qint64 m_exchanges = 0;
    QHash<qint64, qint64> m_answers; ///< sizes of the answers in pieces, by the exchanges that brought them
    QByteArray m_signer;
};

} // namespace hookbench::bundle
