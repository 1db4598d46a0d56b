// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/raw_exporter.h"

#include "app/exchange/recorder.h"
#include "app/formats/entries.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {
struct RawExportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::RawExportText)
};
} // namespace

WireContent requestOnTheWire(const ExportItem& item)
{
    return [&item](const ByteSink& take) -> Result<void> {
        Result<void> step = take(item.exchange().requestHead);
        if (step)
            step = item.requestWire(take);
        return step ? take(item.exchange().requestTrailers) : step;
    };
}

WireContent answerOnTheWire(const ExportItem& item)
{
    return [&item](const ByteSink& take) -> Result<void> {
        Result<void> step = take(item.exchange().responseHead);
        if (step)
            step = item.responseWire(take);
        return step ? take(item.exchange().responseTrailers) : step;
    };
}

ExportFormat RawExporter::format() const
{
    return {
        "raw"_ba,
        RawExportText::tr("Messages as they went over the wire (ZIP, folder)"),
        u"zip"_s,
        {RawExportText::tr("Connections, what is known of TLS, exact times, marks, notes and verdicts are "
                           "not kept; messages of HTTP/2 stand as a rendering.")},
        {},
        true};
}

Result<void> RawExporter::begin(const ExportStart&, const ByteSink&)
{
    m_zip = {};
    return {};
}

Result<void> RawExporter::add(const ExportItem& item, const ByteSink& out)
{
    const QByteArray number = QByteArray::number(m_zip.files() + 1).rightJustified(6, '0');
    const qint64 at = item.exchange().summary.atUs;
    if (Result<void> added = m_zip.add(number + requestSuffix, at, requestOnTheWire(item), out); !added)
        return added;
    if (!item.isAnswered())
        return {};
    return m_zip.add(number + responseSuffix, at, answerOnTheWire(item), out);
}

Result<void> RawExporter::end(const ByteSink& out)
{
    return m_zip.end(out);
}

} // namespace hookbench::formats
