// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/user_data.h"

#include "app/exchange/endpoint.h"
#include "app/session/row_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

namespace hookbench::session {

namespace {

struct UserDataText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::UserDataText)
};

constexpr int rowsBetweenLooks = 4096; // at a cancel flag

QByteArray tagsText(const QStringList& tags)
{
    return QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact);
}

std::optional<QStringList> readTags(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    QStringList tags;
    const QJsonArray array = document.array();
    for (const QJsonValue& tag : array) {
        if (!tag.isString())
            return std::nullopt;
        tags.append(tag.toString());
    }
    return tags;
}

} // namespace

Result<Document> decodeDocument(Connection& connection, const Statement& row)
{
    RowReader reader(connection, row, "document", row.integer(0));
    Document document;
    document.id.value = reader.integer(0, "id", 1);
    document.kind = reader.text(1, "kind");
    document.parent.value = reader.optionalInteger(2, "parent_id", 0, 1);
    document.position = reader.real(3, "position");
    document.name = QString::fromUtf8(reader.text(4, "name"));
    document.content = reader.text(5, "content");
    if (reader.fault())
        return fail(*reader.fault());
    return document;
}

Result<std::pair<ExchangeId, Annotation>> decodeAnnotation(Connection& connection, const Statement& row)
{
    RowReader reader(connection, row, "annotation", row.integer(0));
    const ExchangeId id{reader.integer(0, "id", 1)};
    Annotation annotation;
    annotation.starred = reader.integer(1, "starred", 0, 1) == 1;
    annotation.isRead = reader.integer(2, "is_read", 0, 1) == 1;
    annotation.color = int(reader.integer(3, "color", 0, Endpoint::colors));
    std::optional<QStringList> tags = readTags(reader.text(4, "tags"));
    if (!tags)
        reader.setFault("tags");
    else
        annotation.tags = std::move(*tags);
    annotation.note = QString::fromUtf8(reader.text(5, "note"));
    if (reader.fault())
        return fail(*reader.fault());
    return std::pair(id, annotation);
}

Result<std::vector<Document>> readDocuments(Connection& connection, const QByteArray& kind)
{
    Result<Statement> rows = connection.prepare("SELECT " HOOKBENCH_DOCUMENT_COLUMNS " FROM document"
                                                " WHERE ?1 = '' OR kind = ?1 ORDER BY position, id");
    if (!rows)
        return fail(rows.error());
    rows->bindText(1, kind);
    std::vector<Document> documents;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        Result<Document> document = decodeDocument(connection, *rows);
        if (!document)
            return fail(document.error());
        documents.push_back(std::move(*document));
    }
    if (code != SQLITE_DONE)
        return fail(connection.error(code));
    return documents;
}

Result<Document> storeDocument(Connection& connection, Document document)
{
    Result<Statement> store = connection.prepare(
        document.id ? "UPDATE document SET kind = ?2, parent_id = ?3, position = ?4, name = ?5, content = ?6"
                      " WHERE id = ?1"
                    : "INSERT INTO document(id, kind, parent_id, position, name, content)"
                      " VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!store)
        return fail(store.error());
    const QByteArray name = document.name.toUtf8();
    if (document.id)
        store->bind(1, document.id.value);
    else
        store->bindNull(1);
    store->bindText(2, document.kind);
    if (document.parent)
        store->bind(3, document.parent.value);
    else
        store->bindNull(3);
    store->bindReal(4, document.position);
    store->bindText(5, name);
    store->bindText(6, document.content);
    if (const int code = store->run(); code != SQLITE_OK)
        return fail(connection.error(code));
    if (document.id && sqlite3_changes(connection.handle()) == 0)
        return fail(ErrorKind::NotFound, UserDataText::tr("“%1” was removed.").arg(document.name));
    if (!document.id)
        document.id.value = sqlite3_last_insert_rowid(connection.handle());
    return document;
}

Result<void> removeDocument(Connection& connection, DocumentId id)
{
    Result<Statement> remove = connection.prepare("DELETE FROM document WHERE id = ?");
    if (!remove)
        return fail(remove.error());
    remove->bind(1, id.value);
    if (const int code = remove->run(); code != SQLITE_OK)
        return fail(connection.error(code));
    return {};
}

Result<void> storeDeleted(Connection& connection, std::span<const ExchangeId> ids, bool deleted)
{
    Result<Statement> change = connection.prepare(deleted ? "INSERT OR IGNORE INTO deleted(id) VALUES(?)"
                                                          : "DELETE FROM deleted WHERE id = ?");
    if (!change)
        return fail(change.error());
    for (const ExchangeId id : ids) {
        change->bind(1, id.value);
        if (const int code = change->run(); code != SQLITE_OK)
            return fail(connection.error(code));
    }
    return {};
}

Result<AnnotationList> readAnnotations(Connection& connection, std::pair<ExchangeId, ExchangeId> range,
                                       const CancelFlag& cancel)
{
    Result<Statement> rows = connection.prepare("SELECT " HOOKBENCH_ANNOTATION_COLUMNS
                                                " FROM annotation WHERE id BETWEEN ? AND ? ORDER BY id");
    if (!rows)
        return fail(rows.error());
    rows->bind(1, range.first.value);
    rows->bind(2, range.second.value);
    AnnotationList annotations;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        auto annotation = decodeAnnotation(connection, *rows);
        if (!annotation)
            return fail(annotation.error());
        annotations.push_back(std::move(*annotation));
        if (annotations.size() % rowsBetweenLooks == 0 && cancel.isCancelled())
            return fail(connection.error(SQLITE_INTERRUPT));
    }
    if (code != SQLITE_DONE)
        return fail(connection.error(code));
    return annotations;
}

Result<void> storeAnnotations(Connection& connection, const AnnotationList& annotations)
{
    Result<Statement> store = connection.prepare(
        "INSERT OR REPLACE INTO annotation(id, starred, is_read, color, tags, note) VALUES(?,?,?,?,?,?)");
    Result<Statement> remove = connection.prepare("DELETE FROM annotation WHERE id = ?");
    if (!store || !remove)
        return fail(!store ? store.error() : remove.error());
    for (const auto& [id, annotation] : annotations) {
        const bool isEmpty = annotation == Annotation();
        Statement& statement = isEmpty ? *remove : *store;
        const QByteArray tags = tagsText(annotation.tags);
        const QByteArray note = annotation.note.toUtf8();
        statement.bind(1, id.value);
        if (!isEmpty) {
            statement.bind(2, annotation.starred ? 1 : 0);
            statement.bind(3, annotation.isRead ? 1 : 0);
            statement.bind(4, annotation.color);
            statement.bindText(5, tags);
            statement.bindText(6, note);
        }
        if (const int code = statement.run(); code != SQLITE_OK)
            return fail(connection.error(code));
    }
    return {};
}

} // namespace hookbench::session
