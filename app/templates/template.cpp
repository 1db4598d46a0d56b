// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/template.h"

#include "app/templates/builtin_generators.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace hookbench::templates {

namespace {

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::templates::TemplateText)
};

/// Longer texts between braces are no placeholders: bodies may hold any braces.
constexpr qsizetype longestPlaceholder = 300;

bool isEscaped(QByteArrayView source, qsizetype at)
{
    return at > 0 && source[at - 1] == '\\';
}

/// The placeholder that begins at `at`, where "{{" stands; its size is 0 when there is none.
Placeholder placeholderAt(QByteArrayView source, qsizetype at)
{
    const QByteArrayView rest =
        source.sliced(at + 2).first(std::min(source.size() - at - 2, longestPlaceholder));
    const qsizetype end = rest.indexOf("}}");
    if (end < 0)
        return {};
    const QByteArrayView inside = rest.first(end);
    const bool isPlain =
        std::ranges::none_of(inside, [](char c) { return c == '{' || c == '}' || c == '\n' || c == '\r'; });
    const QByteArrayView text = inside.trimmed();
    if (!isPlain || text.isEmpty())
        return {};
    return {at, end + 4, text.toByteArray()};
}

QByteArrayList wordsOf(const QByteArray& text)
{
    QByteArrayList words = text.simplified().split(' ');
    words.removeAll(QByteArray());
    return words;
}

} // namespace

QList<Placeholder> placeholders(QByteArrayView source)
{
    QList<Placeholder> found;
    for (qsizetype at = source.indexOf("{{"); at >= 0; at = source.indexOf("{{", at)) {
        const Placeholder one = isEscaped(source, at) ? Placeholder() : placeholderAt(source, at);
        if (one.size > 0)
            found += one;
        at += one.size > 0 ? one.size : isEscaped(source, at) ? 2 : 1;
    }
    return found;
}

Expander::Expander(Context context)
    : m_context(std::move(context))
    , m_random(Random(m_context.seed ^ (m_context.run * 0xd134'2543'de82'ef95ULL)).next())
{
}

Expansion Expander::expand(QByteArrayView source)
{
    Expansion expansion;
    qsizetype done = 0;
    const auto copyTo = [&](qsizetype end) {
        for (; done < end; ++done) {
            // "\{{" stands for the braces.
            if (source[done] == '\\' && source.sliced(done + 1).startsWith("{{"))
                continue;
            expansion.text += source[done];
        }
    };
    const QList<Placeholder> found = placeholders(source);
    for (const Placeholder& place : found) {
        copyTo(place.at);
        bool isSecret = false;
        const Result<QByteArray> value = valueOf(place.text, isSecret);
        if (value) {
            expansion.values += Filled{expansion.text.size(), value->size(), isSecret};
            expansion.text += *value;
        } else {
            expansion.problems += Problem{place.at, place.size, value.error().message};
            expansion.text += source.sliced(place.at, place.size);
        }
        done = place.at + place.size;
    }
    copyTo(source.size());
    return expansion;
}

Result<QByteArray> Expander::valueOf(const QByteArray& text, bool& isSecret)
{
    if (const auto named = m_named.constFind(text); named != m_named.constEnd()) {
        isSecret = named->isSecret;
        return named->value;
    }
    if (m_context.variable) {
        if (auto value = m_context.variable(text))
            return *value;
    }
    QByteArrayList words = wordsOf(text);
    QByteArray name;
    if (words.size() > 2 && words[words.size() - 2] == "as") {
        name = words.takeLast();
        words.removeLast();
        // The first of that name makes the value, also when it is written out again.
        if (const auto named = m_named.constFind(name); named != m_named.constEnd())
            return named->value;
    }
    Result<QByteArray> value = made(words, isSecret);
    if (value && !name.isEmpty())
        m_named.insert(name, {*value, isSecret});
    return value;
}

Result<QByteArray> Expander::made(const QByteArrayList& words, bool& isSecret)
{
    const QByteArray& kind = words.first();
    if (kind == "secret" && words.size() == 2) {
        isSecret = true;
        const auto value = m_context.secret ? m_context.secret(words[1]) : std::nullopt;
        if (value)
            return *value;
        return fail(ErrorKind::NotFound,
                    TemplateText::tr("There is no secret “%1”.").arg(QString::fromUtf8(words[1])));
    }
    if (kind == "exchange" && words.size() == 2)
        return captured(words[1]);
    const GeneratorInput input{m_random, m_context.nowUs, m_context.run, words.mid(1)};
    if (auto value = generate(kind, input))
        return *value;
    return fail(ErrorKind::NotFound,
                TemplateText::tr("There is no variable or generator “%1”.").arg(QString::fromUtf8(kind)));
}

Result<QByteArray> Expander::captured(const QByteArray& place) const
{
    const qsizetype dot = place.indexOf('.');
    bool isNumber = false;
    const qint64 exchange = place.left(dot).toLongLong(&isNumber);
    if (dot < 0 || !isNumber || exchange < 1)
        return fail(ErrorKind::Usage,
                    TemplateText::tr("“%1” names no part of an exchange, as 12.body.id does.")
                        .arg(QString::fromUtf8(place)));
    if (!m_context.capture)
        return fail(ErrorKind::Usage,
                    TemplateText::tr("No session is open that holds exchange %1.").arg(exchange));
    return m_context.capture(exchange, place.mid(dot + 1));
}

quint64 newSeed()
{
    return QRandomGenerator::system()->generate64();
}

} // namespace hookbench::templates
