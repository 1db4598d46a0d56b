// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::providers {

namespace {

struct CatalogueText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::providers::CatalogueText)
};

constexpr qint64 largestFile = 1024 * 1024;

Result<Provider> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io,
                    CatalogueText::tr("“%1” cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > largestFile)
        return fail(ErrorKind::Damaged,
                    CatalogueText::tr("“%1” is too large for a file of the catalogue.").arg(path));
    return readProvider(file.readAll(), path);
}

/// Tells all that recognition asks of JSON what its number is.
void numberJsonPaths(Provider& provider, JsonPaths& paths)
{
    const auto number = [&paths](Source& source) {
        if (source.kind == Source::Kind::Json)
            source.slot = paths.add(source.name);
    };
    for (QList<Condition>* conditions : {&provider.detection.required, &provider.detection.fields}) {
        for (Condition& condition : *conditions)
            number(condition.source);
    }
    for (QList<FactSource>* facts : {&provider.event, &provider.delivery, &provider.attempt}) {
        for (FactSource& parts : *facts)
            std::ranges::for_each(parts, number);
    }
}

} // namespace

QString Catalogue::builtinFolder()
{
    return u":/providers"_s;
}

Catalogue Catalogue::load(const QStringList& folders, QList<Error>* problems)
{
    std::map<QByteArray, Provider> byName;
    for (const QString& folder : folders) {
        const QDir directory(folder);
        for (const QString& name : directory.entryList({u"*.json"_s}, QDir::Files | QDir::Readable)) {
            auto provider = readFile(directory.filePath(name));
            if (provider)
                byName.insert_or_assign(provider->name, std::move(*provider));
            else if (problems)
                *problems += provider.error();
        }
    }
    Catalogue catalogue;
    catalogue.m_providers.reserve(byName.size());
    for (auto& [name, provider] : byName)
        catalogue.m_providers.push_back(std::move(provider));
    catalogue.index();
    return catalogue;
}

void Catalogue::index()
{
    for (qsizetype i = 0; i < qsizetype(m_providers.size()); ++i) {
        Provider& provider = m_providers[size_t(i)];
        numberJsonPaths(provider, m_jsonPaths);
        m_byName.insert(provider.name, i);
        for (const Condition& condition : provider.detection.headers) {
            QList<const Provider*>& users = m_byHeader[condition.source.name.toLower()];
            if (!users.contains(&provider))
                users += &provider;
        }
        if (provider.detection.headers.isEmpty())
            m_withoutHeaders += &provider;
    }
}

const Provider* Catalogue::find(QByteArrayView name) const
{
    const auto at = m_byName.constFind(QByteArray::fromRawData(name.data(), name.size()));
    return at == m_byName.constEnd() ? nullptr : &m_providers[size_t(*at)];
}

QList<const Provider*> Catalogue::usersOf(QByteArrayView header) const
{
    return m_byHeader.value(header.toByteArray().toLower());
}

} // namespace hookbench::providers
