// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/importer.h"

namespace hookbench::formats {

/// A collection of Bruno in one JSON file.
class BrunoImporter final : public Importer
{
public:
    ImportFormat format() const override;
    bool recognises(QByteArrayView beginning) const override;
    Result<void> read(QIODevice& device, const ImportStart& start, ImportTarget& target) override;
};

/// One request in Bruno's own language, a file "*.bru".
Result<void> readBrunoRequest(const QByteArray& text, const ImportStart& start, ImportTarget& target);

/// A file of a collection that holds no request: "bruno.json", "collection.bru", "folder.bru", environments.
bool isBrunoSetting(const QString& name);

} // namespace hookbench::formats
