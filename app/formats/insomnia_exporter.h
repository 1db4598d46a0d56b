// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"

namespace hookbench::formats {

/// A collection of Insomnia 5 in YAML, whose texts are those of JSON. "meta.hookbench" of a request keeps
/// what the format has no place for.
class InsomniaExporter final : public Exporter
{
public:
    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;

private:
    bool m_isEmpty = true;
};

} // namespace hookbench::formats
