// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/importer.h"

#include <QStringList>

#include <functional>

namespace hookbench::formats {

/// Files in a folder or an archive. Their names say what belongs together and are shown; nothing is ever
/// written under one.
struct Entries
{
    QStringList names;
    std::function<Result<QByteArray>(const QString& name)> read;
    std::function<qint64(const QString& name)> timeUs; ///< UTC since 1970; 0 when nobody knows
};

/// Reads each: "NAME.request" and "NAME.response" are the two messages of one exchange as they went over the
/// wire, "*.bru" a request of Bruno; all others are recognised by their content. Archives in archives are not
/// read.
Result<void> readEntries(Entries entries, const ImportStart& start, ImportTarget& target);

/// What the name of a message ends with.
constexpr char requestSuffix[] = ".request";
constexpr char responseSuffix[] = ".response";

} // namespace hookbench::formats
