// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/documents.h"

#include <QUndoCommand>

namespace hookbench::ui {

/// Documents as they were and as they become; either may be missing. What is as it should be already is left
/// alone, so that the command may be pushed before or after the deed.
class DocumentCommand : public QUndoCommand
{
public:
    DocumentCommand(workspace::Documents& documents, const QString& text, std::vector<Document> before,
                    std::vector<Document> after);

    void undo() override { apply(m_after, m_before); }
    void redo() override { apply(m_before, m_after); }

private:
    void apply(const std::vector<Document>& from, const std::vector<Document>& to);

    workspace::Documents& m_documents;
    std::vector<Document> m_before;
    std::vector<Document> m_after;
};

} // namespace hookbench::ui
