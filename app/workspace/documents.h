// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/document.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <vector>

namespace hookbench::session {
class SessionWriter;
}

namespace hookbench::workspace {

/// What the user made and keeps in the open session, all of it in memory. A change is seen at once and
/// written behind; one that cannot be written is told by failed(). Lives on the workspace's thread.
class Documents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Without a writer what is changed is seen, and forgotten when it is closed.
    void open(session::SessionWriter* writer, std::vector<Document> documents);
    void close(); ///< what was saved is written by the writer, which must live until then

    std::vector<Document> ofKind(const QByteArray& kind) const; ///< by position
    const Document* find(DocumentId id) const;                  ///< null when there is none

    /// A document without id is new: it appears, and `done` is called, once it is stored.
    void save(Document document, std::function<void(const Document&)> done = {});
    void remove(DocumentId id); ///< saving it again brings it back

    /// Behind all of this kind in this folder.
    double lastPosition(const QByteArray& kind, DocumentId parent) const;

Q_SIGNALS:
    void reset(); ///< another session
    void saved(const hookbench::Document& document);
    void removed(const hookbench::Document& document);
    void stored(const QByteArray& kind); ///< a change, also a removal, has reached the file
    void failed(const hookbench::Error& error);

private:
    void write(Document document, std::function<void(const Document&)> done);

    session::SessionWriter* m_writer = nullptr;
    bool m_isOpen = false;
    qint64 m_lastUnkept = 0;  ///< number given to a document that is not written; they count downwards
    quint64 m_generation = 0; ///< answers of an earlier session are dropped
    QHash<DocumentId, Document> m_documents;
};

} // namespace hookbench::workspace
