// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/templates/random.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace hookbench::templates {

/// A placeholder of a template: `{{` name and arguments `}}`. `\{{` stands for the two braces themselves.
struct Placeholder
{
    qsizetype at = 0;   ///< of "{{" in the template
    qsizetype size = 0; ///< with both pairs of braces
    QByteArray text;    ///< between them, without blanks around it: "now +2h", "exchange 12.body.id"
    bool operator==(const Placeholder&) const = default;
};

QList<Placeholder> placeholders(QByteArrayView source);

/// What a placeholder stands for that a user defined: environments, session variables, secrets. Nothing when
/// there is none of that name.
using VariableLookup = std::function<std::optional<QByteArray>(QByteArrayView name)>;

/// "12", "body.id" of `{{exchange 12.body.id}}`: a value that was captured. Fails in words.
using CaptureLookup = std::function<Result<QByteArray>(qint64 exchange, QByteArrayView path)>;

/// What templates are filled from. Captured and variable values are never templates themselves (threat: a
/// sender could make us fill its placeholders).
struct Context
{
    VariableLookup variable; ///< the first thing asked, so a variable may hide a generator
    VariableLookup secret;   ///< `{{secret NAME}}`
    CaptureLookup capture;
    qint64 nowUs = 0; ///< UTC: what `{{now}}` and `{{timestamp}}` say
    quint64 seed = 0; ///< the same seed gives the same values
    quint64 run = 0;  ///< number of the sending in a burst; `{{run}}`, and part of the seed
};

/// Something that could not be filled.
struct Problem
{
    qsizetype at = 0; ///< in the template, as Placeholder
    qsizetype size = 0;
    QString message;
    bool operator==(const Problem&) const = default;
};

/// Where in the result the value of a placeholder stands.
struct Filled
{
    qsizetype at = 0;
    qsizetype size = 0;
    bool isSecret = false; ///< to be masked where it is shown
    bool operator==(const Filled&) const = default;
};

/// A filled template. What has a problem stays in the text as it was.
struct Expansion
{
    QByteArray text;
    QList<Filled> values;
    QList<Problem> problems;
};

/// Fills templates of one message: a generator named twice gives two values, but what is named
/// (`{{uuid as order}}`, then `{{order}}`) is kept through all of them.
class Expander
{
public:
    explicit Expander(Context context);

    Expansion expand(QByteArrayView source);

private:
    struct Named
    {
        QByteArray value;
        bool isSecret = false;
    };

    Result<QByteArray> valueOf(const QByteArray& text, bool& isSecret);
    Result<QByteArray> made(const QByteArrayList& words, bool& isSecret);
    Result<QByteArray> captured(const QByteArray& place) const;

    Context m_context;
    Random m_random;
    QHash<QByteArray, Named> m_named;
};

/// For completion and help: every generator with an example, in the order of the manual.
struct Generator
{
    QByteArray name; ///< "uuid"
    QByteArray form; ///< "now [FORMAT] [+OFFSET]"
    QString summary; ///< one translated line
};
QList<Generator> generators();

/// A seed that nobody has used before.
quint64 newSeed();

} // namespace hookbench::templates
