// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/jsonl_importer.h"

#include "app/formats/exchange_json_reader.h"

#include <QCoreApplication>
#include <QIODevice>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct JsonlImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::JsonlImportText)
};

/// A body of 1 GB is there twice, in base64.
constexpr qint64 longestLine = qint64(3) << 30;

/// The next line; empty at the end of the device.
Result<QByteArray> readLine(QIODevice& device)
{
    constexpr qint64 portion = 1024 * 1024;
    QByteArray line;
    while (!line.endsWith('\n')) {
        const QByteArray more = device.readLine(portion);
        if (more.isEmpty())
            break;
        if (line.size() + more.size() > longestLine)
            return fail(ErrorKind::Usage,
                        JsonlImportText::tr("It has a line of more than %1 bytes.").arg(longestLine));
        line += more;
    }
    return line;
}

} // namespace

ImportFormat JsonlImporter::format() const
{
    return {"jsonl"_ba, JsonlImportText::tr("JSON Lines")};
}

bool JsonlImporter::recognises(QByteArrayView beginning) const
{
    const QByteArrayView start = beginning.trimmed();
    return start.startsWith('{') && start.contains("\"request\"") && start.contains("\"origin\"");
}

Result<void> JsonlImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    for (qint64 number = 1; !start.cancel.isCancelled(); ++number) {
        const Result<QByteArray> line = readLine(device);
        if (!line)
            return fail(line.error());
        if (line->isEmpty())
            break;
        if (line->trimmed().isEmpty())
            continue;
        Result<AnnotatedExchange> read = readExchangeJson(*line);
        if (!read) {
            target.report({JsonlImportText::tr("line %1").arg(number), read.error().message});
            continue;
        }
        if (Result<void> taken = target.take(std::move(read->exchange), std::move(read->annotation)); !taken)
            return taken;
    }
    return {};
}

} // namespace hookbench::formats
