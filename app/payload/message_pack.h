// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/item_tree.h"

namespace hookbench::payload {

/// MessagePack, one value or several behind each other.
class MessagePackTree final : public ItemTree
{
public:
    explicit MessagePackTree(HeldBytes bytes, const CancelFlag& cancel = {});

protected:
    DataTexts textsAt(qint64 at) const override;
};

} // namespace hookbench::payload
