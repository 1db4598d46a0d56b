// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotate_verb.h"

#include "app/cli/option_values.h"
#include "app/cli/session_argument.h"
#include "app/session/session_writer.h"

#include <QCoreApplication>
#include <QDir>

#include <future>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct AnnotateText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::AnnotateText)
};

using AnnotationList = std::vector<std::pair<ExchangeId, Annotation>>;

/// What is to be changed.
struct Change
{
    std::optional<bool> starred;
    std::optional<bool> isRead;
    std::optional<qint64> color;
    QStringList tags;
    QStringList removedTags;
    std::optional<QString> note;

    bool isNothing() const
    {
        return !starred && !isRead && !color && tags.isEmpty() && removedTags.isEmpty() && !note;
    }

    void apply(Annotation& annotation) const
    {
        annotation.starred = starred.value_or(annotation.starred);
        annotation.isRead = isRead.value_or(annotation.isRead);
        annotation.color = int(color.value_or(annotation.color));
        annotation.note = note.value_or(annotation.note);
        for (const QString& tag : removedTags)
            annotation.tags.removeAll(tag);
        for (const QString& tag : tags) {
            if (!annotation.tags.contains(tag))
                annotation.tags << tag;
        }
    }
};

/// Of two options that say the opposite; nothing when neither is given.
Result<std::optional<bool>> switchOption(const QCommandLineParser& options, const QString& on,
                                         const QString& off)
{
    if (options.isSet(on) && options.isSet(off))
        return fail(ErrorKind::Usage, AnnotateText::tr("--%1 and --%2 exclude each other.").arg(on, off));
    if (!options.isSet(on) && !options.isSet(off))
        return std::optional<bool>();
    return std::optional<bool>(options.isSet(on));
}

Result<Change> readChange(const QCommandLineParser& options)
{
    Change change;
    const auto starred = switchOption(options, u"star"_s, u"unstar"_s);
    if (!starred)
        return fail(starred.error());
    const auto isRead = switchOption(options, u"read"_s, u"unread"_s);
    if (!isRead)
        return fail(isRead.error());
    const auto color = countOption(options, u"color"_s, {0, Endpoint::colors});
    if (!color)
        return fail(color.error());
    change.starred = *starred;
    change.isRead = *isRead;
    change.color = *color;
    for (const QString& tag : options.values(u"tag"_s))
        change.tags << tag.simplified();
    for (const QString& tag : options.values(u"untag"_s))
        change.removedTags << tag.simplified();
    for (const QString& tag : change.tags + change.removedTags) {
        if (tag.isEmpty() || tag.contains(u','))
            return fail(ErrorKind::Usage,
                        AnnotateText::tr("“%1” is no tag: one has no commas and is not empty.").arg(tag));
    }
    if (options.isSet(u"note"_s))
        change.note = options.value(u"note"_s);
    if (change.isNothing())
        return fail(ErrorKind::Usage, AnnotateText::tr("Say what to note, such as --star or --tag urgent."));
    return change;
}

Result<std::vector<ExchangeId>> readIds(const QCommandLineParser& options)
{
    std::vector<ExchangeId> ids;
    for (const QString& argument : options.positionalArguments().mid(1)) {
        bool isNumber = false;
        const qint64 id = argument.toLongLong(&isNumber);
        if (!isNumber || id < 1)
            return fail(ErrorKind::Usage,
                        AnnotateText::tr("“%1” is no number of an exchange.").arg(argument));
        ids.push_back({id});
    }
    if (ids.empty())
        return fail(ErrorKind::Usage, AnnotateText::tr("Which exchanges? Give their numbers."));
    return ids;
}

Result<AnnotationList> changed(const session::SessionReader& reader, const std::vector<ExchangeId>& ids,
                               const Change& change)
{
    AnnotationList list;
    for (const ExchangeId id : ids) {
        const auto there = reader.summaries(id, id, 1);
        if (!there)
            return fail(there.error());
        if (there->empty())
            return fail(ErrorKind::NotFound, AnnotateText::tr("There is no exchange %1.").arg(id.value));
        auto annotation = reader.annotation(id);
        if (!annotation)
            return fail(annotation.error());
        change.apply(*annotation);
        list.emplace_back(id, *annotation);
    }
    return list;
}

Result<void> store(const QString& path, AnnotationList list)
{
    const auto writer =
        session::SessionWriter::open(QDir::current().absoluteFilePath(path),
                                     session::SessionWriter::Mode::OpenExisting, session::Durability::Full);
    if (!writer)
        return fail(writer.error());
    std::promise<Result<void>> stored;
    (*writer)->annotate(std::move(list),
                        [&stored](Result<void> result) { stored.set_value(std::move(result)); });
    return stored.get_future().get();
}

} // namespace

QString AnnotateVerb::name() const
{
    return u"annotate"_s;
}

QString AnnotateVerb::summary() const
{
    return AnnotateText::tr("notes something about exchanges");
}

void AnnotateVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    parser.addPositionalArgument(u"ID"_s, AnnotateText::tr("Numbers of exchanges."), u"ID..."_s);
    parser.addOptions({
        {u"star"_s, AnnotateText::tr("Star them.")},
        {u"unstar"_s, AnnotateText::tr("Take the star away.")},
        {u"tag"_s, AnnotateText::tr("Give them the tag <T>; may be given several times."), u"T"_s},
        {u"untag"_s, AnnotateText::tr("Take the tag <T> away; may be given several times."), u"T"_s},
        {u"note"_s, AnnotateText::tr("Note <TEXT>; an empty one removes the note."), u"TEXT"_s},
        {u"color"_s, AnnotateText::tr("Give them the colour <N>, 1 to 8; 0 takes it away."), u"N"_s},
        {u"read"_s, AnnotateText::tr("Mark them as read.")},
        {u"unread"_s, AnnotateText::tr("Mark them as unread.")},
    });
}

int AnnotateVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const auto change = readChange(options);
    if (!change)
        return terminal.fail(change.error());
    const auto ids = readIds(options);
    if (!ids)
        return terminal.fail(ids.error());
    AnnotationList list;
    {
        const auto reader = openSessionArgument(options);
        if (!reader)
            return terminal.fail(reader.error());
        auto changes = changed(**reader, *ids, *change);
        if (!changes)
            return terminal.fail(changes.error());
        list = std::move(*changes);
    }
    if (const auto stored = store(options.positionalArguments().first(), std::move(list)); !stored)
        return terminal.fail(stored.error());
    return Done;
}

} // namespace hookbench::cli
