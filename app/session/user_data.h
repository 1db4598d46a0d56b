// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/exchange/annotation.h"
#include "app/exchange/document.h"
#include "app/session/sqlite.h"

#include <span>
#include <utility>
#include <vector>

// What the user does to a session: the tables `document`, `annotation` and `deleted`.
namespace hookbench::session {

#define HOOKBENCH_DOCUMENT_COLUMNS "id, kind, parent_id, position, name, content"
#define HOOKBENCH_ANNOTATION_COLUMNS "id, starred, is_read, color, tags, note"

/// A row of these columns. Error: Damaged.
Result<Document> decodeDocument(Connection& connection, const Statement& row);
Result<std::pair<ExchangeId, Annotation>> decodeAnnotation(Connection& connection, const Statement& row);

/// Of this kind, or all when it is empty; in order of their positions. Error: Damaged.
Result<std::vector<Document>> readDocuments(Connection& connection, const QByteArray& kind);

/// Gives a number to one that has none; else replaces it, NotFound when it is not there.
Result<Document> storeDocument(Connection& connection, Document document);
Result<void> removeDocument(Connection& connection, DocumentId id);

using AnnotationList = std::vector<std::pair<ExchangeId, Annotation>>;

/// Of the exchanges from the first to the last number, in their order.
Result<AnnotationList> readAnnotations(Connection& connection, std::pair<ExchangeId, ExchangeId> range,
                                       const CancelFlag& cancel);

/// Replaces what is noted about these exchanges; an empty annotation removes it.
Result<void> storeAnnotations(Connection& connection, const AnnotationList& annotations);

/// Takes exchanges out of sight, or brings them back; their bytes stay.
Result<void> storeDeleted(Connection& connection, std::span<const ExchangeId> ids, bool deleted);

} // namespace hookbench::session
