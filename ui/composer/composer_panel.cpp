// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_panel.h"

#include "ui/composer/burst_dialog.h"
#include "ui/composer/document_commands.h"
#include "ui/composer/draft_page.h"
#include "ui/composer/drafts_tree.h"
#include "ui/composer/environment_bar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_text.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Documents;
using workspace::draftTitle;

namespace {

constexpr auto draftKind = "draft";
constexpr auto folderKind = "folder";
constexpr int storeDelayMs = 500;             ///< after the last edit
constexpr qsizetype undoneSize = 1024 * 1024; ///< larger drafts are undone by their editors alone
constexpr qsizetype titleLength = 40;

} // namespace

ComposerPanel::ComposerPanel(Documents& documents, workspace::Drafting& drafting, QThreadPool& jobs,
                             QWidget* parent)
    : QWidget(parent)
    , m_documents(documents)
    , m_drafting(drafting)
    , m_jobs(jobs)
{
    setObjectName(u"composer"_s);
    m_undo.setUndoLimit(200);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"composerSplitter"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(makeSide());
    m_pages = new QStackedWidget(split);
    m_pages->setObjectName(u"composerPages"_s);
    m_tabs = new QTabWidget(m_pages);
    m_tabs->setObjectName(u"openDrafts"_s);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_pages->addWidget(makeEmpty());
    m_pages->addWidget(m_tabs);
    split->addWidget(m_pages);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(split);
    m_storeTimer.setSingleShot(true);
    m_storeTimer.setInterval(storeDelayMs);
    connect(&m_storeTimer, &QTimer::timeout, this, &ComposerPanel::storeAll);
    m_fillTimer.setSingleShot(true);
    m_fillTimer.setInterval(0);
    connect(&m_fillTimer, &QTimer::timeout, this, &ComposerPanel::fillTree);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &ComposerPanel::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (const DraftPage* page = currentPage())
            m_tree->select(page->document());
        Q_EMIT stateChanged();
    });
    connectDocuments();
}

ComposerPanel::~ComposerPanel()
{
    m_undo.disconnect(this);
}

QWidget* ComposerPanel::makeSide()
{
    auto* side = new QWidget(this);
    m_search = new QLineEdit(side);
    m_search->setObjectName(u"draftsSearch"_s);
    m_search->setClearButtonEnabled(true);
    QLabel* label = plainLabel(tr("&Quick search:"), side);
    label->setBuddy(m_search);
    m_tree = new DraftsTree(side);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* layout = new QVBoxLayout(side);
    layout->addWidget(label);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    m_environment = new EnvironmentBar(m_documents, side);
    layout->addWidget(m_environment);
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    connect(m_environment, &EnvironmentBar::changed, this, [this] {
        for (int i = 0; i < m_tabs->count(); ++i) {
            if (auto* page = qobject_cast<DraftPage*>(m_tabs->widget(i)))
                page->refreshPreview();
        }
    });
    connect(m_search, &QLineEdit::textChanged, m_tree, &DraftsTree::setSearch);
    connect(m_tree, &DraftsTree::openRequested, this, &ComposerPanel::open);
    connect(m_tree, &DraftsTree::renamed, this, &ComposerPanel::rename);
    connect(m_tree, &DraftsTree::moved, this, &ComposerPanel::move);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ComposerPanel::stateChanged);
    return side;
}

QWidget* ComposerPanel::makeEmpty()
{
    auto* empty =
        new EmptyState(u"edit"_s, tr("Nothing is open"),
                       tr("Compose a request here, see to the byte what will be sent, and send it. Copy a "
                          "curl command, a request as text or a URL and paste it to start from that."),
                       m_pages);
    empty->setObjectName(u"composerEmpty"_s);
    connect(empty->addButton(tr("New Draft"), u"emptyNewDraft"_s), &QPushButton::clicked, this,
            &ComposerPanel::newDraft);
    connect(empty->addButton(tr("Paste as Draft"), u"emptyPasteDraft"_s), &QPushButton::clicked, this,
            &ComposerPanel::pasteDraft);
    return empty;
}

void ComposerPanel::connectDocuments()
{
    connect(&m_documents, &Documents::reset, this, [this] {
        closeAll();
        m_undo.clear();
        m_titles.clear();
        fillTree();
    });
    connect(&m_documents, &Documents::saved, this, &ComposerPanel::takeSaved);
    connect(&m_documents, &Documents::removed, this, [this](const Document& document) {
        if (DraftPage* page = pageOf(document.id))
            closeTab(m_tabs->indexOf(page));
        m_fillTimer.start();
    });
    connect(&m_documents, &Documents::failed, this, &ComposerPanel::failed);
    fillTree();
}

void ComposerPanel::fillTree()
{
    const std::vector<Document> drafts = m_documents.ofKind(draftKind);
    for (const Document& document : drafts) {
        if (!document.name.isEmpty() || m_titles.contains(document.id))
            continue;
        const Result<Draft> draft = workspace::readDraft(document.content);
        m_titles.insert(document.id, draft ? draftTitle(*draft) : tr("Draft that cannot be read"));
    }
    m_tree->setDocuments(m_documents.ofKind(folderKind), drafts, m_titles);
    Q_EMIT stateChanged();
}

