// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/attachment.h"

#include "app/formats/json_writer.h"
#include "app/payload/json_outline.h"
#include "app/payload/json_string.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::schema {

namespace {

using payload::JsonOutline;

struct AttachmentText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::schema::AttachmentText)
};

QByteArray member(const JsonOutline& outline, QByteArrayView name)
{
    const JsonOutline::Node node = outline.member(JsonOutline::root, name);
    return node == JsonOutline::none || outline.kind(node) != payload::JsonKind::String ? QByteArray()
                                                                                        : outline.bytes(node);
}

} // namespace

bool Attachment::fits(QByteArrayView target, QByteArrayView requestEvent) const
{
    const qsizetype query = target.indexOf('?');
    const QByteArrayView requestPath = query < 0 ? target : target.first(query);
    return (path.isEmpty() || path == requestPath) && (event.isEmpty() || event == requestEvent);
}

Document toDocument(const Attachment& attachment)
{
    Document document;
    document.id = attachment.id;
    document.kind = Attachment::kind;
    const QByteArray both = attachment.path +
                            (attachment.path.isEmpty() || attachment.event.isEmpty() ? "" : " ") +
                            attachment.event;
    document.name = payload::textOfBytes(both);
    formats::JsonWriter json(document.content);
    json.beginObject();
    json.key("path");
    json.text(payload::textOfBytes(attachment.path));
    json.key("event");
    json.text(payload::textOfBytes(attachment.event));
    json.key("schema");
    json.text(QString::fromUtf8(attachment.schema));
    json.endObject();
    return document;
}

Result<Attachment> toAttachment(const Document& document)
{
    const JsonOutline outline = JsonOutline::build(document.content);
    if (!outline.isComplete() || outline.kind(JsonOutline::root) != payload::JsonKind::Object)
        return fail(ErrorKind::Damaged,
                    AttachmentText::tr("The schema “%1” in the session cannot be read.").arg(document.name));
    return Attachment{document.id, member(outline, "path"), member(outline, "event"),
                      member(outline, "schema")};
}

const Attachment* attachmentFor(const std::vector<Attachment>& attachments, QByteArrayView target,
                                QByteArrayView event)
{
    const Attachment* best = nullptr;
    const auto closeness = [](const Attachment& one) {
        return (one.event.isEmpty() ? 0 : 2) + (one.path.isEmpty() ? 0 : 1);
    };
    for (const Attachment& each : attachments) {
        if (each.fits(target, event) && (best == nullptr || closeness(each) > closeness(*best)))
            best = &each;
    }
    return best;
}

} // namespace hookbench::schema
