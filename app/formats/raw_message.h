// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/importer.h"

namespace hookbench::formats {

/// An exchange of two messages as they went over the wire; `response` may be empty. What the bytes
/// do not say is as usual.
Result<void> takeRawMessages(const QByteArray& request, const QByteArray& response, const ImportStart& start,
                             ImportTarget& target);

/// One request as it goes over the wire, in a file of its own.
class RawImporter final : public Importer
{
public:
    ImportFormat format() const override;
    bool recognises(QByteArrayView beginning) const override;
    Result<void> read(QIODevice& device, const ImportStart& start, ImportTarget& target) override;
};

} // namespace hookbench::formats
