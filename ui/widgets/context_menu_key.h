// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace hookbench::ui {

/// Makes Shift+F10 open the context menu of whatever has the focus, in every window: on X11 Qt knows only the
/// Menu key, which many keyboards do not have. Install it on the application.
class ContextMenuKey final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace hookbench::ui
