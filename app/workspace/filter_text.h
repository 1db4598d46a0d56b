// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace hookbench::workspace {

/// What is to be said about the text of a filter.
struct FilterCheck
{
    enum class State {
        Everything, ///< empty
        Valid,
        Incomplete, ///< typing on can make it a filter
        Wrong,
    };
    State state = State::Everything;
    qsizetype at = 0; ///< where it is not a filter, in UTF-16 units
    qsizetype size = 0;
    QString message;         ///< one sentence: what is wrong there and what was expected
    QStringList suggestions; ///< what may have been meant there
};

FilterCheck checkFilter(const QString& text);

/// What can be put in place of a part of a filter's text.
struct FilterProposals
{
    struct Proposal
    {
        QString text;
        QString meaning;
        bool operator==(const Proposal&) const = default;
    };

    qsizetype at = 0; ///< what a proposal takes the place of
    qsizetype size = 0;
    QString typed;
    QString field; ///< whose live values or parts would fit as well, "method", "header"; empty when none
    bool wantsPart = false;          ///< names behind the field rather than values
    std::vector<Proposal> proposals; ///< those that fit what was typed
};

FilterProposals proposeFilter(const QString& text, qsizetype cursor);

/// Values or names of the session, made ready for the text; those that do not fit what was typed are left
/// out.
void addLiveProposals(FilterProposals& proposals, const QList<QByteArray>& live);

/// How a test is brought into a filter.
enum class FilterJoin { Replace, ReplaceNot, And, AndNot, Or, OrNot };

/// `text` with `test` brought in. A text that is no filter is replaced.
QString joinFilters(const QString& text, const QString& test, FilterJoin join);

/// "Apply as filter": the test that the field has this value. Fields of the language: "method",
/// "header[x-id]".
QString equalsFilter(const QString& field, QByteArrayView value);

/// How a header, a member of a query or of a form, or a cookie is named in the language.
QString fieldWithName(const QString& field, QByteArrayView name);

/// The field of a JSON value by the names and indexes on the way to it, "body.items[0].id".
struct JsonStep
{
    QByteArray name; ///< null for an index
    qint64 index = 0;
};
QString jsonField(const QString& field, const std::vector<JsonStep>& steps);

} // namespace hookbench::workspace
