// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temp_session.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::tests {

namespace {
constexpr std::chrono::seconds patience(60);
} // namespace

TempSession::TempSession()
    : m_path(m_folder.filePath(u"test.hookbench"_s))
{
    Q_ASSERT(m_folder.isValid());
}

QStringList TempSession::files() const
{
    return QDir(m_folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

std::unique_ptr<session::SessionWriter> TempSession::write(session::SessionWriter::Mode mode,
                                                           session::Durability durability) const
{
    auto opened = session::SessionWriter::open(m_path, mode, durability);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return std::move(*opened);
}

std::unique_ptr<session::SessionReader> TempSession::read() const
{
    auto opened = session::SessionReader::open(m_path);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return std::move(*opened);
}

void ReceiptBox::deliver(std::vector<Receipt> receipts)
{
    const std::lock_guard lock(m_mutex);
    ++m_deliveries;
    for (Receipt& receipt : receipts) {
        const bool isNew = m_receipts.emplace(receipt.ticket, std::move(receipt.outcome)).second;
        if (!isNew)
            qFatal("a ticket got two receipts");
    }
    m_come.notify_all();
}

bool ReceiptBox::waitFor(size_t count)
{
    std::unique_lock lock(m_mutex);
    return m_come.wait_for(lock, patience, [this, count] { return m_receipts.size() >= count; });
}

Result<ExchangeId> ReceiptBox::of(quint64 ticket)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_receipts.find(ticket);
    if (found == m_receipts.end())
        return fail(ErrorKind::NotFound, u"no receipt"_s);
    return found->second;
}

size_t ReceiptBox::size()
{
    const std::lock_guard lock(m_mutex);
    return m_receipts.size();
}

size_t ReceiptBox::deliveries()
{
    const std::lock_guard lock(m_mutex);
    return m_deliveries;
}

Result<ExchangeId> recordAndWait(Recorder& recorder, Exchange exchange)
{
    const auto box = std::make_shared<ReceiptBox>();
    recorder.record(std::move(exchange), 1, box);
    if (!box->waitFor(1))
        return fail(ErrorKind::Io, u"no receipt came"_s);
    return box->of(1);
}

BlobId writeBlob(Recorder& recorder, const QByteArray& body, Error* failure)
{
    const auto box = std::make_shared<ReceiptBox>();
    const BlobId blob = recorder.newBlob();
    quint64 pieces = 0;
    for (qsizetype at = 0; at < body.size(); at += Recorder::pieceSize)
        recorder.appendToBlob(blob, body.mid(at, Recorder::pieceSize), pieces++, box);
    if (!box->waitFor(pieces))
        qFatal("no receipts came");
    for (quint64 i = 0; i < pieces && failure; ++i) {
        if (const Result<ExchangeId> receipt = box->of(i); !receipt) {
            *failure = receipt.error();
            break;
        }
    }
    return blob;
}

} // namespace hookbench::tests
