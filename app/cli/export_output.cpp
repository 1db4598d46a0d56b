// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_output.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {
struct ExportOutputText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ExportOutputText)
};
} // namespace

Result<workspace::ExportOutcome> exportTo(const QString& output, const workspace::ExportRequest& request,
                                          Terminal& terminal)
{
    if (output != "-"_L1)
        return workspace::exportToFile(request, output);
    return workspace::exportToSink(request, [&terminal](QByteArrayView bytes) -> Result<void> {
        terminal.bytes(bytes);
        if (!terminal.isGood())
            return fail(ErrorKind::Io, ExportOutputText::tr("Standard output could not be written."));
        return {};
    });
}

} // namespace hookbench::cli
