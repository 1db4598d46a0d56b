// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/raw_folder.h"

#include "app/base/atomic_file.h"
#include "app/formats/entries.h"

#include <QCoreApplication>
#include <QIODevice>

namespace hookbench::workspace {

namespace {
struct RawFolderText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::RawFolderText)
};
} // namespace

RawFolder::RawFolder(const QString& path)
    : m_folder(path)
{
}

RawFolder::~RawFolder()
{
    for (const QString& name : m_written)
        m_folder.remove(name);
}

Result<void> RawFolder::begin(const formats::ExportStart&, const formats::ByteSink&)
{
    m_exchanges = 0;
    if (m_folder.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return {};
    return fail(
        ErrorKind::Usage,
        RawFolderText::tr("The folder %1 is not empty.").arg(QDir::toNativeSeparators(m_folder.path())),
        RawFolderText::tr("Choose an empty one."));
}

Result<void> RawFolder::add(const formats::ExportItem& item, const formats::ByteSink&)
{
    const QByteArray number = QByteArray::number(++m_exchanges).rightJustified(6, '0');
    Result<void> written = write(number + formats::requestSuffix, formats::requestOnTheWire(item));
    if (written && item.isAnswered())
        written = write(number + formats::responseSuffix, formats::answerOnTheWire(item));
    return written;
}

Result<void> RawFolder::end(const formats::ByteSink&)
{
    m_written.clear();
    return {};
}

Result<void> RawFolder::write(const QByteArray& name, const formats::WireContent& content)
{
    Result<void> read;
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    const Result<void> written = writeFileAtomically(path, [&](QIODevice& device) {
        read = content([&device](QByteArrayView bytes) -> Result<void> {
            if (device.write(bytes.data(), bytes.size()) != bytes.size())
                return fail(ErrorKind::Io, device.errorString());
            return {};
        });
        return read.has_value();
    });
    if (written)
        m_written += QString::fromLatin1(name);
    return !read && read.error().kind != ErrorKind::Io ? read : written;
}

} // namespace hookbench::workspace
