// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filter_option.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::FilterText)
};

constexpr qsizetype shownAround = 60; ///< characters of a long text on each side of a mistake

/// Characters that a terminal shows for a part of the text.
qsizetype columns(QStringView text)
{
    return text.toUcs4().size();
}

} // namespace

void addFilterOption(QCommandLineParser& parser, const QString& description)
{
    parser.addOption({u"filter"_s, description, u"EXPR"_s});
}

QStringList pointAt(const QString& text, filter::Place place)
{
    QString line = text;
    std::replace_if(
        line.begin(), line.end(), [](QChar c) { return c.isSpace() || c < u' '; }, u' ');
    const qsizetype at = std::min(place.at, line.size());
    const qsizetype from = at > shownAround ? at - shownAround : 0;
    const qsizetype end = std::min(line.size(), std::min(place.end(), at + shownAround) + shownAround);
    const QString start = from > 0 ? u"…"_s : QString();
    const QString shown = start + line.mid(from, end - from) + (end < line.size() ? u"…"_s : QString());
    const qsizetype before = start.size() + columns(QStringView(line).sliced(from, at - from));
    const qsizetype marked = columns(QStringView(line).sliced(at, std::min(place.end(), end) - at));
    return {u"  "_s + shown, QString(before + 2, u' ') + QString(std::max<qsizetype>(marked, 1), u'^')};
}

std::optional<filter::Filter> filterOption(const QCommandLineParser& options, Terminal& terminal)
{
    const QString text = options.value(u"filter"_s);
    const auto filter = filter::Filter::compile(text, SystemClock());
    if (filter)
        return *filter;
    terminal.error(FilterText::tr("--filter: %1").arg(filter.error().message));
    for (const QString& line : pointAt(text, filter.error().place))
        terminal.detail(line);
    return {};
}

} // namespace hookbench::cli
