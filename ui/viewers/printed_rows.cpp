// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/printed_rows.h"

#include "ui/widgets/text_view.h"

#include <algorithm>

namespace hookbench::ui {

QStringList printedRows(const TextView& view, int mostLines)
{
    QStringList lines;
    const models::RowSource* source = view.source();
    if (!source || source->size() == 0)
        return lines;
    const qint64 rows = std::min<qint64>(source->rowCount(), mostLines);
    for (qint64 row = 0; row < rows; ++row)
        lines << source->row(row).text;
    return lines;
}

} // namespace hookbench::ui
