// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/workspace/workspace.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace hookbench::ui {

class Actions;
class EndpointDialog;
class EndpointStrip;
class MessageBar;

/// The commands of the endpoint menu, and what is told when one cannot listen.
class EndpointControl : public QObject
{
    Q_OBJECT

public:
    EndpointControl(workspace::Workspace& workspace, const settings::Settings& settings, EndpointStrip& strip,
                    Actions& actions, MessageBar& messages, QWidget* window);

    const workspace::EndpointStatus* current() const; ///< null when there is none

    void add();
    void edit(EndpointId id);

Q_SIGNALS:
    void currentChanged();
    void trustRequested(QWidget* parent); ///< how clients come to trust the local authority

private:
    void update();
    void setListening(bool listening);
    void remove();
    void copyUrl();
    void copyCurl();
    void ask(const Endpoint& endpoint);
    void tellFailures();
    void tellFailure(const workspace::EndpointStatus& status);

    workspace::Workspace& m_workspace;
    const settings::Settings& m_settings;
    EndpointStrip& m_strip;
    MessageBar& m_messages;
    QWidget* m_window;
    QPointer<EndpointDialog> m_dialog;
    QHash<EndpointId, Error> m_told;
};

} // namespace hookbench::ui
