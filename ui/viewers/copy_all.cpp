// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/copy_all.h"

#include "app/models/log_texts.h"
#include "app/models/text_rows.h"
#include "ui/widgets/text_view.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>

#include <algorithm>

namespace hookbench::ui {

namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::CopyText)
};

} // namespace

QString copyWholeText(const TextView& view)
{
    const models::RowSource* source = view.source();
    if (!source || source->size() == 0)
        return CopyText::tr("There is nothing to copy.");
    const qint64 size = std::min(source->size(), TextView::copyLimit);
    QApplication::clipboard()->setText(source->text(0, size));
    if (size < source->size()) {
        return CopyText::tr("Only the first %1 of %2 were copied. Save the body to a file to have all of it.")
            .arg(models::sizeText(size), models::sizeText(source->size()));
    }
    return CopyText::tr("Copied %1.").arg(models::sizeText(size));
}

} // namespace hookbench::ui
