// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hookbench::workspace {

/// How one kind of client is brought to trust the authority of this computer.
struct TrustAdvice
{
    QString client;  ///< "curl"
    QString text;    ///< what to do, for people
    QString command; ///< to be copied as it is; empty where there is nothing to type
};

/// For the certificate in the file `path`.
QList<TrustAdvice> trustAdvice(const QString& path);

} // namespace hookbench::workspace
