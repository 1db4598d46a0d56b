// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle/bundle_reader.h"

#include "app/bundle/block_writer.h"
#include "app/bundle/bundle_writer.h"
#include "app/crypto/digest.h"
#include "app/crypto/signature_key.h"
#include "app/crypto/text_form.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QLocale>
#include <QtEndian>

#include <algorithm>

namespace hookbench::bundle {

namespace {

struct BundleReaderText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::bundle::BundleReaderText)
};

constexpr qsizetype checkSize = 32;
constexpr qsizetype portion = 256 * 1024; ///< decompressed at once
constexpr qsizetype prefixSize = 1 + sizeof(qint64);
constexpr qsizetype endingSize = sizeof(qint64) + checkSize;
constexpr qsizetype signatureSize = 64;

bool isSignedBy(const QByteArray& publicKey, const QByteArray& content, QByteArrayView signature)
{
    const auto keys =
        crypto::SignatureKey::fromText("whpk_" + crypto::toText(crypto::TextForm::Base64, publicKey));
    return keys && keys->first().verify({crypto::KeyKind::Ed25519}, content, signature);
}

} // namespace

BundleReader::BundleReader(QIODevice& device, Limits limits)
    : m_device(device)
    , m_limits(limits)
    , m_zstd(payload::makeCodingStream("zstd"))
{
}

Result<std::unique_ptr<BundleReader>> BundleReader::open(QIODevice& device, Keys keys)
{
    return open(device, std::move(keys), Limits());
}

Result<std::unique_ptr<BundleReader>> BundleReader::open(QIODevice& device, Keys keys, Limits limits)
{
    std::unique_ptr<BundleReader> reader(new BundleReader(device, limits));
    const auto read = [&reader](qint64 size) {
        return reader->fromFile(size);
    };
    Result<Header> header = readHeader(read, keys);
    crypto::wipe(keys.passphrase);
    for (PrivateKey& own : keys.own)
        own.wipe();
    if (!header)
        return fail(header.error());
    reader->m_header = std::move(*header);
    reader->m_check = reader->m_header.digest;
    reader->m_chain = reader->m_header.digest;
    reader->m_author = std::move(keys.author);
    return reader;
}

Error BundleReader::damaged(qint64 from) const
{
    const QLocale locale;
    return {ErrorKind::Damaged,
            BundleReaderText::tr("It was changed or cut between bytes %1 and %2, at exchange %3.")
                .arg(locale.toString(from), locale.toString(m_position), locale.toString(m_exchanges + 1)),
            BundleReaderText::tr("Get the file once more. Nothing behind that place is to be trusted.")};
}

/// Every block is as it was made, but what is in it is not in order.
Error BundleReader::damagedContent() const
{
    return damaged(m_blockBegin);
}

/// Fewer at the end of the file alone.
Result<QByteArray> BundleReader::fromFile(qint64 size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        const QByteArray more = m_device.read(size - bytes.size());
        if (more.isEmpty() && !(m_device.isSequential() && m_device.waitForReadyRead(-1)))
            break;
        bytes += more;
    }
    m_position += bytes.size();
    return bytes;
}

Result<void> BundleReader::readBlock()
{
    m_blockBegin = m_position;
    if (m_isLast)
        return fail(damagedContent());
    const Result<QByteArray> prefix = fromFile(sizeof(quint32));
    if (!prefix)
        return fail(prefix.error());
    if (prefix->size() < qsizetype(sizeof(quint32)))
        return fail(damaged(m_blockBegin));
    const auto word = qFromBigEndian<quint32>(prefix->constData());
    const auto size = qint64(word & ~lastBlockFlag);
    const bool isLast = (word & lastBlockFlag) != 0;
    if (size > blockSize || (!isLast && size < blockSize))
        return fail(damaged(m_blockBegin));
    const bool isEncrypted = !m_header.key.isEmpty();
    const qint64 whole = size + (isEncrypted ? crypto::sealTagSize : checkSize);
    const Result<QByteArray> block = fromFile(whole);
    if (!block)
        return fail(block.error());
    if (block->size() < whole)
        return fail(damaged(m_blockBegin));
    if (isEncrypted) {
        auto content = crypto::unseal(m_header.key, blockNonce(m_block), m_header.digest + *prefix, *block);
        if (!content)
            return fail(damaged(m_blockBegin));
        m_compressed = std::move(*content);
    } else {
        m_check = blockCheck(m_check, *prefix, QByteArrayView(*block).first(size));
        if (QByteArrayView(*block).last(checkSize) != m_check)
            return fail(damaged(m_blockBegin));
        m_compressed = block->first(size);
    }
    m_compressedAt = 0;
    m_isLast = isLast;
    ++m_block;
    return {};
}