void ComposerPanel::takeSaved(const Document& document)
{
    if (document.kind != draftKind && document.kind != folderKind)
        return;
    m_titles.remove(document.id);
    showStored(document);
    showTabTitle(document);
    m_fillTimer.start();
}

/// After an undo an open page shows what is stored; after its own edits it does so already.
void ComposerPanel::showStored(const Document& document)
{
    DraftPage* page = pageOf(document.id);
    if (!page || m_edited.contains(page) || workspace::writeDraft(page->draft()) == document.content)
        return;
    Result<Draft> draft = workspace::readDraft(document.content);
    if (!draft)
        return;
    draft->name = document.name;
    page->setDraft(*draft);
}

void ComposerPanel::showTabTitle(const Document& document)
{
    DraftPage* page = pageOf(document.id);
    if (!page)
        return;
    const QString full = document.name.isEmpty() ? draftTitle(page->draft()) : document.name;
    QString title = full.size() > titleLength ? full.left(titleLength) + u'…' : full;
    const int index = m_tabs->indexOf(page);
    m_tabs->setTabText(index, title.replace(u'&', u"&&"_s));
    m_tabs->setTabToolTip(index, plainToolTip(full));
}

DraftPage* ComposerPanel::currentPage() const
{
    return qobject_cast<DraftPage*>(m_tabs->currentWidget());
}

bool ComposerPanel::hasCurrentDocument() const
{
    return bool(m_tree->currentDocument());
}

DraftPage* ComposerPanel::pageOf(DocumentId id) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto* page = qobject_cast<DraftPage*>(m_tabs->widget(i));
        if (page && page->document() == id)
            return page;
    }
    return nullptr;
}

DocumentId ComposerPanel::currentFolder() const
{
    const DocumentId current = m_tree->currentDocument();
    if (m_tree->isFolder(current))
        return current;
    const Document* document = m_documents.find(current);
    return document ? document->parent : DocumentId();
}

void ComposerPanel::newDraft()
{
    addDraft({});
}

void ComposerPanel::addDraft(const Draft& draft)
{
    const DocumentId folder = currentFolder();
    Document document;
    document.kind = draftKind;
    document.parent = folder;
    document.position = m_documents.lastPosition(draftKind, folder);
    document.name = draft.name;
    document.content = workspace::writeDraft(draft);
    m_documents.save(document, [this](const Document& stored) {
        m_undo.push(new DocumentCommand(m_documents, tr("New Draft"), {}, {stored}));
        open(stored.id);
    });
}

void ComposerPanel::newFolder()
{
    Document document;
    document.kind = folderKind;
    document.parent = currentFolder();
    document.position = m_documents.lastPosition(folderKind, document.parent);
    document.name = tr("New folder");
    m_documents.save(document, [this](const Document& stored) {
        m_undo.push(new DocumentCommand(m_documents, tr("New Folder"), {}, {stored}));
        fillTree();
        m_tree->startRenaming(stored.id);
    });
}

void ComposerPanel::pasteDraft()
{
    const Result<workspace::ImportedDraft> imported =
        workspace::importDraft(QApplication::clipboard()->text().toUtf8());
    if (!imported) {
        Q_EMIT failed(imported.error());
        return;
    }
    addDraft(imported->draft);
    if (!imported->notes.isEmpty())
        Q_EMIT message(imported->notes.join(u'\n'));
}

void ComposerPanel::open(DocumentId id)
{
    if (DraftPage* page = pageOf(id)) {
        m_pages->setCurrentWidget(m_tabs);
        m_tabs->setCurrentWidget(page);
        return;
    }
    const Document* document = m_documents.find(id);
    if (!document || document->kind != draftKind)
        return;
    Result<Draft> draft = workspace::readDraft(document->content);
    if (!draft) {
        Q_EMIT failed(draft.error());
        return;
    }
    draft->name = document->name;
    auto* page = new DraftPage(m_drafting, m_jobs, id, m_tabs);
    page->setDraft(*draft);
    connect(page, &DraftPage::edited, this, [this, page] { noteEdit(page); });
    connect(page, &DraftPage::sendingChanged, this, &ComposerPanel::stateChanged);
    connect(page, &DraftPage::exchangeRequested, this, &ComposerPanel::exchangeRequested);
    if (m_fillTimer.isActive()) { // it is to be selected there
        m_fillTimer.stop();
        fillTree();
    }
    m_tabs->addTab(page, QString());
    showTabTitle(*document);
    m_pages->setCurrentWidget(m_tabs);
    m_tabs->setCurrentWidget(page);
    Q_EMIT stateChanged();
}

void ComposerPanel::closeTab(int index)
{
    auto* page = qobject_cast<DraftPage*>(m_tabs->widget(index));
    if (!page)
        return;
    if (m_documents.find(page->document()))
        store(page);
    m_edited.remove(page);
    page->cancel();
    m_tabs->removeTab(index);
    page->deleteLater();
    if (m_tabs->count() == 0)
        m_pages->setCurrentIndex(0);
    Q_EMIT stateChanged();
}

