// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QLocale;

namespace hookbench::settings {

/// Installs our texts and Qt's own (Cancel, the file dialog) in the language of `locale`, for the window and
/// the command line alike. English ones are needed too: they hold its plurals. Call once, before any text is
/// made.
void installTranslations(QCoreApplication& application, const QLocale& locale);

} // namespace hookbench::settings