/// Decompresses the next portion, if there is any.
Result<void> BundleReader::fill()
{
    m_content.resize(portion);
    m_contentAt = 0;
    for (;;) {
        if (m_streamEnded) {
            m_content.clear();
            return fail(damagedContent());
        }
        if (m_compressedAt == m_compressed.size()) {
            if (Result<void> read = readBlock(); !read)
                return read;
        }
        const auto step = m_zstd->decode(QByteArrayView(m_compressed).sliced(m_compressedAt),
                                         m_content.data(), m_content.size());
        m_compressedAt += step.consumed;
        m_streamEnded = step.state == payload::CodingStream::State::Ended;
        if (step.state != payload::CodingStream::State::Running && !m_streamEnded)
            return fail(damagedContent());
        m_produced += step.produced;
        if (m_produced > std::max(m_limits.bytes, m_limits.ratio * m_position))
            return fail(
                ErrorKind::Usage,
                BundleReaderText::tr("It holds more than %1 uncompressed and is not read on, since that "
                                     "could be meant to fill the disk.")
                    .arg(QLocale().formattedDataSize(std::max(m_limits.bytes, m_limits.ratio * m_position))));
        if (step.produced > 0) {
            m_content.truncate(step.produced);
            return {};
        }
    }
}

Result<QByteArray> BundleReader::take(qint64 size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        if (m_contentAt == m_content.size()) {
            if (Result<void> filled = fill(); !filled)
                return fail(filled.error());
        }
        const qsizetype part = std::min<qsizetype>(size - bytes.size(), m_content.size() - m_contentAt);
        bytes += QByteArrayView(m_content).sliced(m_contentAt, part);
        m_contentAt += part;
    }
    return bytes;
}

Result<std::optional<ExchangeRecord>> BundleReader::next()
{
    while (m_bodyLeft > 0) {
        if (const Result<QByteArray> skipped = body(portion); !skipped)
            return fail(skipped.error());
    }
    if (m_inExchange) {
        if (Result<void> whole = checkChain(); !whole)
            return fail(whole.error());
    }
    m_sum.add(m_chain);
    const Result<QByteArray> prefix = take(prefixSize);
    if (!prefix)
        return fail(prefix.error());
    m_sum.add(*prefix);
    const auto size = qFromBigEndian<qint64>(prefix->constData() + 1);
    if (size < 0 || size > largestRecord)
        return fail(damagedContent());
    if (prefix->front() == exchangeMark)
        return readExchange(size);
    if (prefix->front() != endMark)
        return fail(damagedContent());
    if (Result<void> read = readEnding(size); !read)
        return fail(read.error());
    return std::optional<ExchangeRecord>();
}

