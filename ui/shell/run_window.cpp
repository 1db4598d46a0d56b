// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_window.h"

#include "app/settings/settings.h"
#include "app/workspace/workspace.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/context_menu_key.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;
using settings::Settings;

namespace {

/// Our texts and Qt's own (Cancel, the file dialog) in the language of `locale`. English ones are needed too:
/// they hold its plurals.
void installTranslations(QApplication& app, const QLocale& locale)
{
    const auto install = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&app);
        if (translator->load(locale, name, u"_"_s, folder))
            app.installTranslator(translator);
        else
            delete translator;
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    auto* english = new QTranslator(&app);
    if (english->load(u":/i18n/hookbench_en.qm"_s))
        app.installTranslator(english);
    else
        delete english;
    if (locale.language() != QLocale::English)
        install(u"hookbench"_s, u":/i18n"_s);
}

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
    return options;
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
    ContextMenuKey contextMenuKey;
    app.installEventFilter(&contextMenuKey);

    Settings settings(Settings::defaultPath());
    const QLocale locale = chosenLocale(settings);
    QLocale::setDefault(locale);
    installTranslations(app, locale);

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
