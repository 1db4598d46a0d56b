// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/document_commands.h"

#include <algorithm>

namespace hookbench::ui {

DocumentCommand::DocumentCommand(workspace::Documents& documents, const QString& text,
                                 std::vector<Document> before, std::vector<Document> after)
    : QUndoCommand(text)
    , m_documents(documents)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void DocumentCommand::apply(const std::vector<Document>& from, const std::vector<Document>& to)
{
    for (const Document& document : from) {
        const bool stays = std::any_of(
            to.begin(), to.end(), [&document](const Document& other) { return other.id == document.id; });
        if (!stays)
            m_documents.remove(document.id);
    }
    for (const Document& document : to) {
        const Document* present = m_documents.find(document.id);
        if (!present || *present != document)
            m_documents.save(document);
    }
}

} // namespace hookbench::ui
