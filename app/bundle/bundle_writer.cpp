// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle/bundle_writer.h"

#include "app/crypto/digest.h"
#include "app/crypto/signature_key.h"
#include "app/crypto/text_form.h"
#include "app/exchange/recorder.h"

#include <QCoreApplication>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::bundle {

namespace {

struct BundleText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::bundle::BundleText)
};

constexpr BlobId someBlob{1};

/// Bodies that are too large for a record follow it.
bool movesBehind(StoredBody& body)
{
    if (!body.blob && body.inlined.size() <= Recorder::pieceSize)
        return false;
    body.wireSize = body.blob ? body.wireSize : body.inlined.size();
    body.blob = someBlob;
    body.inlined.clear();
    return body.wireSize > 0;
}

QByteArray bigEndian(qint64 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray signatureOf(const PrivateKey& key, const QByteArray& content)
{
    const auto keys =
        crypto::SignatureKey::fromText("whsk_" + crypto::toText(crypto::TextForm::Base64, key.signing));
    return keys ? keys->first().sign({crypto::KeyKind::Ed25519}, content) : QByteArray();
}

} // namespace

QByteArray signedContent(const QByteArray& headerDigest, qint64 exchanges, const QByteArray& chain)
{
    return "hookbench bundle 1\n" + headerDigest + bigEndian(exchanges) + chain;
}

BundleWriter::BundleWriter(Protection protection)
    : m_protection(std::move(protection))
{
}

BundleWriter::~BundleWriter()
{
    crypto::wipe(m_protection.passphrase);
    if (m_protection.signer)
        m_protection.signer->wipe();
}

formats::ExportFormat BundleWriter::format() const
{
    return {
        "bundle"_ba,
        BundleText::tr("Hookbench bundle"),
        u"hkbundle"_s,
        {BundleText::tr("The endpoints, drafts and settings of the session are not kept; the exchanges get "
                        "new numbers when it is opened.")},
        {},
        true};
}

Result<void> BundleWriter::begin(const formats::ExportStart&, const formats::ByteSink& out)
{
    Result<Header> header = makeHeader(m_protection);
    if (!header)
        return fail(header.error());
    m_headerDigest = header->digest;
    m_chain = header->digest;
    m_answers.clear();
    m_exchanges = 0;
    m_blocks.emplace(std::move(*header));
    return m_blocks->begin(out);
}

Result<void> BundleWriter::add(const formats::ExportItem& item, const formats::ByteSink& out)
{
    ExchangeRecord record{item.exchange(), item.annotation(), 0};
    const StoredBody& request = item.exchange().requestBody;
    const StoredBody& answer = item.exchange().responseBody;
    ++m_exchanges;
    if (answer.blob) {
        record.sharedAnswer = m_answers.value(answer.blob, 0);
        if (record.sharedAnswer == 0)
            m_answers.insert(answer.blob, m_exchanges);
    }
    const bool requestFollows = movesBehind(record.exchange.requestBody);
    const bool answerFollows = movesBehind(record.exchange.responseBody) && record.sharedAnswer == 0;
    const QByteArray bytes = writeRecord(record);
    m_sum.add(m_chain);
    Result<void> step = writePrefix(exchangeMark, bytes.size(), out);
    if (step)
        step = write(bytes, out);
    if (step && requestFollows)
        step = writeBody(request, item.reader(), out);
    if (step && answerFollows)
        step = writeBody(answer, item.reader(), out);
    if (!step)
        return step;
    m_chain = m_sum.result();
    return m_zstd.add(m_chain, [&](QByteArrayView compressed) { return m_blocks->add(compressed, out); });
}

Result<void> BundleWriter::end(const formats::ByteSink& out)
{
    QByteArray ending = bigEndian(m_exchanges) + m_chain;
    if (m_protection.signer) {
        const QByteArray signature =
            signatureOf(*m_protection.signer, signedContent(m_headerDigest, m_exchanges, m_chain));
        if (signature.isEmpty())
            return fail(ErrorKind::Io, BundleText::tr("The bundle could not be signed."));
        ending += m_protection.signer->publicKey().signing + signature;
    }
    Result<void> step = writePrefix(endMark, ending.size(), out);
    if (step)
        step = write(ending, out);
    if (step)
        step = m_zstd.finish([&](QByteArrayView compressed) { return m_blocks->add(compressed, out); });
    return step ? m_blocks->end(out) : step;
}

Result<void> BundleWriter::writePrefix(char kind, qsizetype size, const formats::ByteSink& out)
{
    return write(QByteArray(1, kind) + bigEndian(size), out);
}

Result<void> BundleWriter::write(QByteArrayView content, const formats::ByteSink& out)
{
    m_sum.add(content);
    return m_zstd.add(content, [&](QByteArrayView compressed) { return m_blocks->add(compressed, out); });
}

Result<void> BundleWriter::writeBody(const StoredBody& body, const formats::BlobReader& reader,
                                     const formats::ByteSink& out)
{
    if (!body.blob)
        return write(body.inlined, out);
    for (qint64 offset = 0; offset < body.wireSize;) {
        const Result<QByteArray> piece =
            reader(body.blob, offset, std::min(Recorder::pieceSize, body.wireSize - offset));
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return fail(ErrorKind::Damaged,
                        BundleText::tr("A body ends after %1 of %2 bytes.").arg(offset).arg(body.wireSize));
        if (Result<void> written = write(*piece, out); !written)
            return written;
        offset += piece->size();
    }
    return {};
}

} // namespace hookbench::bundle
