// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/inspection.h"

namespace hookbench::models {

/// A body's content and what is known about it, for buildBody().
struct BodyContent
{
    QByteArray content;     ///< after transfer-coding is undone; the first part of a large one
    qint64 size = 0;        ///< of all of it
    QByteArray contentType; ///< field values, empty when not given
    QByteArray contentEncoding;
};

/// With what these fields say about it.
BodyContent contentOf(const http::HeaderList& headers, qint64 size, QByteArray content);

/// Everything but the request's body and raw form, and large bodies, which are pending.
Inspection buildFacts(const Exchange& exchange);

/// Makes text, pretty form, form fields of a body. Slow for large ones.
InspectedBody buildBody(const BodyContent& body, const CancelFlag& cancel);

/// The message as it came, of which `wire` is the (first part of the) body section.
std::shared_ptr<const payload::RowSource> buildRaw(const QByteArray& head, const QByteArray& wire);

/// "The first 64 MB of 1.2 GB are shown ...", empty when all is.
QString limitNote(qint64 shown, qint64 size);

} // namespace hookbench::models
