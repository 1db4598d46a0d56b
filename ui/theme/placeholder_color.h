// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>

class QPalette;

namespace hookbench::ui {

/// Quieter than the palette's Text and still readable on its Base. Some styles set none for placeholders:
/// then Qt takes black, also on a dark ground.
QColor placeholderColor(const QPalette& palette);

/// Gives it to the application's palette where that has an unreadable one.
void makePlaceholdersReadable();

/// Does so now and after each change of the desktop's colours, as an event filter of the application.
class ReadablePlaceholders : public QObject
{
public:
    explicit ReadablePlaceholders(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace hookbench::ui
