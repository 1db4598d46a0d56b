// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/bruno_importer.h"
#include "app/formats/curl_script_importer.h"
#include "app/formats/har_importer.h"
#include "app/formats/http_file_importer.h"
#include "app/formats/importer.h"
#include "app/formats/insomnia_importer.h"
#include "app/formats/jsonl_importer.h"
#include "app/formats/mitmproxy_importer.h"
#include "app/formats/pcap_importer.h"
#include "app/formats/postman_importer.h"
#include "app/formats/raw_message.h"
#include "app/formats/request_baskets_importer.h"
#include "app/formats/webhook_site_importer.h"
#include "app/formats/webhook_tester_importer.h"
#include "app/formats/zip_importer.h"

namespace hookbench::formats {

std::vector<std::unique_ptr<Importer>> builtinImporters()
{
    std::vector<std::unique_ptr<Importer>> importers;
    importers.push_back(std::make_unique<PcapImporter>());
    importers.push_back(std::make_unique<ZipImporter>());
    importers.push_back(std::make_unique<MitmproxyImporter>());
    importers.push_back(std::make_unique<HarImporter>());
    importers.push_back(std::make_unique<PostmanImporter>());
    importers.push_back(std::make_unique<InsomniaImporter>());
    importers.push_back(std::make_unique<WebhookSiteImporter>());
    importers.push_back(std::make_unique<WebhookTesterImporter>());
    importers.push_back(std::make_unique<RequestBasketsImporter>());
    importers.push_back(std::make_unique<JsonlImporter>());
    importers.push_back(std::make_unique<BrunoImporter>());
    importers.push_back(std::make_unique<CurlScriptImporter>());
    importers.push_back(std::make_unique<RawImporter>());
    importers.push_back(std::make_unique<HttpFileImporter>());
    return importers;
}

} // namespace hookbench::formats
