// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"
#include "app/formats/json_output.h"

namespace hookbench::formats {

/// Postman Collection 2.1. A body that is no text stands as base64 in "file.content" with "_encoding":
/// "base64" beside it; "_hookbench" of an item keeps origin, time and the target as it came.
class PostmanExporter final : public Exporter
{
public:
    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;

private:
    void writeHeaders(const http::HeaderList& headers);
    void writeUrl(const ExportItem& item);
    Result<void> writeRequest(const ExportItem& item, const ByteSink& out);
    Result<void> writeBody(const ExportItem& item, const ByteSink& out);
    Result<void> writeResponse(const ExportItem& item, const ByteSink& out);

    JsonOutput m_output;
    bool m_isFirst = true;
};

} // namespace hookbench::formats
