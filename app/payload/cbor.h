// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/item_tree.h"

namespace hookbench::payload {

/// CBOR (RFC 8949), one value or a sequence (RFC 8742), in the notation of its section 8.
class CborTree final : public ItemTree
{
public:
    explicit CborTree(HeldBytes bytes, const CancelFlag& cancel = {});

protected:
    DataTexts textsAt(qint64 at) const override;
};

} // namespace hookbench::payload
