// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/mistake.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace hookbench::filter {

struct Field;

enum class Operator {
    Present, ///< the field alone
    Equal,
    NotEqual, ///< no value of the field is equal
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    StartsWith,
    EndsWith,
    Matches,
    In,
};

/// A value as it was written.
struct Literal
{
    QByteArray bytes;    ///< UTF-8 as a rule; escapes are undone
    bool quoted = false; ///< text for certain, never a number
    Place place;
    bool open = false; ///< stands without quotes at the end of the text: typing on changes it

    bool operator==(const Literal& other) const { return bytes == other.bytes && quoted == other.quoted; }
};

/// One member of a set: a value, or all from `first` to `last`, both included.
struct Item
{
    Literal first;
    std::optional<Literal> last;
    bool operator==(const Item&) const = default;
};

/// One step from a field to a part of it.
struct Step
{
    enum class Kind {
        Name,  ///< .name or ["name"]
        Index, ///< [3]; counted from the end when negative
        All,   ///< [*]
        Query, ///< ["$..."], a whole JSONPath query, which is then the only step
    };
    Kind kind = Kind::Name;
    QByteArray text; ///< of a Name or Query
    qint64 index = 0;
    bool operator==(const Step&) const = default;
};

/// A field as it was written.
struct FieldUse
{
    const Field* field = nullptr; ///< in the list of builtin fields
    std::vector<Step> steps;
    Place place;

    bool operator==(const FieldUse& other) const { return field == other.field && steps == other.steps; }
};

/// A field, what is asked about it, and the values it is compared with: none for Present, any number for In,
/// else one without `last`.
struct Test
{
    FieldUse use;
    Operator op = Operator::Present;
    std::vector<Item> items;
    Place opPlace;

    bool operator==(const Test& other) const
    {
        return use == other.use && op == other.op && items == other.items;
    }
};

/// A filter as a tree. An immutable value, cheap to copy; equal where the meaning was written alike, wherever
/// the parts stood.
class Tree
{
public:
    enum class Kind { Everything, Word, Test, Not, And, Or };

    Tree() = default; ///< Everything

    static Tree word(QByteArray text); ///< stands anywhere in the heads and bodies
    static Tree test(Test test);
    static Tree negation(Tree tree);
    /// Members that are of the same kind are taken apart; one alone is itself.
    static Tree allOf(std::vector<Tree> trees);
    static Tree anyOf(std::vector<Tree> trees);

    Kind kind() const;
    const QByteArray& text() const; ///< of a Word
    const Test& tested() const;     ///< of a Test
    const std::vector<Tree>& children() const;

    bool operator==(const Tree& other) const;

private:
    struct Node;
    static Tree joined(Kind kind, std::vector<Tree> trees);
    explicit Tree(std::shared_ptr<const Node> node);

    std::shared_ptr<const Node> m_node;
};

/// The text of a tree in its plainest form; parse() makes the same tree of it.
QString toText(const Tree& tree);
QString toText(const FieldUse& use);
QString toText(const Literal& literal);

/// `bytes` in quotes, so that they are read back whatever they are.
QString quoted(QByteArrayView bytes);

/// "==", "contains".
QString operatorText(Operator op);

} // namespace hookbench::filter
