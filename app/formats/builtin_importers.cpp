// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/har_importer.h"
#include "app/formats/http_file_importer.h"
#include "app/formats/importer.h"
#include "app/formats/jsonl_importer.h"
#include "app/formats/postman_importer.h"

namespace hookbench::formats {

std::vector<std::unique_ptr<Importer>> builtinImporters()
{
    std::vector<std::unique_ptr<Importer>> importers;
    importers.push_back(std::make_unique<HarImporter>());
    importers.push_back(std::make_unique<PostmanImporter>());
    importers.push_back(std::make_unique<JsonlImporter>());
    importers.push_back(std::make_unique<HttpFileImporter>());
    return importers;
}

} // namespace hookbench::formats
