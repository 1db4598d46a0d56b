// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/text_view.h"

#include <QTextLayout>

namespace hookbench::ui {

/// A row with the shape of its text.
struct TextView::LaidOutRow
{
    models::TextRow row;
    QTextLayout layout;

    QTextLine line() const { return layout.lineAt(0); }
    qreal xOf(qint64 position) const { return line().cursorToX(row.columnOf(position)); }
};

} // namespace hookbench::ui
