// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redact/text_redactor.h"

namespace hookbench::redact {

/// The value of a header field; nothing when the field is to go away.
std::optional<QByteArray> redactField(TextRedactor& redactor, QByteArrayView name, const QByteArray& value,
                                      const QString& place);

/// What the first line of a head is.
enum class FirstLine { OfMessage, Field };

/// A head of HTTP/1 or the rendering of one of HTTP/2, also a broken one: line by line, line ends stay.
QByteArray redactHead(TextRedactor& redactor, const QByteArray& head, const QString& place,
                      FirstLine firstLine = FirstLine::OfMessage);

/// `name` of Content-Disposition; empty when there is none.
QByteArray dispositionName(QByteArrayView value);

} // namespace hookbench::redact
