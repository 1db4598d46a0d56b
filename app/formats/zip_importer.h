// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/importer.h"

namespace hookbench::formats {

constexpr char zipFormat[] = "zip";

/// The files in a ZIP archive, stored or deflated; see readEntries(). Read in memory: nothing is written to
/// the disk, so names that lead elsewhere lead nowhere.
class ZipImporter final : public Importer
{
public:
    ImportFormat format() const override;
    bool recognises(QByteArrayView beginning) const override;
    Result<void> read(QIODevice& device, const ImportStart& start, ImportTarget& target) override;
};

} // namespace hookbench::formats
