// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/schema_findings.h"

#include <QObject>

namespace hookbench::workspace {

class Documents;
class Workspace;

/// The schemas that the open session keeps for its requests, and learning new ones from requests.
class Schemas : public QObject
{
    Q_OBJECT

public:
    explicit Schemas(Workspace& workspace, QObject* parent = nullptr);
    ~Schemas() override;

    /// By path, then event; those that cannot be read are left out.
    std::vector<schema::Attachment> attachments() const;

    /// Keeps it; one with the same number, or else for the same path and event, is replaced. Error: Usage
    /// when it is no schema or is meant for nothing.
    Result<void> attach(schema::Attachment attachment);
    void remove(DocumentId id);

    /// Why a text is no schema, and where; none when it is one. For any thread.
    static payload::Problem problemOf(const QByteArray& text);

    /// Ends in learned() or failed(), the latest asked for alone.
    void learn(const std::vector<ExchangeId>& ids);
    void cancelLearning();
    bool isLearning() const { return m_learning.isRunning(); }
    qint64 learnedFrom() const; ///< requests that were read, while it is learning

    /// What the schema of a request would be attached to; ends in subjectFound() or failed().
    void findSubject(ExchangeId id);

    /// Ends in fileRead(), fileWritten() or failed().
    void readFile(const QString& path);
    void writeFile(const QString& path, const QByteArray& text);

    /// Files that are larger are not read as schemas.
    static constexpr qint64 largestFile = qint64(16) * 1024 * 1024;

Q_SIGNALS:
    void changed(); ///< also: another session
    void learned(const hookbench::models::LearnedSchema& schema);
    void subjectFound(const hookbench::models::SchemaSubject& subject);
    void fileRead(const QByteArray& text);
    void fileWritten(const QString& path);
    void failed(const hookbench::Error& error);

private:
    Workspace& m_workspace;
    Documents& m_documents;
    std::shared_ptr<std::atomic<qint64>> m_done;
    LatestJob m_learning;
    LatestJob m_subject;
    LatestJob m_file;
};

} // namespace hookbench::workspace
