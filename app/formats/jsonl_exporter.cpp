// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/jsonl_exporter.h"

#include "app/formats/exchange_json.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {
struct JsonlText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::JsonlText)
};
} // namespace

ExportFormat JsonlExporter::format() const
{
    return {"jsonl"_ba,
            JsonlText::tr("JSON Lines"),
            u"jsonl"_s,
            {JsonlText::tr("The exact bytes of the head of an answer are not kept, its fields are."),
             JsonlText::tr("Endpoints are not kept.")},
            {}};
}

Result<void> JsonlExporter::begin(const ExportStart&, const ByteSink&)
{
    return {};
}

Result<void> JsonlExporter::add(const ExportItem& item, const ByteSink& out)
{
    const Result<void> written =
        writeExchangeJson(item.exchange(), item.annotation(), JsonDetail::Full, item.reader(), out);
    if (!written)
        return written;
    return out("\n");
}

Result<void> JsonlExporter::end(const ByteSink&)
{
    return {};
}

} // namespace hookbench::formats
