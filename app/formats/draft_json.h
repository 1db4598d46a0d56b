// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/draft.h"

namespace hookbench::formats {

/// The content of a document of kind "draft"; the name is the document's own. What is as usual is left out.
QByteArray writeDraft(const Draft& draft);

/// Members of other names are passed over, those with odd values are as usual. Fails when it is no JSON
/// object.
Result<Draft> readDraft(const QByteArray& json);

} // namespace hookbench::formats
