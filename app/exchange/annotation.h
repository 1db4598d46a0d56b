// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hookbench {

/// What the user says about an exchange. The exchange itself never changes.
struct Annotation
{
    bool starred = false;
    bool isRead = false;
    int color = 0;    ///< 0 none, else 1 to Endpoint::colors
    QStringList tags; ///< in the order in which they were given, each once
    QString note;
    bool operator==(const Annotation&) const = default;
};

} // namespace hookbench
