// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/profile_control.h"

#include "app/workspace/retry_profile.h"
#include "ui/log/profile_dialog.h"

#include <QDateTime>

namespace hookbench::ui {

using workspace::Workspace;

ProfileControl::ProfileControl(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_job(workspace.jobs())
{
}

void ProfileControl::reset()
{
    m_job.cancel();
    if (m_dialog)
        m_dialog->close();
}

void ProfileControl::show(QWidget* parent)
{
    if (!m_dialog) {
        m_dialog = new ProfileDialog(parent);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ProfileDialog::refreshRequested, this, &ProfileControl::follow);
        connect(m_dialog, &ProfileDialog::exchangeRequested, this, &ProfileControl::exchangeRequested);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    follow();
}

/// As long as endpoints listen, an attempt that did not come by now was not made.
void ProfileControl::follow()
{
    if (!m_dialog || m_workspace.state() != Workspace::State::Open)
        return;
    m_dialog->showBusy();
    const auto& endpoints = m_workspace.endpoints();
    const bool listening = std::ranges::any_of(endpoints, [](const workspace::EndpointStatus& status) {
        return status.phase == workspace::EndpointStatus::Phase::Listening;
    });
    const qint64 untilUs = listening ? QDateTime::currentMSecsSinceEpoch() * 1000 : 0;
    m_job.start(
        [path = m_workspace.sessionPath(), untilUs](const CancelFlag& cancel) {
            return workspace::profileSession(path, {}, untilUs, cancel);
        },
        [this](Result<std::vector<workspace::SenderProfile>> senders) {
            if (!m_dialog)
                return;
            if (senders)
                m_dialog->showSenders(std::move(*senders));
            else
                m_dialog->showError(senders.error().message);
        });
}

} // namespace hookbench::ui
