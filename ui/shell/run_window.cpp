// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_window.h"

#include "app/settings/settings.h"
#include "app/settings/translations.h"
#include "app/workspace/known_sessions.h"
#include "app/workspace/limits.h"
#include "app/workspace/workspace.h"
#include "ui/shell/main_window.h"
#include "ui/theme/placeholder_color.h"
#include "ui/widgets/context_menu_key.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;
using settings::Settings;

namespace {

QLocale chosenLocale(const Settings& settings)
{
    const QString language = settings.text(Key::Language);
    return language.isEmpty() ? QLocale::system() : QLocale(language);
}

workspace::WorkspaceOptions workspaceOptions(const Settings& settings)
{
    workspace::WorkspaceOptions options;
    options.durability = settings.text(Key::Durability) == "normal"_L1 ? session::Durability::Normal
                                                                       : session::Durability::Full;
    options.limits = workspace::listenerLimits(settings);
    options.sessionLimit = workspace::sessionLimit(settings);
    options.mayReadOnly = true;
    options.knownSessions = workspace::KnownSessions::defaultPath();
    return options;
}

/// Programs before this one kept no list: what they had opened was the user's own.
void takeOverRecent(const Settings& settings)
{
    const workspace::KnownSessions known(workspace::KnownSessions::defaultPath());
    if (known.exists())
        return;
    for (const QString& path : settings.list(Key::RecentSessions))
        static_cast<void>(known.add(path).has_value());
}

} // namespace

int runWindow(int& argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"hookbench"_s);
    QApplication::setApplicationDisplayName(u"Hookbench"_s);
    QApplication::setApplicationVersion(QStringLiteral(HOOKBENCH_VERSION));
    QApplication::setDesktopFileName(u"hookbench"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/hookbench.svg"_s));
    ReadablePlaceholders placeholders;
    app.installEventFilter(&placeholders);
    ContextMenuKey contextMenuKey;
    app.installEventFilter(&contextMenuKey);

    Settings settings(Settings::defaultPath());
    const QLocale locale = chosenLocale(settings);
    QLocale::setDefault(locale);
    hookbench::settings::installTranslations(app, locale);

    takeOverRecent(settings);
    workspace::Workspace workspace(workspaceOptions(settings));
    int code = 0;
    {
        MainWindow window(workspace, settings);
        window.show();
        window.openFirst(QApplication::arguments().value(1));
        code = QApplication::exec();
    }
    return code;
}

} // namespace hookbench::ui
