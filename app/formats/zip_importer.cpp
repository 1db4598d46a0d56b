// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/zip_importer.h"

#include "app/formats/entries.h"
#include "app/payload/content_coding.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct ZipText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::ZipText)
};

constexpr qint64 largestEntry = qint64(256) * 1024 * 1024;
constexpr qint64 largestSum = qint64(2) * 1024 * 1024 * 1024; ///< of all entries, unpacked
constexpr qsizetype mostEntries = 200'000;
constexpr qint64 largestDirectory = qint64(64) * 1024 * 1024;
constexpr qsizetype endSize = 22;
constexpr qsizetype entrySize = 46;
constexpr qsizetype localSize = 30;
constexpr qsizetype end64Size = 56;
constexpr quint32 end64Mark = 0x06064b50;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;

template <typename Number>
Number little(QByteArrayView bytes, qsizetype at)
{
    return at + qsizetype(sizeof(Number)) <= bytes.size() ? qFromLittleEndian<Number>(bytes.data() + at) : 0;
}

struct ZipEntry
{
    quint16 method = 0;
    qint64 packed = 0;
    qint64 size = 0;
    qint64 offset = 0;
    qint64 atUs = 0;
};

/// Of MS-DOS, taken for UTC.
qint64 timeOf(quint32 dos)
{
    const QDate date(int(dos >> 25) + 1980, int(dos >> 21 & 15), int(dos >> 16 & 31));
    const QTime time(int(dos >> 11 & 31), int(dos >> 5 & 63), int(dos & 31) * 2);
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() * 1000 : 0;
}

/// The archive's own list of what is in it.
class Directory
{
public:
    explicit Directory(QIODevice& device)
        : m_device(device)
    {
    }

    Result<void> read(ImportTarget& target);
    Result<QByteArray> content(const QString& name);
    QStringList names() const { return m_names; }
    qint64 timeUs(const QString& name) const { return m_entries.value(name).atUs; }

private:
    QByteArray at(qint64 offset, qint64 size)
    {
        const bool isInside = offset >= 0 && offset <= m_device.size();
        return isInside && m_device.seek(offset) ? m_device.read(size) : QByteArray();
    }
    bool findDirectory(qint64& offset, qint64& size);
    void addEntry(QByteArrayView entry, ImportTarget& target);

    QIODevice& m_device;
    QStringList m_names;
    QHash<QString, ZipEntry> m_entries;
    qint64 m_sum = 0;
};

Error damagedZip()
{
    return {ErrorKind::Usage,
            ZipText::tr("It is no ZIP archive that can be read: its list of files is damaged."),
            {}};
}

bool Directory::findDirectory(qint64& offset, qint64& size)
{
    constexpr qint64 longestComment = 0xFFFF;
    const qint64 from = std::max<qint64>(0, m_device.size() - endSize - longestComment);
    const QByteArray tail = at(from, endSize + longestComment);
    const qsizetype found = tail.lastIndexOf(QByteArrayView("PK\5\6"));
    if (found < 0 || found + endSize > tail.size())
        return false;
    size = little<quint32>(tail, found + 12);
    offset = little<quint32>(tail, found + 16);
    if (offset == 0xFFFFFFFF || little<quint16>(tail, found + 10) == 0xFFFF) {
        const qint64 end64 = qint64(little<quint64>(at(from + found - 20, 20), 8));
        const QByteArray record = at(end64, end64Size);
        if (little<quint32>(record, 0) != end64Mark)
            return false;
        size = qint64(little<quint64>(record, 40));
        offset = qint64(little<quint64>(record, 48));
    }
    return size >= 0 && size <= largestDirectory && offset >= 0 && offset <= m_device.size() - size;
}

Result<void> Directory::read(ImportTarget& target)
{
    qint64 offset = 0;
    qint64 size = 0;
    if (!findDirectory(offset, size))
        return fail(damagedZip());
    const QByteArray list = at(offset, size);
    for (qsizetype position = 0; position + entrySize <= list.size();) {
        const QByteArrayView entry = QByteArrayView(list).sliced(position);
        const qsizetype whole =
            entrySize + little<quint16>(entry, 28) + little<quint16>(entry, 30) + little<quint16>(entry, 32);
        if (!entry.startsWith("PK\1\2") || whole > entry.size())
            return fail(damagedZip());
        if (m_names.size() >= mostEntries)
            return fail(ErrorKind::Usage, ZipText::tr("It has more than %1 files.").arg(mostEntries));
        addEntry(entry.first(whole), target);
        position += whole;
    }
    return {};
}

