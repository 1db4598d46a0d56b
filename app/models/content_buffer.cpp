// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/content_buffer.h"

#include <QCoreApplication>
#include <QTemporaryFile>

#include <algorithm>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BufferText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::BufferText)
};

} // namespace

ContentBuffer::ContentBuffer(qint64 expected, qint64 inMemory, QString folder)
    : m_inMemory(inMemory)
    , m_folder(std::move(folder))
{
    if (expected <= m_inMemory)
        m_bytes.reserve(std::max<qint64>(expected, 0));
    else
        openFile();
}

ContentBuffer::~ContentBuffer() = default;

bool ContentBuffer::refuse()
{
    m_failed = true;
    m_error = {ErrorKind::Io,
               BufferText::tr("The body is too large for memory, and there is no place for it in %1: %2")
                   .arg(QDir::toNativeSeparators(m_folder), m_file->errorString()),
               BufferText::tr("Make room there, or save the body to a file.")};
    return false;
}

bool ContentBuffer::openFile()
{
    m_file = std::make_shared<QTemporaryFile>(m_folder + u"/hookbench-XXXXXX"_s);
    // Bytes that were collected already come first.
    if (m_file->open() && m_file->write(m_bytes) == m_bytes.size()) {
        m_bytes.clear();
        m_bytes.squeeze();
        return true;
    }
    return refuse();
}

bool ContentBuffer::append(QByteArrayView bytes)
{
    if (m_failed || (!m_file && m_size + bytes.size() > m_inMemory && !openFile()))
        return false;
    m_size += bytes.size();
    if (!m_file) {
        m_bytes.append(bytes);
        return true;
    }
    if (m_file->write(bytes.data(), bytes.size()) == bytes.size())
        return true;
    return refuse();
}

Result<payload::HeldBytes> ContentBuffer::finish()
{
    if (m_failed)
        return fail(m_error);
    if (!m_file)
        return payload::HeldBytes(std::move(m_bytes));
    // Only what was written may be mapped: reading behind the end of a file kills the program.
    const bool written = m_file->flush() && m_file->size() >= m_size;
    const uchar* mapped = written && m_size > 0 ? m_file->map(0, m_size) : nullptr;
    if (!written || (!mapped && m_size > 0)) {
        refuse();
        return fail(m_error);
    }
    return payload::HeldBytes(QByteArray::fromRawData(reinterpret_cast<const char*>(mapped), m_size),
                              std::move(m_file));
}

} // namespace hookbench::models
