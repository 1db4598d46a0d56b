// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/importer.h"

namespace hookbench::formats {

/// Flows of mitmproxy and mitmdump, in its own format (netstrings with types).
class MitmproxyImporter final : public Importer
{
public:
    ImportFormat format() const override;
    bool recognises(QByteArrayView beginning) const override;
    Result<void> read(QIODevice& device, const ImportStart& start, ImportTarget& target) override;
};

} // namespace hookbench::formats
