// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/environment.h"
#include "app/workspace/documents.h"

#include <QHash>

namespace hookbench::session {
class SessionReader;
}

namespace hookbench::workspace {

/// What placeholders stand for, by name.
using Variables = QHash<QByteArray, QByteArray>;

/// The environments of a session and what belongs to none of them. All of it are documents: an "environment"
/// each, one of "variables" for the session's own, one of "environment-choice" whose name is the number of
/// the active one.
class Environments
{
public:
    explicit Environments(Documents& documents)
        : m_documents(documents)
    {
    }

    /// Whether a document has to do with it.
    static bool isPart(const Document& document);

    struct Named
    {
        DocumentId id;
        Environment environment;
    };
    std::vector<Named> all() const; ///< those that cannot be read are left out
    DocumentId active() const;      ///< none when no environment is
    Environment ofSession() const;  ///< without a name
    Variables variables() const;    ///< of the session, and over them those of the active environment

    void add(const Environment& environment, std::function<void(DocumentId id)> done);
    void save(DocumentId id, const Environment& environment);
    void remove(DocumentId id);
    void saveOfSession(const Environment& environment);
    void setActive(DocumentId id);

private:
    void saveOnly(const QByteArray& kind, const QString& name, const QByteArray& content);

    Documents& m_documents;
};

/// As Environments::variables(), out of a session at rest. `name`: an environment, or empty for the active
/// one. Fails in words when there is none of that name.
Result<Variables> storedVariables(const session::SessionReader& reader, const QString& name);

} // namespace hookbench::workspace
