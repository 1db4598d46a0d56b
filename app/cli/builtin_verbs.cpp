// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotate_verb.h"
#include "app/cli/bundle_verb.h"
#include "app/cli/certificate_verb.h"
#include "app/cli/check_verb.h"
#include "app/cli/diff_verb.h"
#include "app/cli/export_verb.h"
#include "app/cli/import_verb.h"
#include "app/cli/list_verb.h"
#include "app/cli/listen_verb.h"
#include "app/cli/open_verb.h"
#include "app/cli/profile_verb.h"
#include "app/cli/replay_verb.h"
#include "app/cli/schema_verb.h"
#include "app/cli/send_verb.h"
#include "app/cli/show_verb.h"
#include "app/cli/sign_verb.h"
#include "app/cli/trigger_verb.h"
#include "app/cli/verb.h"
#include "app/cli/verify_verb.h"

namespace hookbench::cli {

std::vector<std::unique_ptr<Verb>> builtinVerbs()
{
    std::vector<std::unique_ptr<Verb>> verbs;
    verbs.push_back(std::make_unique<ListenVerb>());
    verbs.push_back(std::make_unique<ListVerb>());
    verbs.push_back(std::make_unique<ShowVerb>());
    verbs.push_back(std::make_unique<SendVerb>());
    verbs.push_back(std::make_unique<ReplayVerb>());
    verbs.push_back(std::make_unique<ProfileVerb>());
    verbs.push_back(std::make_unique<TriggerVerb>());
    verbs.push_back(std::make_unique<SignVerb>());
    verbs.push_back(std::make_unique<DiffVerb>());
    verbs.push_back(std::make_unique<SchemaVerb>());
    verbs.push_back(std::make_unique<VerifyVerb>());
    verbs.push_back(std::make_unique<AnnotateVerb>());
    verbs.push_back(std::make_unique<ExportVerb>());
    verbs.push_back(std::make_unique<ImportVerb>());
    verbs.push_back(std::make_unique<BundleVerb>());
    verbs.push_back(std::make_unique<OpenVerb>());
    verbs.push_back(std::make_unique<CheckVerb>());
    verbs.push_back(std::make_unique<CertificateVerb>());
    return verbs;
}

} // namespace hookbench::cli
