// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/public_suite.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QtGlobal>

namespace hookbench::tests {

using namespace Qt::Literals::StringLiterals;

PublicSuite::PublicSuite(const QString& name)
{
    const QString folder = qEnvironmentVariable("HOOKBENCH_SUITES");
    if (!folder.isEmpty())
        m_folder = folder + u'/' + name + "/files"_L1;
    else
        qInfo("HOOKBENCH_SUITES is not set: the public suite %s is left out", qUtf8Printable(name));
}

QStringList PublicSuite::files(const QString& folder) const
{
    if (!isThere())
        return {};
    const QString prefix = folder.isEmpty() ? QString() : folder + u'/';
    return QDir(m_folder + u'/' + folder)
        .entryList(QDir::Files, QDir::Name)
        .replaceInStrings(QRegularExpression(u"^"_s), prefix);
}

QByteArray PublicSuite::file(const QString& name) const
{
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(file.fileName()));
    return file.readAll();
}

} // namespace hookbench::tests
