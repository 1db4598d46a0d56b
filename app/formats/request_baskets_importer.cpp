// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/request_baskets_importer.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {
struct BasketsText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::BasketsText)
};
} // namespace

ImportFormat RequestBasketsImporter::format() const
{
    return {"request-baskets"_ba, BasketsText::tr("request-baskets")};
}

bool RequestBasketsImporter::recognises(QByteArrayView beginning) const
{
    const QByteArrayView start = beginning.trimmed();
    return start.startsWith('{') && start.contains("\"requests\"") && start.contains("\"content_length\"");
}

JsonView RequestBasketsImporter::listIn(const JsonView& document) const
{
    return document.isArray() ? document : document["requests"];
}

Result<Exchange> RequestBasketsImporter::readRequest(const JsonView& entry, const ImportStart& start) const
{
    RequestParts parts;
    parts.method = entry["method"].latin1();
    if (parts.method.isEmpty())
        return fail(ErrorKind::Usage, BasketsText::tr("It has no method."));
    parts.fields = readFieldTable(entry["headers"]);
    parts.body = entry["body"].utf8();
    QByteArray target = entry["path"].latin1();
    if (const QByteArray query = entry["query"].latin1(); !query.isEmpty())
        target += '?' + query;
    const qint64 milliseconds = entry["date"].number(-1, 0, std::numeric_limits<qint64>::max() / 1'000'000);
    return caughtRequest(std::move(parts), target, milliseconds < 0 ? start.nowUs : milliseconds * 1000);
}

} // namespace hookbench::formats
