// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/fields_model.h"
#include "app/payload/held_bytes.h"
#include "app/payload/image_facts.h"
#include "app/payload/row_source.h"

#include <memory>

namespace hookbench::models {

/// What of payload the viewers need beside rows and trees.
using payload::ImageFacts;
using payload::imageFacts;

/// Names of the charsets that text can be read in by hand, the usual ones first.
QStringList textCharsets();

struct CharsetText
{
    std::shared_ptr<const payload::RowSource> rows;
    QString problem; ///< what is no text in that charset; empty when all is
};

/// Content read as `charset`, whatever it claims to be itself. Slow for large content.
CharsetText readAs(const payload::HeldBytes& content, const QString& charset);

/// How many bytes of a selection numberLines() reads.
constexpr qint64 bytesOfNumbers = 16;

/// What the bytes are as numbers: name, little-endian, big-endian.
std::vector<TextLine> numberLines(QByteArrayView bytes);

} // namespace hookbench::models
