// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/raw_exporter.h"

#include <QDir>

namespace hookbench::workspace {

/// The format "raw" into an empty folder instead of an archive. After an error its files go away again.
class RawFolder final : public formats::Exporter
{
public:
    explicit RawFolder(const QString& path);
    ~RawFolder() override;

    formats::ExportFormat format() const override { return formats::RawExporter().format(); }
    Result<void> begin(const formats::ExportStart& start, const formats::ByteSink& out) override;
    Result<void> add(const formats::ExportItem& item, const formats::ByteSink& out) override;
    Result<void> end(const formats::ByteSink& out) override;

private:
    Result<void> write(const QByteArray& name, const formats::WireContent& content);

    QDir m_folder;
    qint64 m_exchanges = 0;
    QStringList m_written; ///< to be taken away unless all went well
};

} // namespace hookbench::workspace
