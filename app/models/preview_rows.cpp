// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/preview_rows.h"

#include "app/payload/text_document.h"

namespace hookbench::models {

using payload::TextDocument;

std::shared_ptr<const RowSource> messageRows(const QByteArray& message, qint64 headSize)
{
    return std::make_shared<TextDocument>(message, payload::Syntax::Http, TextDocument::LineEnds::Shown,
                                          headSize);
}

std::shared_ptr<const HexRows> messageBytes(const QByteArray& message)
{
    return std::make_shared<HexRows>(std::make_shared<MemorySource>(message));
}

} // namespace hookbench::models
