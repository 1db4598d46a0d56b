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

    qreal width() const;
    int lineOf(qint64 position) const;
    qreal xOf(qint64 position) const; ///< in its line
};

} // namespace hookbench::ui
