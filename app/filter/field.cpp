// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/field.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace hookbench::filter {

namespace {

constexpr qsizetype longestCompared = 40;
constexpr qsizetype mostSuggestions = 3;

/// Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).
qsizetype distance(QStringView a, QStringView b)
{
    std::vector<std::vector<qsizetype>> rows(size_t(a.size()) + 1,
                                             std::vector<qsizetype>(size_t(b.size()) + 1));
    std::iota(rows[0].begin(), rows[0].end(), 0);
    for (size_t i = 1; i < rows.size(); ++i) {
        rows[i][0] = qsizetype(i);
        for (size_t j = 1; j < rows[i].size(); ++j) {
            const QChar x = a[qsizetype(i) - 1];
            const QChar y = b[qsizetype(j) - 1];
            rows[i][j] =
                std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (x == y ? 0 : 1)});
            if (i > 1 && j > 1 && x == b[qsizetype(j) - 2] && a[qsizetype(i) - 2] == y)
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows.back().back();
}

} // namespace

const Field* findField(QStringView name)
{
    for (const Field& field : builtinFields()) {
        if (name == QLatin1StringView(field.name))
            return &field;
    }
    return nullptr;
}

QString meaningOf(const Field& field)
{
    return QCoreApplication::translate("hookbench::filter::Field", field.meaning);
}

QString nameOf(const Field& field)
{
    return QString::fromLatin1(field.name);
}

QStringList valuesOf(const Field& field)
{
    return QString::fromLatin1(field.values).split(u' ', Qt::SkipEmptyParts);
}

QStringList fieldNames()
{
    QStringList names;
    for (const Field& field : builtinFields())
        names += nameOf(field);
    return names;
}

QStringList similarWords(QStringView word, const QStringList& words)
{
    if (word.size() > longestCompared || word.isEmpty())
        return {};
    const QString lower = word.toString().toLower();
    const qsizetype most = std::max<qsizetype>(1, word.size() / 3);
    std::vector<std::pair<qsizetype, QString>> near;
    for (const QString& candidate : words) {
        const qsizetype steps = distance(lower, candidate);
        if (steps > 0 && steps <= most && steps < candidate.size())
            near.emplace_back(steps, candidate);
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList result;
    for (const auto& [steps, candidate] : near) {
        if (result.size() < mostSuggestions)
            result += candidate;
    }
    return result;
}

} // namespace hookbench::filter
