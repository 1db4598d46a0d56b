// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/bruno_exporter.h"
#include "app/formats/csv_exporter.h"
#include "app/formats/curl_exporter.h"
#include "app/formats/exporter.h"
#include "app/formats/har_exporter.h"
#include "app/formats/html_report.h"
#include "app/formats/http_file_exporter.h"
#include "app/formats/insomnia_exporter.h"
#include "app/formats/jsonl_exporter.h"
#include "app/formats/junit_exporter.h"
#include "app/formats/markdown_exporter.h"
#include "app/formats/postman_exporter.h"
#include "app/formats/raw_exporter.h"

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
    exporters.push_back(std::make_unique<BrunoExporter>());
    exporters.push_back(std::make_unique<InsomniaExporter>());
    exporters.push_back(std::make_unique<RawExporter>());
    exporters.push_back(std::make_unique<MarkdownExporter>());
    exporters.push_back(std::make_unique<JunitExporter>());
    return exporters;
}

} // namespace hookbench::formats
