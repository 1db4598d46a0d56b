// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"
#include "app/formats/zip_writer.h"

namespace hookbench::formats {

/// A collection of Bruno: a ZIP archive of its folder, which "bru run" can run. What its language has no
/// place for stands as JSON in the notes of a request.
class BrunoExporter final : public Exporter
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
