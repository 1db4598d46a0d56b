// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace hookbench::workspace {

/// The filter language in short, for the help: the manual says all of it.
struct FilterReference
{
    struct Entry
    {
        QString text; ///< of the language
        QString meaning;
    };
    struct Section
    {
        QString title;
        std::vector<Entry> entries;
    };
    std::vector<Section> sections;
};

FilterReference filterReference();

} // namespace hookbench::workspace
