// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/document.h"

#include <QStringList>

namespace hookbench::models {

/// The kind of the document in which a session keeps what its comparisons ignore.
constexpr char comparisonRulesKind[] = "compare-rules";

/// A document of those rules; `id` none for a new one.
Document documentOfRules(DocumentId id, const QStringList& rules);

/// Those that can be read; of a document that is none of ours none.
QStringList rulesOfDocument(const Document& document);

} // namespace hookbench::models
