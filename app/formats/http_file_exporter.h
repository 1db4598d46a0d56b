// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"

namespace hookbench::formats {

/// Requests as a .http file that JetBrains' HTTP Client and VS Code's REST Client can run. A comment in front
/// of each keeps in JSON what the file itself cannot: origin, time, the target as it came, and a body that is
/// no plain text in base64.
class HttpFileExporter final : public Exporter
{
public:
    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;
};

/// What the comment begins with.
constexpr char httpFileRemark[] = "# hookbench ";

/// Whether a body can stand in such a file and is read from it to the byte.
bool standsInHttpFile(QByteArrayView body);

/// Fields that clients make themselves from the body they send.
bool isFramingField(QByteArrayView name);

} // namespace hookbench::formats
