// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/document.h"

#include <optional>
#include <vector>

namespace hookbench::schema {

/// A schema that a session keeps for the requests of a path, of an event, or both.
struct Attachment
{
    static constexpr char kind[] = "schema"; ///< of the document

    DocumentId id;     ///< none until it is stored
    QByteArray path;   ///< without query; empty for any
    QByteArray event;  ///< empty for any
    QByteArray schema; ///< its text

    /// Whether it is meant for such a request.
    bool fits(QByteArrayView target, QByteArrayView requestEvent) const;
    bool operator==(const Attachment&) const = default;
};

Document toDocument(const Attachment& attachment);

/// Damaged when the document is none of ours.
Result<Attachment> toAttachment(const Document& document);

/// The one that fits most closely: path and event, then event, then path. Null when there is none.
const Attachment* attachmentFor(const std::vector<Attachment>& attachments, QByteArrayView target,
                                QByteArrayView event);

} // namespace hookbench::schema