void Directory::addEntry(QByteArrayView entry, ImportTarget& target)
{
    ZipEntry one{little<quint16>(entry, 10), little<quint32>(entry, 20), little<quint32>(entry, 24),
                 little<quint32>(entry, 42), timeOf(little<quint32>(entry, 12))};
    const qsizetype nameSize = little<quint16>(entry, 28);
    const QString name = QString::fromUtf8(entry.sliced(entrySize, nameSize));
    const QByteArrayView extra = entry.sliced(entrySize + nameSize, little<quint16>(entry, 30));
    for (qsizetype i = 0; i + 4 <= extra.size(); i += 4 + little<quint16>(extra, i + 2)) {
        if (little<quint16>(extra, i) != 1)
            continue;
        qsizetype place = i + 4;
        for (qint64* value : {&one.size, &one.packed, &one.offset}) {
            if (*value == 0xFFFFFFFF) {
                *value = qint64(little<quint64>(extra, place));
                place += 8;
            }
        }
    }
    if (name.endsWith(u'/') || name.isEmpty())
        return; // a folder
    if (m_entries.contains(name)) {
        target.report({name, ZipText::tr("There is another file of this name.")});
        return;
    }
    m_names += name;
    m_entries.insert(name, one);
}

Result<QByteArray> Directory::content(const QString& name)
{
    const ZipEntry entry = m_entries.value(name);
    const Error tooLarge{ErrorKind::Usage, ZipText::tr("It is larger than %1 bytes.").arg(largestEntry), {}};
    if (entry.size < 0 || entry.packed < 0 || entry.size > largestEntry || entry.packed > largestEntry)
        return fail(tooLarge);
    if (m_sum + entry.size > largestSum)
        return fail(
            ErrorKind::Usage,
            ZipText::tr("The archive holds more than %1 bytes; this file is not read.").arg(largestSum));
    const QByteArray local = at(entry.offset, localSize);
    if (!local.startsWith("PK\3\4"))
        return fail(ErrorKind::Usage, ZipText::tr("It is not where the archive says."));
    const qint64 begin = entry.offset + localSize + little<quint16>(local, 26) + little<quint16>(local, 28);
    const QByteArray packed = at(begin, entry.packed);
    if (packed.size() != entry.packed || (little<quint16>(local, 6) & 1))
        return fail(ErrorKind::Usage, packed.size() != entry.packed
                                          ? ZipText::tr("It is cut.")
                                          : ZipText::tr("It is encrypted, which cannot be read."));
    m_sum += entry.size;
    if (entry.method == stored)
        return packed;
    if (entry.method != deflated)
        return fail(ErrorKind::Usage, ZipText::tr("It is compressed in a way that is not known."));
    payload::DecodeLimits limits;
    limits.bytes = entry.size + 1; // more than it says is a bomb
    payload::DecodedContent decoded = payload::decodeContent(packed, {"deflate"_ba}, {}, limits);
    if (decoded.problem || decoded.content.size() != entry.size)
        return fail(ErrorKind::Usage, ZipText::tr("Its compressed content is damaged."));
    return std::move(decoded.content);
}

} // namespace

ImportFormat ZipImporter::format() const
{
    return {zipFormat, ZipText::tr("ZIP archive of requests")};
}

bool ZipImporter::recognises(QByteArrayView beginning) const
{
    return beginning.startsWith("PK\3\4") || beginning.startsWith("PK\5\6");
}

Result<void> ZipImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    QBuffer buffer;
    if (device.isSequential()) { // the list of files stands at the end
        Result<QByteArray> bytes = readWhole(device);
        if (!bytes)
            return fail(bytes.error());
        buffer.setData(*bytes);
        buffer.open(QIODevice::ReadOnly);
    }
    Directory directory(device.isSequential() ? buffer : device);
    if (Result<void> read = directory.read(target); !read)
        return read;
    return readEntries({directory.names(),
                        [&directory](const QString& name) { return directory.content(name); },
                        [&directory](const QString& name) {
                            return directory.timeUs(name);
                        }},
                       start, target);
}

} // namespace hookbench::formats
