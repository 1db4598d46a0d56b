// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/session_files.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {
struct FilesText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::FilesText)
};
} // namespace

Result<QString> sessionFolder()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/hookbench/sessions"_L1;
    if (!QDir().mkpath(folder)) {
        return fail(ErrorKind::Denied,
                    FilesText::tr("Could not make the folder %1.").arg(QDir::toNativeSeparators(folder)),
                    FilesText::tr("Name a session file in a folder that you may write to."));
    }
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return folder;
}

Result<QString> newSessionPath(const QString& prefix)
{
    const auto folder = sessionFolder();
    if (!folder)
        return folder;
    const QString stem =
        *folder + u'/' + prefix + QDateTime::currentDateTime().toString(u"-yyyy-MM-dd-HHmmss"_s);
    QString path = stem + ".hookbench"_L1;
    for (int i = 2; QFile::exists(path); ++i)
        path = stem + u'-' + QString::number(i) + ".hookbench"_L1;
    return path;
}

Result<QString> defaultSessionPath()
{
    const auto folder = sessionFolder();
    if (!folder)
        return folder;
    return *folder + "/Webhooks.hookbench"_L1;
}

} // namespace hookbench::workspace
