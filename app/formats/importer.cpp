// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/importer.h"

#include <QCoreApplication>
#include <QIODevice>

namespace hookbench::formats {
namespace {
struct ImporterText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::ImporterText)
};
} // namespace

Result<QByteArray> readWhole(QIODevice& device, qint64 limit)
{
    QByteArray content;
    constexpr qint64 portion = 1024 * 1024;
    while (true) {
        const QByteArray more = device.read(portion);
        if (more.isEmpty())
            break;
        if (content.size() + more.size() > limit)
            return fail(ErrorKind::Usage, ImporterText::tr("It is larger than %1 bytes.").arg(limit));
        content += more;
    }
    return content;
}

} // namespace hookbench::formats
