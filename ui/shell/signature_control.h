// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/signature_checking.h"
#include "app/workspace/workspace.h"

#include <QObject>
#include <QPointer>

namespace hookbench::ui {

class InspectorPanel;
class SecretsDialog;
struct SecretPlaces;

/// Lets the inspector check signatures, and shows the stored secrets.
class SignatureControl : public QObject
{
    Q_OBJECT

public:
    SignatureControl(workspace::Workspace& workspace, InspectorPanel& inspector, QWidget* window);

    void showSecrets();

private:
    SecretPlaces places();

    workspace::Workspace& m_workspace;
    InspectorPanel& m_inspector;
    QWidget* m_window;
    workspace::SignatureChecking m_checking;
    QPointer<SecretsDialog> m_dialog;
};

} // namespace hookbench::ui
