// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/documents.h"
#include "app/workspace/drafting.h"

#include <QSet>
#include <QTimer>
#include <QUndoStack>
#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTabWidget;

namespace hookbench::ui {

class DraftPage;
class DraftsTree;
class EnvironmentBar;

/// The drafts of a session: their tree, and those open in tabs. What is edited is stored a moment later by
/// itself; what was done to drafts can be undone.
class ComposerPanel : public QWidget
{
    Q_OBJECT

public:
    ComposerPanel(workspace::Documents& documents, workspace::Drafting& drafting, QThreadPool& jobs,
                  QWidget* parent = nullptr);
    ~ComposerPanel() override;

    void newDraft();
    void newFolder();
    void addDraft(const Draft& draft); ///< and opens it
    void pasteDraft();                 ///< what the clipboard holds
    void duplicateCurrent();
    void renameCurrent();
    void removeCurrent();
    void closeCurrent();
    void sendCurrent();
    void sendCurrentManyTimes();
    void cancelCurrent();
    void nextTab(int direction);
    void editEnvironments();
    bool startFind();
    void storeAll(); ///< edits that wait, at once

    QList<QWidget*> panes() const; ///< between which F6 moves
    QUndoStack& undoStack() { return m_undo; }
    DraftPage* currentPage() const; ///< null when none is open
    bool hasCurrentDocument() const;

Q_SIGNALS:
    void stateChanged(); ///< which commands make sense
    void exchangeRequested(hookbench::ExchangeId id);
    void message(const QString& text);
    void failed(const hookbench::Error& error);

private:
    QWidget* makeSide();
    QWidget* makeEmpty();
    void connectDocuments();
    void fillTree();
    void takeSaved(const Document& document);
    void open(DocumentId id);
    void closeTab(int index);
    void closeAll();
    void noteEdit(DraftPage* page);
    void store(DraftPage* page);
    void rename(DocumentId id, const QString& name);
    void move(DocumentId id, DocumentId parent, DocumentId next);
    void change(const QString& text, const Document& before, const Document& after);
    std::vector<Document> withChildren(DocumentId id) const;
    DraftPage* pageOf(DocumentId id) const;
    DocumentId currentFolder() const;
    void showStored(const Document& document);
    void showTabTitle(const Document& document);

    workspace::Documents& m_documents;
    workspace::Drafting& m_drafting;
    QThreadPool& m_jobs;
    QUndoStack m_undo;
    QHash<DocumentId, QString> m_titles;
    QSet<DraftPage*> m_edited;
    QTimer m_storeTimer;
    QTimer m_fillTimer;
    QLineEdit* m_search = nullptr;
    DraftsTree* m_tree = nullptr;
    EnvironmentBar* m_environment = nullptr;
    QStackedWidget* m_pages = nullptr;
    QTabWidget* m_tabs = nullptr;
};

} // namespace hookbench::ui
