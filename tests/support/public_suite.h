// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hookbench::tests {

/// Suites that others wrote are not part of this tree. A test adds their cases to its own where the
/// environment variable HOOKBENCH_SUITES names the folder that holds them, unpacked; else it says that they
/// are left out.
class PublicSuite
{
public:
    explicit PublicSuite(const QString& name); ///< name of a folder in there

    bool isThere() const { return !m_folder.isEmpty(); }
    QStringList files(const QString& folder = {}) const; ///< paths of those directly in it, sorted
    QByteArray file(const QString& name) const;

private:
    QString m_folder;
};

} // namespace hookbench::tests
