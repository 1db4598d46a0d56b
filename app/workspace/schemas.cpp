// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/schemas.h"

#include "app/base/atomic_file.h"
#include "app/schema/schema.h"
#include "app/workspace/workspace.h"

#include <QFile>

#include <algorithm>

namespace hookbench::workspace {

using schema::Attachment;

Schemas::Schemas(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_documents(workspace.documents())
    , m_done(std::make_shared<std::atomic<qint64>>(0))
    , m_learning(workspace.jobs())
    , m_subject(workspace.jobs())
    , m_file(workspace.jobs())
{
    connect(&m_documents, &Documents::reset, this, [this] {
        cancelLearning();
        m_subject.cancel();
        Q_EMIT changed();
    });
    connect(&m_documents, &Documents::stored, this, [this](const QByteArray& kind) {
        if (kind == Attachment::kind)
            Q_EMIT changed();
    });
}

Schemas::~Schemas() = default;

std::vector<Attachment> Schemas::attachments() const
{
    std::vector<Attachment> attachments;
    for (const Document& document : m_documents.ofKind(Attachment::kind)) {
        if (auto attachment = schema::toAttachment(document))
            attachments.push_back(std::move(*attachment));
    }
    std::ranges::sort(attachments, [](const Attachment& a, const Attachment& b) {
        return a.path != b.path ? a.path < b.path : a.event < b.event;
    });
    return attachments;
}

Result<void> Schemas::attach(Attachment attachment)
{
    if (attachment.path.isEmpty() && attachment.event.isEmpty())
        return fail(ErrorKind::Usage, tr("A path or an event is needed."));
    if (const auto parsed = schema::Schema::parse(attachment.schema); !parsed)
        return fail(parsed.error());
    for (const Attachment& known : attachments()) {
        const bool same = known.path == attachment.path && known.event == attachment.event;
        if (!same || known.id == attachment.id)
            continue;
        if (!attachment.id)
            attachment.id = known.id;
        else
            m_documents.remove(known.id);
    }
    m_documents.save(schema::toDocument(attachment));
    return {};
}

payload::Problem Schemas::problemOf(const QByteArray& text)
{
    const payload::JsonOutline outline = payload::JsonOutline::build(text);
    if (outline.problem())
        return outline.problem();
    const auto parsed = schema::Schema::parse(text);
    return parsed ? payload::Problem() : payload::Problem{parsed.error().message, -1};
}

void Schemas::remove(DocumentId id)
{
    m_documents.remove(id);
}

void Schemas::learn(const std::vector<ExchangeId>& ids)
{
    m_done = std::make_shared<std::atomic<qint64>>(0);
    m_learning.start([path = m_workspace.sessionPath(), ids, done = m_done](
                         const CancelFlag& cancel) { return models::learnSchema(path, ids, *done, cancel); },
                     [this](const Result<models::LearnedSchema>& result) {
                         if (result)
                             Q_EMIT learned(*result);
                         else if (result.error().kind != ErrorKind::Cancelled)
                             Q_EMIT failed(result.error());
                     });
}

void Schemas::cancelLearning()
{
    m_learning.cancel();
}

qint64 Schemas::learnedFrom() const
{
    return m_done->load();
}

void Schemas::findSubject(ExchangeId id)
{
    m_subject.start(
        [path = m_workspace.sessionPath(), id](const CancelFlag&) { return models::schemaSubject(path, id); },
        [this](const Result<models::SchemaSubject>& subject) {
            if (subject)
                Q_EMIT subjectFound(*subject);
            else
                Q_EMIT failed(subject.error());
        });
}

void Schemas::readFile(const QString& path)
{
    m_file.start(
        [path](const CancelFlag&) -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorKind::Io, tr("%1 cannot be read: %2").arg(path, file.errorString()));
            const QByteArray text = file.read(largestFile + 1);
            if (text.size() > largestFile)
                return fail(ErrorKind::Usage, tr("%1 is larger than a schema may be.").arg(path));
            return text;
        },
        [this](const Result<QByteArray>& text) {
            if (text)
                Q_EMIT fileRead(*text);
            else
                Q_EMIT failed(text.error());
        });
}

void Schemas::writeFile(const QString& path, const QByteArray& text)
{
    m_file.start(
        [path, text](const CancelFlag&) {
            return writeFileAtomically(
                path, [&text](QIODevice& device) { return device.write(text) == text.size(); });
        },
        [this, path](const Result<void>& written) {
            if (written)
                Q_EMIT fileWritten(path);
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace hookbench::workspace
