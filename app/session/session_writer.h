// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/annotation.h"
#include "app/exchange/document.h"
#include "app/exchange/endpoint.h"
#include "app/exchange/recorder.h"
#include "app/session/retention.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hookbench::session {

class Store;

/// When an exchange counts as kept. The contract's words.
enum class Durability {
    Full,   ///< survives a power cut: every commit reaches the disk
    Normal, ///< survives the end of the program; a power cut may cost the newest
};

/// What a session knew when it was opened.
struct SessionStart
{
    ExchangeId lastExchange;   ///< none when it is empty
    qint64 lastConnection = 0; ///< highest connection number in it
};

/// The writing side of a session: one connection on one thread that alone writes and checkpoints. Everything
/// waiting is committed together (group commit). After a failed write all of that commit get the error, the
/// connection is opened anew and checked, and later exchanges are tried again: capturing resumes by itself.
/// Methods may be called from any thread; signals come from the store thread.
class SessionWriter final : public QObject, public Recorder
{
    Q_OBJECT

public:
    enum class Mode {
        OpenExisting, ///< NotFound when there is no file
        Create,       ///< fails when the file exists and is not empty
        OpenOrCreate,
    };

    /// Opens the file, takes the session's lock, brings an older schema up to date, starts the thread. Blocks
    /// for as long as that takes; call it off the window's thread. Errors: NotFound, NotASession,
    /// NewerVersion, Damaged, InUse (names the process), Denied, DiskFull, Io.
    static Result<std::unique_ptr<SessionWriter>> open(const QString& path, Mode mode, Durability durability,
                                                       qint64 sizeLimit = 0);

    /// Writes what is waiting, then closes. A session nobody else has open becomes a single file again.
    ~SessionWriter() override;

    const QString& path() const;
    const SessionStart& start() const;

    BlobId newBlob() override;
    void appendToBlob(BlobId blob, QByteArray piece, quint64 ticket,
                      std::shared_ptr<ReceiptSink> sink) override;
    void dropBlob(BlobId blob) override;
    void record(Exchange exchange, quint64 ticket, std::shared_ptr<ReceiptSink> sink) override;
    void recordFamily(RecordItem parent, std::vector<RecordItem> children) override;
    void holdBack() override;
    void letGo() override;
    qint64 pendingBytes() const override;

    void setDurability(Durability durability);

    /// What would make the session larger than this many bytes is refused, until the limit is raised or there
    /// is room again; 0 is no limit. Told by writingFailed() and writingResumed().
    void setSizeLimit(qint64 bytes);

    /// The rule by which the session let go of exchanges when it was opened.
    const Retention& retention() const { return m_retention; }

    /// Keeps this rule in the session and goes by it from now on, a few exchanges at a time; see
    /// exchangesPurged(). `done` is called on the store thread.
    void setRetention(const Retention& rule, std::function<void(Result<void>)> done);

    /// Inserts an endpoint without id, or replaces the one with its id; `done` is called on the store thread.
    void saveEndpoint(Endpoint endpoint, std::function<void(Result<Endpoint>)> done);
    void removeEndpoint(EndpointId id, std::function<void(Result<void>)> done);

    /// Inserts a document without id, or replaces the one with its id; `done` is called on the store thread.
    void saveDocument(Document document, std::function<void(Result<Document>)> done);
    void removeDocument(DocumentId id, std::function<void(Result<void>)> done);

    /// Replaces what is noted about these exchanges, all or none; an empty annotation removes it.
    void annotate(std::vector<std::pair<ExchangeId, Annotation>> annotations,
                  std::function<void(Result<void>)> done);

    /// Takes exchanges out of sight, or brings them back: readers pass them over, their bytes stay. In parts,
    /// so that capturing goes on; `done` is called on the store thread after each with how many are done, and
    /// not any more after a failure.
    void setDeleted(const std::vector<ExchangeId>& ids, bool deleted,
                    std::function<void(Result<qint64>)> done);

    /// Writes a consistent copy of the whole session to another file; `done` is called on the store thread.
    void saveCopy(const QString& path, std::function<void(Result<void>)> done);

Q_SIGNALS:
    /// After each commit, in order of ids.
    void exchangesStored(const QList<hookbench::ExchangeSummary>& summaries);

    /// These were let go for good by the rule of the session.
    void exchangesPurged(const std::vector<hookbench::ExchangeId>& ids);

    /// A commit failed; said once until writingResumed().
    void writingFailed(const hookbench::Error& error);
    void writingResumed();

private:
    explicit SessionWriter(std::unique_ptr<Store> store);

    const Retention m_retention;
    std::unique_ptr<Store> m_store; ///< the thread, its queue and its connection
};

} // namespace hookbench::session
