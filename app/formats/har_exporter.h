// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"
#include "app/formats/json_output.h"

namespace hookbench::formats {

/// HTTP Archive 1.2. What the format has no place for stands in fields that begin with "_", as its
/// specification provides for: "_id", "_origin", "_target", "_trailers", "_timing", "_error" and so on of an
/// entry, and "_encoding": "base64" beside the text of a request body that is no text. Bodies of any size.
class HarExporter final : public Exporter
{
public:
    HarExporter()
        : m_json(m_output.json())
    {
    }

    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;

private:
    Result<void> writeRequest(const ExportItem& item, const ByteSink& out);
    Result<void> writeResponse(const ExportItem& item, const ByteSink& out);
    Result<void> writeText(const JsonOutput::ReadContent& read, QByteArrayView encodingKey,
                           const ByteSink& out);
    Result<void> writeOwnFields(const ExportItem& item);
    void writeTimings(const Exchange& exchange);
    void writeHeaders(const http::HeaderList& headers, QByteArrayView key);
    void writePairs(QByteArrayView key, const std::vector<std::pair<QByteArray, QByteArray>>& pairs);
    void writeQuery(QByteArrayView target);

    JsonOutput m_output;
    JsonWriter& m_json;
    bool m_isFirst = true;
};

} // namespace hookbench::formats
