// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/text_document.h"

#include <QByteArrayView>

namespace hookbench::payload {

/// A piece of text by meaning, in bytes.
struct ByteSpan
{
    qint64 at = 0;
    qint64 end = 0;
    Token token = Token::Plain;
};

/// Reads the bytes [from, to) of a text for display, which may be broken; a row's worth at a time. `from` is
/// where a token can begin. Spans that end at or before `wanted` are left out.
std::vector<ByteSpan> lexJson(QByteArrayView text, qint64 from, qint64 to, qint64 wanted);
std::vector<ByteSpan> lexXml(QByteArrayView text, qint64 from, qint64 to, qint64 wanted);

/// A line of a message's head: start line or field line.
std::vector<ByteSpan> lexHead(QByteArrayView text, qint64 from, qint64 to, qint64 wanted);

} // namespace hookbench::payload
