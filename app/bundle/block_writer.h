// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bundle/bundle_header.h"
#include "app/formats/export_item.h"

namespace hookbench::bundle {

constexpr qsizetype blockSize = 256 * 1024; ///< of content; smaller in the last block alone

/// In the four bytes in front of a block, beside its size.
constexpr quint32 lastBlockFlag = quint32(1) << 31;

/// What stands behind a block that is not encrypted: a digest of it and of all before it.
QByteArray blockCheck(QByteArrayView before, QByteArrayView prefix, QByteArrayView content);

/// The nonce of a block, from 0.
QByteArray blockNonce(quint64 number);

/// Cuts content into blocks, each encrypted or checked on its own, so that a reader need not trust what it
/// has not seen whole.
class BlockWriter
{
public:
    explicit BlockWriter(Header header);

    Result<void> begin(const formats::ByteSink& out);
    Result<void> add(QByteArrayView content, const formats::ByteSink& out);
    Result<void> end(const formats::ByteSink& out);

private:
    Result<void> writeBlock(bool isLast, const formats::ByteSink& out);

    Header m_header;
    QByteArray m_content;
    QByteArray m_check;
    quint64 m_number = 0;
};

} // namespace hookbench::bundle
