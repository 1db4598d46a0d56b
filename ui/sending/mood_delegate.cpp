// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/mood_delegate.h"

#include "app/models/replay_model.h"
#include "ui/theme/status_colors.h"

namespace hookbench::ui {

using models::ReplayModel;

void MoodDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features &= ~QStyleOptionViewItem::WrapText;
    const auto mood = ReplayModel::Mood(index.data(ReplayModel::MoodRole).toInt());
    if (mood == ReplayModel::Mood::None)
        return;
    const Tone tone = mood == ReplayModel::Mood::Good ? Tone::Success : Tone::Error;
    option->palette.setColor(QPalette::Text, toneColor(tone, option->palette));
    option->font.setBold(true);
}

} // namespace hookbench::ui
