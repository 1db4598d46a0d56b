// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/inspection.h"

namespace hookbench::models {

/// A body's content and what is known about it, for buildBody().
struct BodyContent
{
    payload::HeldBytes content; ///< after transfer-coding is undone; the first part of a large one
    qint64 size = 0;            ///< of all of it
    QByteArray contentType;     ///< field values, empty when not given
    QByteArray contentEncoding;
    http::HeaderList headers;                               ///< of the message; may be empty
    bool isCut = false;                                     ///< more is to come, nobody knows how much
    std::shared_ptr<const payload::JsonDocument> json = {}; ///< of just this content, if it is at hand
};

/// With what these fields say about it.
BodyContent contentOf(const http::HeaderList& headers, qint64 size, payload::HeldBytes content);

/// Everything but the bodies and the raw form.
Inspection buildFacts(const Exchange& exchange);

/// Makes text, pretty form, form fields of a body; undoes its content-codings before. Slow for large ones.
InspectedBody buildBody(const BodyContent& body, const CancelFlag& cancel);

/// The message as it came, of which the head takes the first bytes; rows say where its parts begin.
std::shared_ptr<const payload::RowSource> buildRaw(const payload::HeldBytes& message, qint64 headSize,
                                                   const http::HeaderList& headers,
                                                   http::BodyFraming framing);

/// The bytes a body came in: the body's own, or those of its coded form.
void setBytes(InspectedBody& body, std::shared_ptr<const HexRows> bytes);

/// "The first 512 KiB of 1.2 GiB are shown ...", empty when all is.
QString pendingNote(qint64 shown, qint64 size);

} // namespace hookbench::models
