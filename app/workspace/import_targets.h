// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/export_item.h"
#include "app/formats/importer.h"
#include "app/workspace/exchange_import.h"
#include "app/workspace/exchange_intake.h"

namespace hookbench::workspace {

/// Takes what is read, with bodies in pieces where a session or a bundle has them.
class ItemTarget : public formats::ImportTarget
{
public:
    virtual Result<void> takeItem(Exchange exchange, const formats::BlobReader& reader,
                                  Annotation annotation) = 0;

    Result<void> take(Exchange exchange, Annotation annotation) final;
    void report(formats::ImportProblem problem) final;

    ImportOutcome& outcome() { return m_outcome; }

protected:
    ImportOutcome m_outcome;
};

/// Into the log of a session.
class LogTarget final : public ItemTarget
{
public:
    explicit LogTarget(session::SessionWriter& session)
        : m_intake(session)
    {
    }

    Result<void> takeItem(Exchange exchange, const formats::BlobReader& reader,
                          Annotation annotation) override;
    Result<void> takeDraft(Draft draft) override;
    Result<void> finish(); ///< waits until all is committed

private:
    ExchangeIntake m_intake;
};

/// As drafts, which stay in memory: beyond mostImportedDrafts, reading ends.
class DraftTarget final : public ItemTarget
{
public:
    Result<void> takeItem(Exchange exchange, const formats::BlobReader& reader,
                          Annotation annotation) override;
    Result<void> takeDraft(Draft draft) override;
};

/// Nowhere: counts, and keeps the first for people to look at.
class PreviewTarget final : public ItemTarget
{
public:
    explicit PreviewTarget(const CancelFlag& cancel)
        : m_cancel(cancel)
    {
    }

    Result<void> takeItem(Exchange exchange, const formats::BlobReader& reader,
                          Annotation annotation) override;
    Result<void> takeDraft(Draft draft) override;

    std::vector<ExchangeSummary> first;

private:
    CancelFlag m_cancel;
};

} // namespace hookbench::workspace
