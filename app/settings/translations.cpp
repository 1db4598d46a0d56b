// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace hookbench::settings {

using namespace Qt::Literals::StringLiterals;

void installTranslations(QCoreApplication& application, const QLocale& locale)
{
    const auto install = [&application](const QLocale& language, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(language, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(QLocale::English), u"hookbench"_s, u":/i18n"_s);
    if (locale.language() != QLocale::English)
        install(locale, u"hookbench"_s, u":/i18n"_s);
}

} // namespace hookbench::settings
