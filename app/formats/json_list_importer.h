// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/importer.h"
#include "app/formats/json_view.h"

namespace hookbench::formats {

/// Reads a JSON document that is, or has, a list of requests: what services that catch webhooks give out.
class JsonListImporter : public Importer
{
public:
    Result<void> read(QIODevice& device, const ImportStart& start, ImportTarget& target) final;

protected:
    /// The list, in whatever document; one that is no array when there is none.
    virtual JsonView listIn(const JsonView& document) const = 0;

    virtual Result<Exchange> readRequest(const JsonView& entry, const ImportStart& start) const = 0;
};

/// A captured exchange of what such a service tells. `url` is absolute, or only a target.
Exchange caughtRequest(RequestParts parts, const QByteArray& url, qint64 atUs);

/// Where names and values that such a file keeps as {"name": ["value", ...]} become fields.
Fields readFieldTable(const JsonView& table);

} // namespace hookbench::formats
