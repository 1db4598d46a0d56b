// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/documents.h"

#include "app/session/session_writer.h"

#include <algorithm>

namespace hookbench::workspace {

namespace {

/// What is removed keeps its number, since it may be brought back, and gets a kind that nobody asks for. It
/// is deleted when the session is opened again.
constexpr QByteArrayView removedKind("removed-");

} // namespace

void Documents::open(session::SessionWriter* writer, std::vector<Document> documents)
{
    ++m_generation;
    m_writer = writer;
    m_isOpen = true;
    m_documents.clear();
    for (Document& document : documents) {
        const DocumentId id = document.id;
        if (document.kind.startsWith(removedKind)) {
            if (writer)
                writer->removeDocument(id, [](const Result<void>&) {}); // if not now, then the next time
            continue;
        }
        m_documents.insert(id, std::move(document));
    }
    Q_EMIT reset();
}

void Documents::close()
{
    open(nullptr, {});
    m_isOpen = false;
}

std::vector<Document> Documents::ofKind(const QByteArray& kind) const
{
    std::vector<Document> found;
    for (const Document& document : m_documents) {
        if (document.kind == kind)
            found.push_back(document);
    }
    std::sort(found.begin(), found.end(), [](const Document& a, const Document& b) {
        return a.position != b.position ? a.position < b.position : a.id < b.id;
    });
    return found;
}

const Document* Documents::find(DocumentId id) const
{
    const auto found = m_documents.constFind(id);
    return found == m_documents.constEnd() ? nullptr : &*found;
}

double Documents::lastPosition(const QByteArray& kind, DocumentId parent) const
{
    double last = 0;
    for (const Document& document : m_documents) {
        if (document.kind == kind && document.parent == parent)
            last = std::max(last, document.position);
    }
    return last + 1;
}

void Documents::save(Document document, std::function<void(const Document&)> done)
{
    if (!m_isOpen)
        return;
    const bool isNew = !document.id;
    if (!m_writer && isNew)
        document.id = DocumentId{--m_lastUnkept};
    if (!m_writer) {
        m_documents.insert(document.id, document);
        Q_EMIT saved(document);
        if (done)
            done(document);
        return;
    }
    if (!isNew) {
        m_documents.insert(document.id, document);
        Q_EMIT saved(document);
    }
    write(std::move(document), [this, isNew, done = std::move(done)](const Document& stored) {
        if (isNew) {
            m_documents.insert(stored.id, stored);
            Q_EMIT saved(stored);
        }
        if (done)
            done(stored);
    });
}

void Documents::write(Document document, std::function<void(const Document&)> done)
{
    const QByteArray kind =
        document.kind.startsWith(removedKind) ? document.kind.sliced(removedKind.size()) : document.kind;
    const auto take = [this, generation = m_generation, kind,
                       done = std::move(done)](const Result<Document>& result) {
        if (generation != m_generation)
            return;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        if (done)
            done(*result);
        Q_EMIT stored(kind);
    };
    // The answer comes on the store's thread, which ends before this object.
    m_writer->saveDocument(std::move(document), [this, take](Result<Document> result) {
        QMetaObject::invokeMethod(
            this, [take, result = std::move(result)] { take(result); }, Qt::QueuedConnection);
    });
}

void Documents::remove(DocumentId id)
{
    const auto found = m_documents.constFind(id);
    if (!m_isOpen || found == m_documents.constEnd())
        return;
    const Document document = *found;
    m_documents.erase(found);
    Document gone = document;
    gone.kind.prepend(removedKind.toByteArray());
    if (m_writer)
        write(std::move(gone), {});
    Q_EMIT removed(document);
}

} // namespace hookbench::workspace
