// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/bundle/bundle_header.h"
#include "app/filter/filter.h"
#include "app/formats/exporter.h"
#include "app/redact/policy.h"
#include "app/session/session_reader.h"

#include <functional>
#include <optional>
#include <vector>

namespace hookbench::workspace {

/// What is to be exported.
struct ExportRequest
{
    QString session; ///< path of the file
    filter::Filter filter;
    std::vector<ExchangeId> chosen; ///< rising; when there are any, these alone, whatever the filter says
    QByteArray format;              ///< one of exportFormats()
    formats::ExportChoices choices;
    std::optional<redact::Policy> redaction; ///< what is to be taken out first
    QByteArray resignSecret;                 ///< what was redacted is signed anew with it; empty: it is not
    bundle::Protection protection;           ///< of a bundle
};

/// What came of it.
struct ExportOutcome
{
    qint64 exchanges = 0;
    redact::Summary redacted;
    qint64 resigned = 0; ///< exchanges that were signed anew
};

/// Told now and then: exchanges looked at, and how many there are.
using ExportProgress = std::function<void(qint64 done, qint64 total)>;

/// All formats, sessions and bundles included.
std::vector<formats::ExportFormat> exportFormats();

/// Usage when the format does not exist.
Result<formats::ExportFormat> exportFormat(const QByteArray& name);

/// The first exchanges of an export, for people to look at before it is made.
struct ExportPreview
{
    QString text;             ///< the beginning of the file; empty when it is none
    redact::Summary redacted; ///< in what was looked at
    qint64 exchanges = 0;     ///< that were looked at
};
Result<ExportPreview> previewExport(const ExportRequest& request, const CancelFlag& cancel);

/// Writes the file whole or not at all, with mode 0600. Memory is bounded. Blocks: not for the window's
/// thread. Cancelled when `cancel` says so.
Result<ExportOutcome> exportToFile(const ExportRequest& request, const QString& path,
                                   const CancelFlag& cancel = {}, const ExportProgress& progress = {});

/// The same for a pipe; a session cannot go into one. `out` holds the beginning after a failure.
Result<ExportOutcome> exportToSink(const ExportRequest& request, const formats::ByteSink& out,
                                   const CancelFlag& cancel = {}, const ExportProgress& progress = {});

} // namespace hookbench::workspace
