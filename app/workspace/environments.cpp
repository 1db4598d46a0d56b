// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/environments.h"

#include "app/formats/sending_json.h"
#include "app/session/session_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EnvironmentText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::EnvironmentText)
};

constexpr auto environmentKind = "environment";
constexpr auto sessionKind = "variables";
constexpr auto choiceKind = "environment-choice";

Environment environmentOf(const Document& document)
{
    Environment environment = formats::readEnvironment(document.content).value_or(Environment());
    environment.name = document.name;
    return environment;
}

void addTo(Variables& variables, const Environment& environment)
{
    for (const DraftField& field : environment.variables) {
        if (field.enabled && !field.name.isEmpty())
            variables.insert(field.name, field.value);
    }
}

DocumentId chosen(const std::vector<Document>& choices)
{
    return choices.empty() ? DocumentId() : DocumentId{choices.front().name.toLongLong()};
}

} // namespace

bool Environments::isPart(const Document& document)
{
    return document.kind == environmentKind || document.kind == sessionKind || document.kind == choiceKind;
}

std::vector<Environments::Named> Environments::all() const
{
    std::vector<Named> found;
    for (const Document& document : m_documents.ofKind(environmentKind))
        found.push_back({document.id, environmentOf(document)});
    return found;
}

DocumentId Environments::active() const
{
    const Document* document = m_documents.find(chosen(m_documents.ofKind(choiceKind)));
    return document && document->kind == environmentKind ? document->id : DocumentId();
}

Environment Environments::ofSession() const
{
    const std::vector<Document> documents = m_documents.ofKind(sessionKind);
    return documents.empty() ? Environment() : environmentOf(documents.front());
}

Variables Environments::variables() const
{
    Variables variables;
    addTo(variables, ofSession());
    if (const Document* document = m_documents.find(active()))
        addTo(variables, environmentOf(*document));
    return variables;
}

void Environments::add(const Environment& environment, std::function<void(DocumentId)> done)
{
    Document document;
    document.kind = environmentKind;
    document.position = m_documents.lastPosition(environmentKind, {});
    document.name = environment.name;
    document.content = formats::writeEnvironment(environment);
    m_documents.save(std::move(document),
                     [done = std::move(done)](const Document& stored) { done(stored.id); });
}

void Environments::save(DocumentId id, const Environment& environment)
{
    const Document* document = m_documents.find(id);
    if (!document)
        return;
    Document changed = *document;
    changed.name = environment.name;
    changed.content = formats::writeEnvironment(environment);
    if (changed != *document)
        m_documents.save(std::move(changed));
}

void Environments::remove(DocumentId id)
{
    m_documents.remove(id);
}

void Environments::saveOfSession(const Environment& environment)
{
    saveOnly(sessionKind, {}, formats::writeEnvironment(environment));
}

void Environments::setActive(DocumentId id)
{
    if (id != active())
        saveOnly(choiceKind, QString::number(id.value), "{}"_ba);
}

/// Into the one document of its kind.
void Environments::saveOnly(const QByteArray& kind, const QString& name, const QByteArray& content)
{
    const std::vector<Document> documents = m_documents.ofKind(kind);
    Document document = documents.empty() ? Document() : documents.front();
    document.kind = kind;
    document.name = name;
    document.content = content;
    if (documents.empty() || document != documents.front())
        m_documents.save(std::move(document));
}

Result<Variables> storedVariables(const session::SessionReader& reader, const QString& name)
{
    const auto sessions = reader.documents(sessionKind);
    if (!sessions)
        return fail(sessions.error());
    const auto environments = reader.documents(environmentKind);
    if (!environments)
        return fail(environments.error());
    const auto choices = reader.documents(choiceKind);
    if (!choices)
        return fail(choices.error());
    Variables variables;
    for (const Document& document : *sessions)
        addTo(variables, environmentOf(document));
    const auto isMeant = [&](const Document& document) {
        return name.isEmpty() ? document.id == chosen(*choices) : document.name == name;
    };
    const auto found = std::ranges::find_if(*environments, isMeant);
    if (found != environments->end()) {
        addTo(variables, environmentOf(*found));
    } else if (!name.isEmpty()) {
        QStringList names;
        for (const Document& document : *environments)
            names.append(document.name);
        return fail(ErrorKind::NotFound,
                    EnvironmentText::tr("The session has no environment “%1”.").arg(name),
                    names.isEmpty() ? EnvironmentText::tr("It has none.")
                                    : EnvironmentText::tr("There are: %1").arg(names.join(u", "_s)));
    }
    return variables;
}

} // namespace hookbench::workspace
