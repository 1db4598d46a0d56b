// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/document.h"

#include <QTreeWidget>

#include <vector>

namespace hookbench::ui {

/// Drafts in their folders: to be opened, named, searched and put in order by dragging. Changes nothing
/// itself.
class DraftsTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit DraftsTree(QWidget* parent = nullptr);

    /// What is open, selected and scrolled to stays.
    void setDocuments(const std::vector<Document>& folders, const std::vector<Document>& drafts,
                      const QHash<DocumentId, QString>& titles);
    void setSearch(const QString& text); ///< hides what it is not in

    DocumentId currentDocument() const; ///< none when there is none
    bool isFolder(DocumentId id) const;
    void select(DocumentId id);
    void startRenaming(DocumentId id);

Q_SIGNALS:
    void openRequested(hookbench::DocumentId id);
    void renamed(hookbench::DocumentId id, const QString& name);

    /// To stand in `parent` (none: at the top) in front of `next` (none: behind all).
    void moved(hookbench::DocumentId id, hookbench::DocumentId parent, hookbench::DocumentId next);

protected:
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTreeWidgetItem* makeItem(const Document& document, const QString& title, bool folder);
    bool filter(QTreeWidgetItem* item);

    QHash<DocumentId, QTreeWidgetItem*> m_items;
    QString m_search;
    bool m_filling = false;
};

} // namespace hookbench::ui
