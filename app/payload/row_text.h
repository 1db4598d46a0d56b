// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/row_lexer.h"
#include "app/payload/row_source.h"

namespace hookbench::payload {

/// Whether every byte is a character that is one column wide and may be shown as it is.
bool isPlainAscii(QByteArrayView bytes);

/// Gives `row` the text and columns of `bytes`, which begin at row.begin: what is no UTF-8 as "\xNN", what
/// must not be shown raw as an escape; both are marked in the row's spans.
void decodeRow(TextRow& row, QByteArrayView bytes);

/// Adds what the bytes mean (in positions of the source, rising) to a decoded row; the marks of decodeRow()
/// stay in front.
void markMeaning(TextRow& row, const std::vector<ByteSpan>& meaning);

} // namespace hookbench::payload
