// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/importer.h"

namespace hookbench::formats {

/// A shell script with command lines of curl. Nothing in it is run, and no file is read.
class CurlScriptImporter final : public Importer
{
public:
    ImportFormat format() const override;
    bool recognises(QByteArrayView beginning) const override;
    Result<void> read(QIODevice& device, const ImportStart& start, ImportTarget& target) override;
};

} // namespace hookbench::formats
