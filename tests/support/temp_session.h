// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session_reader.h"
#include "app/session/session_writer.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <map>
#include <mutex>

namespace hookbench::tests {

/// A folder of its own with the name of a session in it, both gone with the object.
class TempSession
{
public:
    TempSession();

    const QString& path() const { return m_path; }
    QString folder() const { return m_folder.path(); }
    QStringList files() const; ///< names in the folder, sorted

    std::unique_ptr<session::SessionWriter>
    write(session::SessionWriter::Mode mode = session::SessionWriter::Mode::OpenOrCreate,
          session::Durability durability = session::Durability::Normal) const;
    std::unique_ptr<session::SessionReader> read() const;

private:
    QTemporaryDir m_folder;
    QString m_path;
};

/// Keeps the receipts that a recorder delivers, for any thread to wait for.
class ReceiptBox final : public ReceiptSink
{
public:
    void deliver(std::vector<Receipt> receipts) override;

    /// Waits until `count` receipts have come in all; false after a generous time.
    bool waitFor(size_t count);

    /// The receipt of a ticket, which must have come.
    Result<ExchangeId> of(quint64 ticket);

    size_t size();
    size_t deliveries(); ///< calls of deliver()

private:
    std::mutex m_mutex;
    std::condition_variable m_come;
    std::map<quint64, Result<ExchangeId>> m_receipts;
    size_t m_deliveries = 0;
};

/// Records one exchange and waits for its receipt.
Result<ExchangeId> recordAndWait(Recorder& recorder, Exchange exchange);

/// Hands a large body over in pieces and waits for them; `failure` gets the first error.
BlobId writeBlob(Recorder& recorder, const QByteArray& body, Error* failure = nullptr);

} // namespace hookbench::tests
