// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"
#include "ui/shell/run_window.h"

#include <QByteArray>

#include <sys/stat.h>

int main(int argc, char** argv)
{
    // Sessions hold other people's data: nobody else may read what this program writes.
    umask(077);
    // With the GLib dispatcher a thread's event loop costs half of the requests a second.
    qputenv("QT_NO_THREADED_GLIB", QByteArrayLiteral("1"));
    if (hookbench::cli::wantsCommandLine(argc, argv))
        return hookbench::cli::run(argc, argv);
    return hookbench::ui::runWindow(argc, argv);
}
