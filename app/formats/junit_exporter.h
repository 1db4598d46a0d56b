// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"

namespace hookbench::formats {

/// JUnit XML, a test case for each exchange: it failed when the message broke HTTP, its signature was invalid
/// or the answer was an error.
class JunitExporter final : public Exporter
{
public:
    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;

private:
    std::vector<QByteArray> m_cases;
    qint64 m_failures = 0;
    qint64 m_skipped = 0;
    QString m_title;
};

} // namespace hookbench::formats
