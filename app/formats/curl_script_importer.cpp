// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl_script_importer.h"

#include "app/formats/curl_command.h"
#include "app/formats/shell_words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct CurlScriptText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::CurlScriptText)
};

constexpr qsizetype longestCommand = 64 * 1024 * 1024;

Result<QByteArray> noFile(const QString& path)
{
    return fail(ErrorKind::Denied, CurlScriptText::tr("The file %1, which it names, is not read.").arg(path));
}

bool isBlank(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.isEmpty() || text.startsWith('#');
}

/// The next command with the lines that belong to it: until its quotes are closed and no line goes on.
QByteArray takeCommand(QByteArrayView text, qsizetype& at, qint64& line)
{
    QByteArray command;
    while (at < text.size()) {
        const qsizetype end = text.indexOf('\n', at);
        const QByteArrayView one = text.sliced(at, (end < 0 ? text.size() : end) - at);
        at = end < 0 ? text.size() : end + 1;
        ++line;
        if (command.isEmpty() && isBlank(one))
            continue;
        command += one;
        command += '\n';
        const QByteArrayView trimmed = one.trimmed();
        const bool goesOn = trimmed.endsWith('\\') || trimmed.endsWith('^') || trimmed.endsWith('`');
        if (goesOn || command.size() > longestCommand)
            continue;
        if (!shellWords(command, shellOf(command)).unclosed)
            break;
    }
    return command;
}

} // namespace

ImportFormat CurlScriptImporter::format() const
{
    return {"curl"_ba, CurlScriptText::tr("cURL commands")};
}

bool CurlScriptImporter::recognises(QByteArrayView beginning) const
{
    if (beginning.contains('\0'))
        return false;
    for (qsizetype at = 0; at < beginning.size();) {
        const qsizetype end = beginning.indexOf('\n', at);
        const QByteArrayView line = beginning.sliced(at, (end < 0 ? beginning.size() : end) - at);
        if (!isBlank(line) && !line.startsWith("set "))
            return isCurlCommand(line.toByteArray());
        at = end < 0 ? beginning.size() : end + 1;
    }
    return false;
}

Result<void> CurlScriptImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    constexpr qint64 largestScript = qint64(256) * 1024 * 1024;
    const Result<QByteArray> text = readWhole(device, largestScript);
    if (!text)
        return fail(text.error());
    qsizetype at = 0;
    qint64 line = 0;
    while (at < text->size() && !start.cancel.isCancelled()) {
        const qint64 first = line + 1;
        const QByteArray command = takeCommand(*text, at, line);
        if (!isCurlCommand(command))
            continue; // "set -e", a variable
        Result<ImportedDraft> imported = readCurlCommand(command, noFile);
        const QString place = CurlScriptText::tr("line %1").arg(first);
        if (!imported) {
            target.report({place, imported.error().message});
            continue;
        }
        if (!imported->notes.isEmpty())
            target.report({place, imported->notes.join(u' ')});
        if (Result<void> taken = target.takeDraft(std::move(imported->draft)); !taken)
            return taken;
    }
    return {};
}

} // namespace hookbench::formats