void ComposerPanel::closeAll()
{
    m_edited.clear();
    while (m_tabs->count() > 0) {
        QWidget* page = m_tabs->widget(0);
        m_tabs->removeTab(0);
        page->deleteLater();
    }
    m_pages->setCurrentIndex(0);
    Q_EMIT stateChanged();
}

void ComposerPanel::noteEdit(DraftPage* page)
{
    m_edited.insert(page);
    m_storeTimer.start();
}

void ComposerPanel::storeAll()
{
    m_storeTimer.stop();
    const QSet<DraftPage*> edited = std::exchange(m_edited, {});
    for (DraftPage* page : edited)
        store(page);
}

void ComposerPanel::store(DraftPage* page)
{
    const Document* stored = m_documents.find(page->document());
    if (!stored)
        return;
    const Document before = *stored;
    Document after = before;
    after.content = workspace::writeDraft(page->draft());
    if (after.content == before.content)
        return;
    if (after.content.size() > undoneSize)
        m_documents.save(after);
    else
        m_undo.push(new DocumentCommand(m_documents, tr("Edit Draft"), {before}, {after}));
}

void ComposerPanel::change(const QString& text, const Document& before, const Document& after)
{
    if (before != after)
        m_undo.push(new DocumentCommand(m_documents, text, {before}, {after}));
}

void ComposerPanel::rename(DocumentId id, const QString& name)
{
    const Document* document = m_documents.find(id);
    if (!document)
        return;
    Document after = *document;
    after.name = name;
    change(tr("Rename"), *document, after);
}

void ComposerPanel::move(DocumentId id, DocumentId parent, DocumentId next)
{
    const Document* document = m_documents.find(id);
    if (!document)
        return;
    double below = 0;
    double above = 0;
    bool isLast = true;
    for (const Document& other : m_documents.ofKind(document->kind)) {
        if (other.parent != parent || other.id == id)
            continue;
        if (other.id == next) {
            above = other.position;
            isLast = false;
            break;
        }
        below = other.position;
    }
    Document after = *document;
    after.parent = parent;
    after.position = isLast ? below + 1 : (below + above) / 2;
    change(tr("Move"), *document, after);
}

std::vector<Document> ComposerPanel::withChildren(DocumentId id) const
{
    std::vector<Document> found;
    const Document* document = m_documents.find(id);
    if (!document)
        return found;
    found.push_back(*document);
    for (const char* const kind : {folderKind, draftKind}) {
        for (const Document& other : m_documents.ofKind(kind)) {
            if (other.parent != id || other.id == id)
                continue;
            const std::vector<Document> below = withChildren(other.id);
            found.insert(found.end(), below.begin(), below.end());
        }
    }
    return found;
}

void ComposerPanel::duplicateCurrent()
{
    storeAll();
    const Document* document = m_documents.find(m_tree->currentDocument());
    if (!document || document->kind != draftKind)
        return;
    Result<Draft> draft = workspace::readDraft(document->content);
    if (!draft)
        return;
    if (!document->name.isEmpty())
        draft->name = tr("Copy of %1").arg(document->name);
    addDraft(*draft);
}

void ComposerPanel::renameCurrent()
{
    m_tree->setFocus(Qt::OtherFocusReason);
    m_tree->startRenaming(m_tree->currentDocument());
}

void ComposerPanel::removeCurrent()
{
    storeAll();
    const std::vector<Document> gone = withChildren(m_tree->currentDocument());
    if (gone.empty())
        return;
    m_undo.push(new DocumentCommand(m_documents, tr("Remove"), gone, {}));
    Q_EMIT message(
        tr("%n draft(s) and folder(s) were removed. Undo brings them back.", nullptr, int(gone.size())));
}

void ComposerPanel::closeCurrent()
{
    closeTab(m_tabs->currentIndex());
}

void ComposerPanel::sendCurrent()
{
    storeAll();
    if (DraftPage* page = currentPage())
        page->send();
}

void ComposerPanel::sendCurrentManyTimes()
{
    storeAll();
    const DraftPage* page = currentPage();
    if (!page)
        return;
    auto* dialog = new BurstDialog(m_drafting, page->draft(), page->document(), this);
    dialog->setTypedSecret(page->typedSecret());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_documents, &Documents::reset, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    dialog->show();
}

void ComposerPanel::cancelCurrent()
{
    if (DraftPage* page = currentPage())
        page->cancel();
}

void ComposerPanel::nextTab(int direction)
{
    const int count = m_tabs->count();
    if (count > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + direction + count) % count);
}

QList<QWidget*> ComposerPanel::panes() const
{
    return {m_tree->parentWidget(), m_pages};
}

void ComposerPanel::editEnvironments()
{
    m_environment->edit();
}

bool ComposerPanel::startFind()
{
    if (DraftPage* page = currentPage(); page && page->startFind())
        return true;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

} // namespace hookbench::ui
