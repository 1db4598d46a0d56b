// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exchange_builder.h"

#include <QByteArray>

#include <vector>

namespace hookbench::formats {

/// A block of Bruno's language: "name {", indented lines, "}".
struct BrunoBlock
{
    QByteArray name;
    QByteArrayList lines; ///< without the two blanks they are indented by

    QByteArray text() const { return lines.join('\n'); }
    Fields pairs() const;                       ///< "name: value" lines; those with "~" in front are disabled
    QByteArray value(QByteArrayView key) const; ///< of the first pair of that name
};

struct BrunoBlocks
{
    std::vector<BrunoBlock> blocks;
    qint64 problemLine = 0; ///< where a block begins that has no end; 0 when there is none

    const BrunoBlock* find(QByteArrayView name) const;
};

BrunoBlocks readBrunoBlocks(const QByteArray& text);

/// A block as it is read. Each line is indented, so that nothing in it ends the block.
QByteArray brunoBlock(QByteArrayView name, QByteArrayView content);

} // namespace hookbench::formats