Result<std::optional<ExchangeRecord>> BundleReader::readExchange(qint64 size)
{
    const Result<QByteArray> bytes = take(size);
    if (!bytes)
        return fail(bytes.error());
    m_sum.add(*bytes);
    Result<ExchangeRecord> record = readRecord(*bytes);
    if (!record)
        return fail(damagedContent());
    Exchange& exchange = record->exchange;
    if (record->sharedAnswer > 0 && m_answers.value(record->sharedAnswer) != exchange.responseBody.wireSize)
        return fail(damagedContent());
    m_inExchange = true;
    m_bodyLeft = exchange.requestBody.blob ? exchange.requestBody.wireSize : 0;
    if (record->sharedAnswer > 0)
        exchange.responseBody.blob = BlobId{record->sharedAnswer};
    else if (exchange.responseBody.blob) {
        m_bodyLeft += exchange.responseBody.wireSize;
        exchange.responseBody.blob = BlobId{m_exchanges + 1};
        m_answers.insert(m_exchanges + 1, exchange.responseBody.wireSize);
    }
    return std::optional(std::move(*record));
}

Result<QByteArray> BundleReader::body(qint64 size)
{
    Result<QByteArray> bytes = take(std::min({size, m_bodyLeft, qint64(portion)}));
    if (!bytes)
        return fail(bytes.error());
    m_sum.add(*bytes);
    m_bodyLeft -= bytes->size();
    return bytes;
}

Result<void> BundleReader::checkChain()
{
    m_chain = m_sum.result();
    const Result<QByteArray> written = take(checkSize);
    if (!written)
        return fail(written.error());
    if (*written != m_chain)
        return fail(damagedContent());
    m_inExchange = false;
    ++m_exchanges;
    return {};
}

Result<void> BundleReader::readEnding(qint64 size)
{
    const qsizetype withSignature = endingSize + crypto::agreementKeySize + signatureSize;
    if (size != endingSize && size != withSignature)
        return fail(damagedContent());
    const Result<QByteArray> ending = take(size);
    if (!ending)
        return fail(ending.error());
    if (qFromBigEndian<qint64>(ending->constData()) != m_exchanges ||
        ending->sliced(sizeof(qint64), checkSize) != m_chain)
        return fail(damagedContent());
    if (Result<void> ended = expectEnd(); !ended)
        return ended;
    if (size == withSignature) {
        const QByteArray key = ending->sliced(endingSize, crypto::agreementKeySize);
        if (!isSignedBy(key, signedContent(m_header.digest, m_exchanges, m_chain),
                        QByteArrayView(*ending).last(signatureSize)))
            return fail(ErrorKind::Denied, BundleReaderText::tr("The signature of its author is wrong."),
                        BundleReaderText::tr("Nothing in it is to be trusted."));
        m_signer = key;
    }
    if (m_author && m_signer != m_author->signing)
        return fail(
            ErrorKind::Denied,
            m_signer.isEmpty()
                ? BundleReaderText::tr("It was not signed.")
                : BundleReaderText::tr("It was signed by another key: %1.").arg(keyFingerprint(m_signer)));
    return {};
}

/// Nothing may follow: neither in the stream, nor in the last block, nor in the file.
Result<void> BundleReader::expectEnd()
{
    while (!m_streamEnded && m_contentAt == m_content.size()) {
        char nothing = 0;
        if (m_compressedAt == m_compressed.size()) {
            if (Result<void> read = readBlock(); !read)
                return read;
        }
        const auto step = m_zstd->decode(QByteArrayView(m_compressed).sliced(m_compressedAt), &nothing, 1);
        m_compressedAt += step.consumed;
        m_streamEnded = step.state == payload::CodingStream::State::Ended;
        if (step.produced > 0 || (step.state != payload::CodingStream::State::Running && !m_streamEnded))
            return fail(damagedContent());
    }
    if (m_contentAt != m_content.size())
        return fail(damagedContent());
    while (!m_isLast && m_compressedAt == m_compressed.size()) {
        if (Result<void> read = readBlock(); !read)
            return read;
    }
    if (m_compressedAt != m_compressed.size())
        return fail(damagedContent());
    const qint64 end = m_position;
    const Result<QByteArray> more = fromFile(1);
    if (!more)
        return fail(more.error());
    return more->isEmpty() ? Result<void>() : fail(damaged(end));
}

} // namespace hookbench::bundle
