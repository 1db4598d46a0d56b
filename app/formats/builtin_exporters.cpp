// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csv_exporter.h"
#include "app/formats/curl_exporter.h"
#include "app/formats/exporter.h"
#include "app/formats/har_exporter.h"
#include "app/formats/html_report.h"
#include "app/formats/http_file_exporter.h"
#include "app/formats/jsonl_exporter.h"
#include "app/formats/postman_exporter.h"

namespace hookbench::formats {

std::vector<std::unique_ptr<Exporter>> builtinExporters()
{
    std::vector<std::unique_ptr<Exporter>> exporters;
    exporters.push_back(std::make_unique<JsonlExporter>());
    exporters.push_back(std::make_unique<HarExporter>());
    exporters.push_back(std::make_unique<HtmlReport>());
    exporters.push_back(std::make_unique<HttpFileExporter>());
    exporters.push_back(std::make_unique<CurlExporter>());
    exporters.push_back(std::make_unique<PostmanExporter>());
    exporters.push_back(std::make_unique<CsvExporter>());
    return exporters;
}

} // namespace hookbench::formats
