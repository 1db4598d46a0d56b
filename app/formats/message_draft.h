// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/draft.h"
#include "app/http/message_head.h"

namespace hookbench::formats {

/// Bytes that came, as a draft has to say them so that they are sent again: "{{" would be a placeholder.
QByteArray asTyped(const QByteArray& bytes);

/// The body of a draft that sends this content. Forms become rows where they say the same to the byte, what
/// is no UTF-8 text becomes bytes in hexadecimal.
DraftBody draftBody(const QByteArray& content, const QByteArray& contentType);

/// What is sent automatically and that these headers do not have.
QByteArrayList withoutAutomatic(const QList<DraftField>& headers, const DraftBody& body);

/// The draft that sends a message again: `url` is scheme, host and port, `content` its body without
/// transfer-coding. Host, Content-Length and Transfer-Encoding are left to be made anew.
Draft messageDraft(const http::RequestHead& head, const QByteArray& content, const QByteArray& url);

/// The query of `url` as parameters, where they say the same to the byte.
void splitParameters(Draft& draft);

/// A request as text: request line, header lines, an empty line, body. Line ends may be LF.
Result<Draft> readHttpText(const QByteArray& text);

} // namespace hookbench::formats
