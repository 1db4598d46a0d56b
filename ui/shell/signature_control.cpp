// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signature_control.h"

#include "ui/inspector/inspector_panel.h"
#include "ui/inspector/signature_page.h"
#include "ui/secrets/secrets_dialog.h"

namespace hookbench::ui {

using workspace::Workspace;

SignatureControl::SignatureControl(Workspace& workspace, InspectorPanel& inspector, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_inspector(inspector)
    , m_window(window)
    , m_checking(workspace)
{
    inspector.signature().setChecking(&m_checking);
    connect(&inspector.signature(), &SignaturePage::secretsWanted, this, &SignatureControl::showSecrets);
    connect(&workspace, &Workspace::sessionOpened, this, [this] {
        m_inspector.setCatalogue(m_workspace.catalogue());
        m_workspace.secrets().openIfUsed();
    });
}

SecretPlaces SignatureControl::places()
{
    SecretPlaces places;
    for (const workspace::SchemeChoice& scheme : m_checking.schemes())
        places.providers.emplace_back(scheme.name, scheme.title);
    for (const workspace::EndpointStatus& status : m_workspace.endpoints()) {
        const QByteArray url =
            status.url.isEmpty() ? endpointUrl(status.endpoint, status.endpoint.port) : status.url;
        if (!places.endpoints.contains(url))
            places.endpoints += url;
    }
    return places;
}

void SignatureControl::showSecrets()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new SecretsDialog(m_workspace.secrets(), places(), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
}

} // namespace hookbench::ui
