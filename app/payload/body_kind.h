// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/field_syntax.h"

#include <QByteArrayView>
#include <QString>

namespace hookbench::payload {

/// What a body is for its reader.
enum class BodyKind {
    Empty,
    Json,
    Xml,
    Html,
    Form,
    Multipart,
    Csv,
    Text,
    Image,
    Cbor,
    MessagePack,
    Protobuf,
    Binary
};

/// By Content-Type where it says something, else by content. A body declared as JSON, XML, form and the like
/// is that even if its content is broken: the reader wants to know why. Only pictures are what they are. A
/// body declared as text is binary when it holds what no text holds.
BodyKind detectKind(const http::MediaType& declared, QByteArrayView content);

/// Whether the start of `content` looks like text in UTF-8 or with a UTF-16 byte order mark.
bool looksLikeText(QByteArrayView content);

QString kindName(BodyKind kind); ///< translated, "JSON"

} // namespace hookbench::payload
