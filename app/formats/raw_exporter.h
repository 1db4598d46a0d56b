// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"
#include "app/formats/zip_writer.h"

namespace hookbench::formats {

/// Hands over a message as it went over the wire, piece by piece.
using WireContent = std::function<Result<void>(const ByteSink&)>;
WireContent requestOnTheWire(const ExportItem& item);
WireContent answerOnTheWire(const ExportItem& item);

/// A ZIP archive with two files for each exchange, the request and the answer as they went over the wire:
/// "000001.request", "000001.response".
class RawExporter final : public Exporter
{
public:
    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;

private:
    ZipWriter m_zip;
};

} // namespace hookbench::formats
