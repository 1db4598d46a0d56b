// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/base/result.h"
#include "app/payload/json_outline.h"
#include "app/payload/json_path.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace hookbench::diff {

/// What a comparison leaves out. A rule is one text:
///   created_at        members of that name, anywhere in a JSON body
///   /data/*/id        a JSON Pointer; a token "*" is any member or element
///   $..id             a JSONPath query (RFC 9535)
///   header:Date       a header or trailer field, without regard to case
///   @times, @ids      JSON values that look like dates and times (also epoch numbers in members that are
///                     named for a time), or like random identifiers, on both sides
/// A value.
class IgnoreRules
{
public:
    IgnoreRules() = default;

    /// Usage when a rule cannot be read; the message names it.
    static Result<IgnoreRules> parse(const QStringList& rules);

    const QStringList& rules() const { return m_rules; }
    bool isEmpty() const { return m_rules.isEmpty(); }

    bool ignoresField(QByteArrayView name) const;
    bool ignoresTimes() const { return m_times; }
    bool ignoresIds() const { return m_ids; }

    /// One flag a node: those that rules by name, pointer or path point at. Empty when there are none.
    std::vector<bool> ignoredNodes(const payload::JsonOutline& outline, const CancelFlag& cancel = {}) const;

private:
    void markByName(const payload::JsonOutline& outline, std::vector<bool>& marks) const;
    static void markByPointer(const payload::JsonOutline& outline, const QList<QByteArray>& tokens,
                              std::vector<bool>& marks);

    QStringList m_rules;
    QSet<QByteArray> m_names;
    QSet<QByteArray> m_fields; ///< in lower case
    std::vector<QList<QByteArray>> m_pointers;
    std::vector<payload::JsonPath> m_paths;
    bool m_times = false;
    bool m_ids = false;
};

/// The rules that a person may want for a difference at this JSON Pointer: the place itself, the same place
/// in all elements of the arrays around it (tokens that are numbers), and all members of its name.
QStringList rulesFor(const QString& pointer);

} // namespace hookbench::diff
