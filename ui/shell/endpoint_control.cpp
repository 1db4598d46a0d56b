// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/endpoint_control.h"

#include "app/workspace/signature_checking.h"

#include "ui/endpoints/endpoint_dialog.h"
#include "ui/endpoints/endpoint_strip.h"
#include "ui/endpoints/endpoint_text.h"
#include "ui/shell/actions.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::EndpointStatus;
using workspace::Workspace;

namespace {

QString messageKey(EndpointId id)
{
    return u"endpoint%1"_s.arg(id.value);
}

} // namespace

EndpointControl::EndpointControl(Workspace& workspace, const settings::Settings& settings,
                                 EndpointStrip& strip, Actions& actions, MessageBar& messages,
                                 QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_strip(strip)
    , m_messages(messages)
    , m_window(window)
{
    connect(&workspace, &Workspace::endpointsChanged, this, &EndpointControl::update);
    connect(&strip, &EndpointStrip::currentChanged, this, &EndpointControl::currentChanged);
    connect(actions.addEndpoint, &QAction::triggered, this, &EndpointControl::add);
    connect(actions.editEndpoint, &QAction::triggered, this, [this] { edit(m_strip.current()); });
    connect(actions.startEndpoint, &QAction::triggered, this, [this] { setListening(true); });
    connect(actions.stopEndpoint, &QAction::triggered, this, [this] { setListening(false); });
    connect(actions.removeEndpoint, &QAction::triggered, this, &EndpointControl::remove);
    connect(actions.copyUrl, &QAction::triggered, this, &EndpointControl::copyUrl);
    connect(actions.copyCurl, &QAction::triggered, this, &EndpointControl::copyCurl);
}

const EndpointStatus* EndpointControl::current() const
{
    return m_workspace.endpoint(m_strip.current());
}

void EndpointControl::add()
{
    Endpoint endpoint = Workspace::defaultEndpoint();
    // The first port that none of the others has.
    const auto isUsed = [this](quint16 port) {
        return std::ranges::any_of(m_workspace.endpoints(),
                                   [port](const EndpointStatus& s) { return s.endpoint.port == port; });
    };
    while (isUsed(endpoint.port))
        ++endpoint.port;
    ask(endpoint);
}

void EndpointControl::edit(EndpointId id)
{
    if (const EndpointStatus* status = m_workspace.endpoint(id))
        ask(status->endpoint);
}

void EndpointControl::ask(const Endpoint& endpoint)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new EndpointDialog(endpoint, m_settings, m_workspace.jobs(), m_window);
    std::vector<std::pair<QByteArray, QString>> schemes;
    for (const workspace::SchemeChoice& scheme : workspace::signingSchemes(m_workspace))
        schemes.emplace_back(scheme.name, scheme.title);
    m_dialog->offerSchemes(schemes);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &EndpointDialog::endpointAccepted, this,
            [this](const Endpoint& edited) { m_workspace.saveEndpoint(edited); });
    connect(m_dialog, &EndpointDialog::trustRequested, this, [this] { Q_EMIT trustRequested(m_dialog); });
    m_dialog->open();
}

void EndpointControl::setListening(bool listening)
{
    const EndpointStatus* status = current();
    if (!status)
        return;
    if (listening && status->endpoint.enabled) {
        m_told.remove(status->endpoint.id);
        m_workspace.retryEndpoint(status->endpoint.id);
        return;
    }
    Endpoint endpoint = status->endpoint;
    endpoint.enabled = listening;
    m_workspace.saveEndpoint(endpoint);
}

void EndpointControl::remove()
{
    const EndpointStatus* status = current();
    if (!status)
        return;
    Endpoint again = status->endpoint;
    const EndpointId id = std::exchange(again.id, {});
    const QString text =
        tr("The endpoint %1 was removed. Its requests stay in the session.").arg(endpointTitle(*status));
    m_workspace.removeEndpoint(id);
    m_messages.show({u"endpointRemoved"_s, MessageKind::Info, text, {}, {{tr("Undo"), [this, again] {
                                                                              m_workspace.saveEndpoint(again);
                                                                          }}}});
}

void EndpointControl::copyUrl()
{
    if (const EndpointStatus* status = current())
        QGuiApplication::clipboard()->setText(endpointTarget(*status));
}

void EndpointControl::copyCurl()
{
    if (const EndpointStatus* status = current())
        QGuiApplication::clipboard()->setText(endpointCurl(*status));
}

void EndpointControl::update()
{
    m_strip.setEndpoints(m_workspace.endpoints());
    tellFailures();
}

// A failure is told once; whoever closed the message knows.
void EndpointControl::tellFailures()
{
    QHash<EndpointId, Error> failures;
    for (const EndpointStatus& status : m_workspace.endpoints()) {
        if (status.phase == EndpointStatus::Phase::Failed)
            failures.insert(status.endpoint.id, status.error);
    }
    for (auto told = m_told.cbegin(); told != m_told.cend(); ++told) {
        if (!failures.contains(told.key()))
            m_messages.dismiss(messageKey(told.key()));
    }
    const auto before = std::exchange(m_told, failures);
    for (auto failure = failures.cbegin(); failure != failures.cend(); ++failure) {
        const auto known = before.constFind(failure.key());
        if (known == before.cend() || !(*known == failure.value()))
            tellFailure(*m_workspace.endpoint(failure.key()));
    }
}

void EndpointControl::tellFailure(const EndpointStatus& status)
{
    const EndpointId id = status.endpoint.id;
    Message message{messageKey(id), MessageKind::Error, status.error.message, status.error.advice, {}};
    message.actions.push_back({tr("Edit Endpoint…"), [this, id] {
                                   edit(id);
                               }});
    message.actions.push_back({tr("Try Again"), [this, id] {
                                   m_told.remove(id);
                                   m_workspace.retryEndpoint(id);
                               }});
    m_messages.show(std::move(message));
}

} // namespace hookbench::ui
