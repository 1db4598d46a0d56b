// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/filter/random_filters.h"

#include "app/filter/field.h"

namespace hookbench::tests {

using namespace hookbench::filter;

namespace {

const QByteArrayList words = {"orders", "push", "1",   "200",  "x y", "\"q\"", "\\",   "é",
                              "and",    "-1",   "1e2", "POST", "a",   "\xff",  "true", "#"};

template <typename T>
const T& oneOf(QRandomGenerator& random, const QList<T>& list)
{
    return list[random.bounded(list.size())];
}

Literal literalFor(QRandomGenerator& random, const Field& field)
{
    Literal literal;
    switch (field.type) {
    case ValueType::Text:
        literal.bytes = oneOf(random, words);
        literal.quoted = true;
        if (field.closed) {
            literal.bytes = valuesOf(field).front().toUtf8();
        } else if (random.bounded(2) == 0) {
            literal = {
                oneOf<QByteArray>(random, {"push", "1", "1e2", "true", "POST", "0.5"}), false, {}, false};
        }
        break;
    case ValueType::Number:
        literal.bytes = QByteArray::number(random.bounded(600));
        break;
    case ValueType::Size:
        literal.bytes =
            QByteArray::number(random.bounded(600)) + oneOf<QByteArray>(random, {"", "kB", "MiB"});
        break;
    case ValueType::Duration:
        literal.bytes =
            QByteArray::number(random.bounded(600)) + oneOf<QByteArray>(random, {"us", "ms", "s"});
        break;
    case ValueType::Time:
        literal.bytes = oneOf<QByteArray>(random, {"-5m", "2023-11-14", "2023-11-14T22:13:20Z"});
        break;
    case ValueType::Address:
        literal.bytes = oneOf<QByteArray>(random, {"127.0.0.1", "127.0.0.0/8", "::1"});
        break;
    }
    return literal;
}

std::vector<Step> stepsFor(QRandomGenerator& random, const Field& field)
{
    std::vector<Step> steps;
    const int most = field.argument == Argument::None ? 0 : field.argument == Argument::Name ? 1 : 3;
    for (int i = random.bounded(most + 1); i > 0; --i) {
        const int kind = field.argument == Argument::Path ? random.bounded(3) : 0;
        if (kind == 1)
            steps.push_back({Step::Kind::Index, {}, random.bounded(5) - 2});
        else if (kind == 2)
            steps.push_back({Step::Kind::All, {}, 0});
        else
            steps.push_back({Step::Kind::Name, oneOf(random, words), 0});
    }
    return steps;
}

Tree randomTest(QRandomGenerator& random)
{
    const auto fields = builtinFields();
    const Field& field = fields[random.bounded(quint32(fields.size()))];
    Test test;
    test.use.field = &field;
    test.use.steps = stepsFor(random, field);
    QList<Operator> operators{Operator::Present, Operator::Equal, Operator::NotEqual, Operator::In};
    if (field.type != ValueType::Address)
        operators << Operator::Less << Operator::LessOrEqual << Operator::Greater << Operator::GreaterOrEqual;
    if (field.type == ValueType::Text)
        operators << Operator::Contains << Operator::StartsWith << Operator::EndsWith;
    test.op = oneOf(random, operators);
    const int count = test.op == Operator::Present ? 0 : test.op == Operator::In ? 1 + random.bounded(3) : 1;
    for (int i = 0; i < count; ++i) {
        Item item{literalFor(random, field), {}};
        if (test.op == Operator::In && !field.closed && random.bounded(2) == 0)
            item.last = literalFor(random, field);
        test.items.push_back(item);
    }
    return Tree::test(test);
}

} // namespace

Tree randomFilter(QRandomGenerator& random, int depth)
{
    const int kind = depth == 0 ? random.bounded(2) : random.bounded(6);
    if (kind == 0)
        return Tree::word(oneOf(random, words));
    if (kind <= 2)
        return randomTest(random);
    if (kind == 3)
        return Tree::negation(randomFilter(random, depth - 1));
    std::vector<Tree> members;
    for (int i = 2 + random.bounded(2); i > 0; --i)
        members.push_back(randomFilter(random, depth - 1));
    return kind == 4 ? Tree::allOf(members) : Tree::anyOf(members);
}

} // namespace hookbench::tests
