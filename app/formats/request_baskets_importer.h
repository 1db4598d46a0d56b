// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/json_list_importer.h"

namespace hookbench::formats {

/// What request-baskets gives out: {"requests": [...]}.
class RequestBasketsImporter final : public JsonListImporter
{
public:
    ImportFormat format() const override;
    bool recognises(QByteArrayView beginning) const override;

protected:
    JsonView listIn(const JsonView& document) const override;
    Result<Exchange> readRequest(const JsonView& entry, const ImportStart& start) const override;
};

} // namespace hookbench::formats
