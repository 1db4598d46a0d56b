// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/export_item.h"
#include "app/formats/json_view.h"
#include "app/formats/json_writer.h"

namespace hookbench::formats {

/// What files of other programs have no place for, so that it is read again: {"origin": ..., "at": ...,
/// "target": ...}, and "body" in base64 where the request's own place cannot hold it.
void writeRemark(JsonWriter& json, const ExportItem& item, const QByteArray* body);

void applyRemark(const JsonView& remark, Exchange& exchange, RequestParts& parts);

/// The request that a client's file describes: where to, and what a remark says beyond it.
Exchange describedRequest(RequestParts parts, const QByteArray& url, const JsonView& remark, qint64 nowUs);

/// Whether an exchange can be repeated by other programs, and why not. Empty when it can.
QString reasonNotToRepeat(const ExportItem& item, const std::optional<QByteArray>& content);

/// "POST /orders", printable, for people.
QString requestTitle(const ExportItem& item);

} // namespace hookbench::formats
