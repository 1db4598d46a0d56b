// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/tree.h"

namespace hookbench::filter {

struct Tree::Node
{
    Kind kind = Kind::Everything;
    QByteArray text;
    Test test;
    std::vector<Tree> children;
};

Tree::Tree(std::shared_ptr<const Node> node)
    : m_node(std::move(node))
{
}

Tree Tree::word(QByteArray text)
{
    return Tree(std::make_shared<Node>(Node{Kind::Word, std::move(text), {}, {}}));
}

Tree Tree::test(Test test)
{
    return Tree(std::make_shared<Node>(Node{Kind::Test, {}, std::move(test), {}}));
}

Tree Tree::negation(Tree tree)
{
    return Tree(std::make_shared<Node>(Node{Kind::Not, {}, {}, {std::move(tree)}}));
}

Tree Tree::joined(Kind kind, std::vector<Tree> trees)
{
    std::vector<Tree> members;
    for (Tree& tree : trees) {
        if (tree.kind() == kind)
            members.insert(members.end(), tree.children().begin(), tree.children().end());
        else
            members.push_back(std::move(tree));
    }
    if (members.size() == 1)
        return members.front();
    return Tree(std::make_shared<Node>(Node{kind, {}, {}, std::move(members)}));
}

Tree Tree::allOf(std::vector<Tree> trees)
{
    return joined(Kind::And, std::move(trees));
}

Tree Tree::anyOf(std::vector<Tree> trees)
{
    return joined(Kind::Or, std::move(trees));
}

Tree::Kind Tree::kind() const
{
    return m_node ? m_node->kind : Kind::Everything;
}

const QByteArray& Tree::text() const
{
    Q_ASSERT(kind() == Kind::Word);
    return m_node->text;
}

const Test& Tree::tested() const
{
    Q_ASSERT(kind() == Kind::Test);
    return m_node->test;
}

const std::vector<Tree>& Tree::children() const
{
    static const std::vector<Tree> none;
    return m_node ? m_node->children : none;
}

bool Tree::operator==(const Tree& other) const
{
    if (m_node == other.m_node)
        return true;
    if (!m_node || !other.m_node || m_node->kind != other.m_node->kind)
        return kind() == other.kind() && kind() == Kind::Everything;
    return m_node->text == other.m_node->text && m_node->test == other.m_node->test &&
           m_node->children == other.m_node->children;
}

} // namespace hookbench::filter
