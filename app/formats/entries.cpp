// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/entries.h"

#include "app/formats/bruno_importer.h"
#include "app/formats/raw_message.h"
#include "app/formats/zip_importer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct EntryText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::EntryText)
};

/// Puts the entry's name in front of the places of its problems.
class EntryTarget final : public ImportTarget
{
public:
    EntryTarget(ImportTarget& target, QString name)
        : m_target(target)
        , m_name(std::move(name))
    {
    }

    Result<void> take(Exchange exchange, Annotation annotation) override
    {
        return m_target.take(std::move(exchange), std::move(annotation));
    }
    Result<void> takeDraft(Draft draft) override { return m_target.takeDraft(std::move(draft)); }
    void report(ImportProblem problem) override
    {
        const QString place =
            problem.place.isEmpty() ? m_name : EntryText::tr("%1, %2").arg(m_name, problem.place);
        m_target.report({place, std::move(problem.message)});
    }

private:
    ImportTarget& m_target;
    QString m_name;
};

Result<void> readByContent(const QByteArray& content, const ImportStart& start, ImportTarget& target)
{
    const QByteArrayView beginning =
        QByteArrayView(content).first(std::min<qsizetype>(content.size(), recognisedBytes));
    for (const auto& importer : builtinImporters()) {
        if (importer->format().name == zipFormat || !importer->recognises(beginning))
            continue;
        QBuffer buffer;
        buffer.setData(content);
        buffer.open(QIODevice::ReadOnly);
        Result<void> read = importer->read(buffer, start, target);
        if (!read && read.error().kind == ErrorKind::Usage) { // of this file alone
            target.report({{}, read.error().message});
            return {};
        }
        return read;
    }
    target.report({{}, EntryText::tr("It is in no format that can be read.")});
    return {};
}

} // namespace

Result<void> readEntries(Entries entries, const ImportStart& start, ImportTarget& target)
{
    entries.names.sort();
    const QSet<QString> all(entries.names.cbegin(), entries.names.cend());
    for (const QString& name : std::as_const(entries.names)) {
        if (start.cancel.isCancelled())
            return {};
        const bool isRequest = name.endsWith(QLatin1StringView(requestSuffix));
        const bool isAnswer = name.endsWith(QLatin1StringView(responseSuffix));
        const bool isSetting = isBrunoSetting(name);
        if (isSetting)
            continue;
        const QString base = name.left(name.lastIndexOf(u'.'));
        if (isAnswer && all.contains(base + QLatin1StringView(requestSuffix)))
            continue; // it was read with its request
        EntryTarget entry(target, name);
        const Result<QByteArray> content = entries.read(name);
        if (!content) {
            entry.report({{}, content.error().message});
            continue;
        }
        Result<void> read;
        if (isRequest) {
            const QString answerName = base + QLatin1StringView(responseSuffix);
            const Result<QByteArray> answer =
                all.contains(answerName) ? entries.read(answerName) : Result<QByteArray>(QByteArray());
            ImportStart dated = start;
            if (const qint64 at = entries.timeUs(name); at > 0)
                dated.nowUs = at;
            read = takeRawMessages(*content, answer.value_or(QByteArray()), dated, entry);
        } else if (name.endsWith(".bru"_L1)) {
            read = readBrunoRequest(*content, start, entry);
        } else {
            read = readByContent(*content, start, entry);
        }
        if (!read)
            return read;
    }
    return {};
}

} // namespace hookbench::formats
