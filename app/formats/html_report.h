// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"
#include "app/formats/report_sections.h"

namespace hookbench::formats {

/// A report for people: one HTML file that opens anywhere, loads nothing and runs nothing but a small script
/// of its own for searching and folding, without which everything is there, too. What came over the wire is
/// text in it and nothing else; a Content-Security-Policy forbids the rest.
class HtmlReport final : public Exporter
{
public:
    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;

private:
    Result<void> writeMessages(const ExportItem& item, const ByteSink& out);
    Result<void> writeBody(const QString& title, const Result<std::optional<QByteArray>>& content,
                           QByteArrayView type, qint64 size, const ByteSink& out) const;

    bool m_inFull = true;
    bool m_isOpen = false;
    bool m_withCode = true;
    ReportChanges m_changes;
};

} // namespace hookbench::formats
