// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/held_bytes.h"
#include "app/payload/json_outline.h"

#include <memory>

namespace hookbench::payload {

/// A JSON text with its outline. Immutable, to be read from any thread.
struct JsonDocument
{
    HeldBytes text;
    JsonOutline outline;

    static std::shared_ptr<const JsonDocument> make(HeldBytes text, const CancelFlag& cancel = {})
    {
        auto document = std::make_shared<JsonDocument>();
        document->text = std::move(text);
        document->outline = JsonOutline::build(document->text.bytes, cancel);
        return document;
    }
};

} // namespace hookbench::payload
