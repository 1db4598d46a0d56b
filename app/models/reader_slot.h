// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session_reader.h"

#include <atomic>

namespace hookbench::models {

/// Keeps an open reader of a session between jobs. A job takes it out and puts it back, so that it is used by
/// one thread at a time; a job that finds none opens its own. Safe from any thread.
class ReaderSlot
{
public:
    explicit ReaderSlot(QString path)
        : m_path(std::move(path))
    {
    }
    ~ReaderSlot() { delete m_reader.load(); }
    Q_DISABLE_COPY_MOVE(ReaderSlot)

    Result<std::unique_ptr<session::SessionReader>> take()
    {
        if (session::SessionReader* reader = m_reader.exchange(nullptr))
            return std::unique_ptr<session::SessionReader>(reader);
        return session::SessionReader::open(m_path);
    }

    void put(std::unique_ptr<session::SessionReader> reader) { delete m_reader.exchange(reader.release()); }

    const QString& path() const { return m_path; }

private:
    const QString m_path;
    std::atomic<session::SessionReader*> m_reader = nullptr;
};

} // namespace hookbench::models
