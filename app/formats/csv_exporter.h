// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"

namespace hookbench::formats {

/// CSV (RFC 4180) in UTF-8, a line for each exchange. What spreadsheets would take for a formula gets an
/// apostrophe in front of it.
class CsvExporter final : public Exporter
{
public:
    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;

private:
    Result<void> writeLine(const std::vector<QByteArray>& cells, const ByteSink& out) const;

    char m_separator = ',';
    bool m_withBodies = false;
};

/// A cell whose content came from anywhere: no formula, and quoted where that is needed.
QByteArray csvCell(QByteArrayView content, char separator);

} // namespace hookbench::formats
