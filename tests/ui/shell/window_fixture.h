// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/workspace/workspace.h"
#include "ui/shell/main_window.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

namespace hookbench::tests {

/// A window with a session of its own in a folder of its own.
struct WindowFixture
{
    QTemporaryDir folder;
    QString sessionPath = folder.filePath(QStringLiteral("test.hookbench"));
    settings::Settings settings{folder.filePath(QStringLiteral("settings.json"))};
    workspace::Workspace workspace{workspace::WorkspaceOptions()};
    std::unique_ptr<ui::MainWindow> window = std::make_unique<ui::MainWindow>(workspace, settings);

    ~WindowFixture() { window.reset(); }

    /// True when the session is open and its endpoint listens.
    bool open()
    {
        window->show();
        window->openFirst(sessionPath);
        const auto listens = [this] {
            return !workspace.endpoints().empty() &&
                   workspace.endpoints().front().phase == workspace::EndpointStatus::Phase::Listening;
        };
        if (!QTest::qWaitFor(listens))
            return false;
        // Programs beside this one want the default ports as well: a stopped endpoint could lose its own.
        Endpoint elsewhere = workspace.endpoints().front().endpoint;
        if (std::exchange(elsewhere.port, 0) == 0)
            return true;
        const QByteArray before = workspace.endpoints().front().url;
        workspace.saveEndpoint(elsewhere);
        return QTest::qWaitFor([&] { return listens() && workspace.endpoints().front().url != before; });
    }

    quint16 port() const
    {
        const QByteArray& url = workspace.endpoints().front().url;
        return quint16(url.sliced(url.lastIndexOf(':') + 1).toInt());
    }

    template <typename Widget>
    Widget* part(const QString& name) const
    {
        return window->findChild<Widget*>(name);
    }
};

} // namespace hookbench::tests
