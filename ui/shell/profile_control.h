// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QObject>
#include <QPointer>

namespace hookbench::ui {

class ProfileDialog;

/// Has the attempts of senders followed, for the dialog that shows how they try again.
class ProfileControl : public QObject
{
    Q_OBJECT

public:
    ProfileControl(workspace::Workspace& workspace, QObject* parent);

    void show(QWidget* parent);

    /// The session is another one, or none.
    void reset();

Q_SIGNALS:
    void exchangeRequested(hookbench::ExchangeId id);

private:
    void follow();

    workspace::Workspace& m_workspace;
    QPointer<ProfileDialog> m_dialog;
    LatestJob m_job;
};

} // namespace hookbench::ui
