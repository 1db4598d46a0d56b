// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/input_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {
struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ImportText)
};
} // namespace

Error aboutFile(const QString& path, Error error)
{
    error.message = ImportText::tr("%1: %2").arg(QDir::toNativeSeparators(path), error.message);
    return error;
}

Result<void> openInput(const QString& path, QFile& file)
{
    const bool opened =
        path == "-"_L1 ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (opened)
        return {};
    return fail(
        QFile::exists(path) ? ErrorKind::Denied : ErrorKind::NotFound,
        ImportText::tr("Could not read %1: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace hookbench::workspace
