// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/zip_writer.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>

namespace hookbench::formats {
namespace {

constexpr quint16 plainVersion = 20;
constexpr quint16 zip64Version = 45;
constexpr quint16 utf8Names = 1 << 11;
constexpr quint64 most32 = 0xFFFFFFFF;
constexpr quint64 most16 = 0xFFFF;

class Record
{
public:
    Record& u16(quint64 value) { return put(quint16(std::min(value, most16))); }
    Record& u32(quint64 value) { return put(quint32(std::min(value, most32))); }
    Record& u64(quint64 value) { return put(value); }
    Record& bytes(QByteArrayView value)
    {
        m_bytes += value;
        return *this;
    }
    const QByteArray& result() const { return m_bytes; }

private:
    template <typename Number>
    Record& put(Number value)
    {
        char little[sizeof value];
        qToLittleEndian(value, little);
        m_bytes.append(little, sizeof value);
        return *this;
    }
    QByteArray m_bytes;
};

/// Date and time of MS-DOS, UTC, to two seconds.
quint32 dosTime(qint64 us)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC);
    const int year = std::clamp(at.date().year(), 1980, 2107);
    const auto date = quint32((year - 1980) << 9 | at.date().month() << 5 | at.date().day());
    const auto time = quint32(at.time().hour() << 11 | at.time().minute() << 5 | at.time().second() / 2);
    return date << 16 | time;
}

} // namespace

Result<void> ZipWriter::put(QByteArrayView bytes, const ByteSink& out)
{
    m_offset += quint64(bytes.size());
    return out(bytes);
}

Result<void> ZipWriter::add(const QByteArray& name, qint64 timeUs, const ReadContent& read,
                            const ByteSink& out)
{
    File file{name, dosTime(timeUs), 0, 0, m_offset};
    const auto measure = [&file](QByteArrayView bytes) -> Result<void> {
        if (bytes.isEmpty()) // zlib takes a null pointer for a new beginning
            return {};
        file.checksum = quint32(
            crc32_z(file.checksum, reinterpret_cast<const Bytef*>(bytes.data()), size_t(bytes.size())));
        file.size += quint64(bytes.size());
        return {};
    };
    if (Result<void> measured = read(measure); !measured)
        return measured;
    const bool isLarge = file.size >= most32;
    Record head;
    head.u32(0x04034b50).u16(isLarge ? zip64Version : plainVersion).u16(utf8Names).u16(0).u32(file.time);
    head.u32(file.checksum).u32(isLarge ? most32 : file.size).u32(isLarge ? most32 : file.size);
    head.u16(quint64(name.size())).u16(isLarge ? 20 : 0).bytes(name);
    if (isLarge)
        head.u16(1).u16(16).u64(file.size).u64(file.size);
    if (Result<void> written = put(head.result(), out); !written)
        return written;
    const auto pass = [this, &out](QByteArrayView bytes) {
        return put(bytes, out);
    };
    if (Result<void> written = read(pass); !written)
        return written;
    m_files.push_back(std::move(file));
    return {};
}

Result<void> ZipWriter::add(const QByteArray& name, qint64 timeUs, QByteArrayView content,
                            const ByteSink& out)
{
    return add(
        name, timeUs, [content](const ByteSink& take) { return take(content); }, out);
}

Result<void> ZipWriter::end(const ByteSink& out)
{
    const quint64 begin = m_offset;
    for (const File& file : m_files) {
        const bool isLarge = file.size >= most32 || file.offset >= most32;
        Record head;
        head.u32(0x02014b50).u16(isLarge ? zip64Version : plainVersion);
        head.u16(isLarge ? zip64Version : plainVersion).u16(utf8Names).u16(0).u32(file.time);
        head.u32(file.checksum).u32(isLarge ? most32 : file.size).u32(isLarge ? most32 : file.size);
        head.u16(quint64(file.name.size())).u16(isLarge ? 28 : 0).u16(0).u16(0).u16(0).u32(0);
        head.u32(isLarge ? most32 : file.offset).bytes(file.name);
        if (isLarge)
            head.u16(1).u16(24).u64(file.size).u64(file.size).u64(file.offset);
        if (Result<void> written = put(head.result(), out); !written)
            return written;
    }
    const quint64 size = m_offset - begin;
    const quint64 count = m_files.size();
    Record tail;
    if (begin >= most32 || count >= most16) {
        tail.u32(0x06064b50).u64(44).u16(zip64Version).u16(zip64Version).u32(0).u32(0);
        tail.u64(count).u64(count).u64(size).u64(begin);
        tail.u32(0x07064b50).u32(0).u64(m_offset).u32(1);
    }
    tail.u32(0x06054b50).u16(0).u16(0).u16(count).u16(count).u32(size).u32(begin).u16(0);
    m_files.clear();
    Result<void> written = put(tail.result(), out);
    m_offset = 0;
    return written;
}

} // namespace hookbench::formats
