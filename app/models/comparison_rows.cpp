// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/comparison_rows.h"

#include "app/payload/text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::models {

namespace {

using Row = ComparisonRow;
using Kind = Row::Kind;

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::RowText)
};

constexpr qint64 contextLines = 3;
constexpr qsizetype shownOfLine = 2000;
constexpr qint64 bytesPerRow = 16;
constexpr qint64 shownBytes = 1024; // of one difference

QString shown(QByteArrayView text)
{
    QString line = payload::visibleText(text.first(std::min(text.size(), shownOfLine)));
    return text.size() > shownOfLine ? line + u'…' : line;
}

Kind kindOf(diff::ChangeKind kind)
{
    switch (kind) {
    case diff::ChangeKind::Added:
        return Kind::Added;
    case diff::ChangeKind::Removed:
        return Kind::Removed;
    case diff::ChangeKind::Moved:
        return Kind::Moved;
    case diff::ChangeKind::Changed:
        break;
    }
    return Kind::Changed;
}

QString startLine(const diff::Message& message)
{
    return message.isThere
               ? shown(QByteArrayList(message.startLine.begin(), message.startLine.end()).join(' '))
               : QString();
}

QString fieldText(const http::HeaderList& list, qsizetype index)
{
    return index < 0 ? QString() : shown(list.name(index)) + u": "_s + shown(list.value(index));
}

/// The field of `list` with the same name that comes at the same place among those.
qsizetype counterpart(const http::HeaderList& of, qsizetype index, const http::HeaderList& list)
{
    qsizetype before = 0;
    for (qsizetype at = of.indexOf(of.name(index)); at >= 0 && at < index;
         at = of.indexOf(of.name(index), at + 1))
        ++before;
    qsizetype found = list.indexOf(of.name(index));
    for (; found >= 0 && before > 0; --before)
        found = list.indexOf(of.name(index), found + 1);
    return found;
}

void appendFieldRows(const std::vector<diff::FieldChange>& changes, const http::HeaderList& a,
                     const http::HeaderList& b, std::vector<Row>& rows)
{
    const auto tell = [&](const diff::FieldChange& change) {
        const QString name = shown(change.b >= 0 ? b.name(change.b) : a.name(change.a));
        rows.push_back({kindOf(change.kind), fieldText(a, change.a), fieldText(b, change.b), name,
                        u"header:"_s + name.toLower()});
    };
    size_t next = 0;
    for (qsizetype j = 0; j < b.size(); ++j) {
        const auto here =
            std::ranges::find(changes.begin() + qptrdiff(next), changes.end(), j, &diff::FieldChange::b);
        if (here == changes.end()) {
            const QString right = fieldText(b, j);
            const qsizetype partner = counterpart(b, j, a);
            const QString left = partner < 0 ? right : fieldText(a, partner);
            rows.push_back({left == right ? Kind::Same : Kind::Ignored, left, right, {}, {}});
            continue;
        }
        for (; changes.begin() + qptrdiff(next) != here + 1; ++next)
            tell(changes[next]);
    }
    for (; next < changes.size(); ++next)
        tell(changes[next]);
}

void appendMessage(const QString& title, const diff::MessageComparison& message,
                   const diff::IgnoreRules& ignored, const CancelFlag& cancel, std::vector<Row>& rows)
{
    if (!message.a.isThere && !message.b.isThere)
        return;
    rows.push_back({Kind::Title, title, {}, {}, {}});
    const Kind kind = !message.a.isThere          ? Kind::Added
                      : !message.b.isThere        ? Kind::Removed
                      : message.startLine.empty() ? Kind::Same
                                                  : Kind::Changed;
    rows.push_back({kind, startLine(message.a), startLine(message.b), {}, {}});
    appendFieldRows(message.headers, message.a.headers, message.b.headers, rows);
    if (!message.a.trailers.isEmpty() || !message.b.trailers.isEmpty()) {
        rows.push_back({Kind::Title, RowText::tr("Trailers"), {}, {}, {}});
        appendFieldRows(message.trailers, message.a.trailers, message.b.trailers, rows);
    }
    if (message.a.size == 0 && message.b.size == 0)
        return;
    rows.push_back({Kind::Title, RowText::tr("Body"), {}, {}, {}});
    if (message.form == diff::BodyForm::Json)
        appendJsonRows(message, ignored, cancel, rows);
    else if (message.form == diff::BodyForm::Lines)
        appendLineRows(message.lines, cancel, rows);
    else if (message.form == diff::BodyForm::Bytes)
        appendByteRows(message, cancel, rows);
    else if (!message.restsDiffer)
        rows.push_back({Kind::Folded, RowText::tr("%1 equal bytes").arg(message.a.size), {}, {}, {}});
    for (const QString& note : message.notes)
        rows.push_back({Kind::Folded, note, {}, {}, {}});
}

