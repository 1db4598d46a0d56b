// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle/block_writer.h"

#include "app/crypto/sealing.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

namespace hookbench::bundle {

namespace {
struct BlockText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::bundle::BlockText)
};
} // namespace

QByteArray blockCheck(QByteArrayView before, QByteArrayView prefix, QByteArrayView content)
{
    crypto::Sha256 sum;
    sum.add(before);
    sum.add(prefix);
    sum.add(content);
    return sum.result();
}

QByteArray blockNonce(quint64 number)
{
    QByteArray nonce(crypto::sealNonceSize, '\0');
    qToBigEndian(number, nonce.data() + crypto::sealNonceSize - sizeof number);
    return nonce;
}

BlockWriter::BlockWriter(Header header)
    : m_header(std::move(header))
    , m_check(m_header.digest)
{
}

Result<void> BlockWriter::begin(const formats::ByteSink& out)
{
    return out(m_header.bytes);
}

Result<void> BlockWriter::add(QByteArrayView content, const formats::ByteSink& out)
{
    while (!content.isEmpty()) {
        // A full block waits for more: the last one is marked.
        if (m_content.size() == blockSize) {
            if (Result<void> written = writeBlock(false, out); !written)
                return written;
        }
        const qsizetype part = std::min(content.size(), blockSize - m_content.size());
        m_content += content.first(part);
        content = content.sliced(part);
    }
    return {};
}

Result<void> BlockWriter::end(const formats::ByteSink& out)
{
    return writeBlock(true, out);
}

Result<void> BlockWriter::writeBlock(bool isLast, const formats::ByteSink& out)
{
    char prefix[sizeof(quint32)];
    qToBigEndian(quint32(m_content.size()) | (isLast ? lastBlockFlag : 0), prefix);
    const QByteArrayView prefixBytes(prefix, sizeof prefix);
    QByteArray block = prefixBytes.toByteArray();
    if (m_header.key.isEmpty()) {
        m_check = blockCheck(m_check, prefixBytes, m_content);
        block += m_content + m_check;
    } else {
        const QByteArray sealed = crypto::seal(m_header.key, blockNonce(m_number),
                                               m_header.digest + prefixBytes.toByteArray(), m_content);
        if (sealed.isEmpty())
            return fail(ErrorKind::Io, BlockText::tr("The bundle could not be encrypted."));
        block += sealed;
    }
    ++m_number;
    m_content.clear();
    return out(block);
}

} // namespace hookbench::bundle
