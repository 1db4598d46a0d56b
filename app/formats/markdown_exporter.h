// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"

namespace hookbench::formats {

/// Markdown for issues and mails: each exchange with its head, body and answer in blocks of code, so that
/// nothing in them is markup.
class MarkdownExporter final : public Exporter
{
public:
    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;

private:
    bool m_withAnswers = true;
};

} // namespace hookbench::formats