QString hexRow(QByteArrayView bytes, qint64 at, qint64 end)
{
    const QByteArrayView row = bytes.sliced(at, std::min(bytesPerRow, end - at));
    QString text = QString::number(at, 16).rightJustified(8, u'0') + u"  "_s +
                   QString::fromLatin1(row.toByteArray().toHex(' ')).leftJustified(bytesPerRow * 3, u' ') +
                   u' ';
    for (const char c : row)
        text += c >= ' ' && c < '\x7F' ? QLatin1Char(c) : QLatin1Char('.');
    return text;
}

} // namespace

void appendLineRows(const diff::LineComparison& lines, const CancelFlag& cancel, std::vector<Row>& rows)
{
    qint64 a = 0;
    const auto lineOf = [](const diff::LineTable& table, qint64 index) {
        const QByteArrayView line = table.line(index);
        return shown(line.endsWith('\n') ? line.chopped(1) : line);
    };
    const auto same = [&](qint64 end, qint64 toB, bool last) { // up to `end` of a, which is `toB` in b
        const qint64 from = a;
        for (; a < end; ++a) {
            const bool nearFront = from > 0 && a < from + contextLines;
            const bool nearBack = !last && a >= end - contextLines;
            if (nearFront || nearBack || end - from <= contextLines) {
                rows.push_back({Kind::Same, lineOf(lines.a, a), lineOf(lines.b, toB - (end - a)), {}, {}});
                continue;
            }
            const qint64 stop = last ? end : end - contextLines;
            rows.push_back(
                {Kind::Folded,
                 RowText::tr("%n equal line(s)", nullptr, int(std::min<qint64>(stop - a, INT_MAX))),
                 {},
                 {},
                 {}});
            a = stop - 1;
        }
    };
    for (const diff::RangeChange& change : lines.changes) {
        if (rows.size() >= mostComparisonRows || cancel.isCancelled())
            return;
        same(change.a.at, change.b.at, false);
        for (qint64 i = 0; i < std::max(change.a.size, change.b.size) && rows.size() < mostComparisonRows;
             ++i) {
            const bool hasA = i < change.a.size;
            const bool hasB = i < change.b.size;
            const QString where = RowText::tr("line %1").arg((hasB ? change.b.at : change.a.at) + i + 1);
            rows.push_back({!hasA   ? Kind::Added
                            : !hasB ? Kind::Removed
                                    : Kind::Changed,
                            hasA ? lineOf(lines.a, change.a.at + i) : QString(),
                            hasB ? lineOf(lines.b, change.b.at + i) : QString(),
                            where,
                            {}});
        }
        a = change.a.end();
    }
    same(lines.a.size(), lines.b.size(), true);
}

void appendByteRows(const diff::MessageComparison& message, const CancelFlag& cancel, std::vector<Row>& rows)
{
    qint64 equalFrom = 0;
    const auto same = [&](qint64 end) {
        if (end > equalFrom)
            rows.push_back({Kind::Folded, RowText::tr("%1 equal bytes").arg(end - equalFrom), {}, {}, {}});
    };
    for (const diff::RangeChange& change : message.bytes) {
        if (rows.size() >= mostComparisonRows || cancel.isCancelled())
            return;
        same(change.a.at);
        const qint64 larger = std::max(change.a.size, change.b.size);
        for (qint64 i = 0; i < std::min(larger, shownBytes); i += bytesPerRow) {
            const bool hasA = i < change.a.size;
            const bool hasB = i < change.b.size;
            rows.push_back({!hasA   ? Kind::Added
                            : !hasB ? Kind::Removed
                                    : Kind::Changed,
                            hasA ? hexRow(message.a.content, change.a.at + i, change.a.end()) : QString(),
                            hasB ? hexRow(message.b.content, change.b.at + i, change.b.end()) : QString(),
                            RowText::tr("byte %1").arg((hasA ? change.a.at : change.b.at) + i),
                            {}});
        }
        if (larger > shownBytes)
            rows.push_back({Kind::Folded,
                            RowText::tr("%1 more bytes that differ").arg(larger - shownBytes),
                            {},
                            {},
                            {}});
        equalFrom = change.a.end();
    }
    same(message.a.content.size());
}

std::vector<Row> comparisonRows(const ExchangeComparison& comparison, const diff::IgnoreRules& ignored,
                                const CancelFlag& cancel)
{
    std::vector<Row> rows;
    appendMessage(RowText::tr("Request"), comparison.request, ignored, cancel, rows);
    appendMessage(RowText::tr("Response"), comparison.response, ignored, cancel, rows);
    if (rows.size() >= mostComparisonRows)
        rows.push_back(
            {Kind::Folded, RowText::tr("More is not listed here; “hookbench diff” lists all."), {}, {}, {}});
    return rows;
}

} // namespace hookbench::models
