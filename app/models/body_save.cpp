// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/body_save.h"

#include "app/base/atomic_file.h"
#include "app/models/body_stream.h"
#include "app/models/reader_slot.h"

#include <QIODevice>

namespace hookbench::models {

namespace {

Result<void> writeBody(const session::SessionReader& reader, ExchangeId id, BodySave::Part part,
                       const QString& path, std::atomic<qint64>& saved, const CancelFlag& cancel)
{
    const Result<Exchange> exchange = reader.exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const bool isRequest = part == BodySave::Part::Request;
    const StoredBody& body = isRequest ? exchange->requestBody : exchange->responseBody;
    const http::BodyFraming framing = isRequest ? exchange->requestFraming : exchange->responseFraming;
    Result<void> read;
    const Result<void> written = writeFileAtomically(path, [&](QIODevice& device) {
        bool good = true;
        read = streamBody(reader, body, framing, cancel, [&](QByteArrayView content) {
            good = device.write(content.data(), content.size()) == content.size();
            saved += content.size();
            return good;
        });
        return good && read.has_value() && !cancel.isCancelled();
    });
    return read ? written : read;
}

} // namespace

BodySave::BodySave(QThreadPool& pool, std::shared_ptr<ReaderSlot> slot, ExchangeId id, Part part,
                   const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path)
    , m_saved(std::make_shared<std::atomic<qint64>>(0))
    , m_job(pool)
{
    m_job.start(
        [slot = std::move(slot), id, part, path, saved = m_saved](const CancelFlag& cancel) -> Result<void> {
            auto reader = slot->take();
            if (!reader)
                return fail(reader.error());
            Result<void> result = writeBody(**reader, id, part, path, *saved, cancel);
            slot->put(std::move(*reader));
            return result;
        },
        [this](const Result<void>& result) { end(result); });
}

void BodySave::cancel()
{
    if (!m_job.isRunning())
        return;
    m_job.cancel();
    end(fail(ErrorKind::Cancelled, tr("Saving was cancelled; no file was written.")));
}

void BodySave::end(const Result<void>& result)
{
    Q_EMIT ended(result);
    deleteLater();
}

} // namespace hookbench::models
