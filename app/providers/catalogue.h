// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/providers/json_paths.h"
#include "app/providers/provider.h"

#include <QHash>
#include <QList>

#include <memory>
#include <vector>

namespace hookbench::providers {

/// One file of the catalogue. Damaged when it breaks the format; the message names the place.
Result<Provider> readProvider(const QByteArray& json, const QString& path);

/// All providers that are known. Does not change after loading; may be read from any thread.
class Catalogue
{
public:
    /// Reads every *.json of the folders, in their order; a later provider replaces an earlier one of its
    /// name. A broken file is left out and told in `problems`. A folder that does not exist is empty.
    static Catalogue load(const QStringList& folders, QList<Error>* problems = nullptr);

    /// The folder compiled into the program.
    static QString builtinFolder();

    const std::vector<Provider>& providers() const { return m_providers; } ///< by name
    const Provider* find(QByteArrayView name) const;                       ///< null when there is none

    /// Who uses this header, ASCII case ignored.
    QList<const Provider*> usersOf(QByteArrayView header) const;

    /// Providers that no header tells.
    const QList<const Provider*>& withoutHeaders() const { return m_withoutHeaders; }

    /// All that detection and facts ask of JSON.
    const JsonPaths& jsonPaths() const { return m_jsonPaths; }

    Catalogue(Catalogue&&) = default;
    Catalogue& operator=(Catalogue&&) = default;
    Q_DISABLE_COPY(Catalogue)

private:
    Catalogue() = default;
    void index();

    std::vector<Provider> m_providers;
    QHash<QByteArray, qsizetype> m_byName;
    QHash<QByteArray, QList<const Provider*>> m_byHeader; ///< lower case
    QList<const Provider*> m_withoutHeaders;
    JsonPaths m_jsonPaths;
};

} // namespace hookbench::providers
