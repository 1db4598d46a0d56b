// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace hookbench::tests {

/// A C++ source as the rules look at it.
struct CppText
{
    struct Include
    {
        int line = 0; ///< from 1
        QString name; ///< without quotes or angle brackets
        bool quoted = false;
    };

    QStringList raw;  ///< the lines as they stand
    QStringList code; ///< the lines with comments and the content of literals blanked
    std::vector<Include> includes;

    static CppText parse(const QString& text);
};

} // namespace hookbench::tests
