// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/ignore_rules.h"

#include "app/payload/json_string.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::diff {

namespace {

using payload::JsonKind;
using payload::JsonOutline;
using Node = JsonOutline::Node;

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::diff::RuleText)
};

constexpr auto fieldPrefix = "header:"_L1;

/// The tokens of a pointer, not decoded where they are "*" alone.
QList<QByteArray> tokensOf(QStringView pointer)
{
    QList<QByteArray> tokens;
    for (const QStringView token : pointer.sliced(1).split(u'/')) {
        QString text = token.toString();
        text.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        tokens.append(payload::bytesOfText(text));
    }
    return tokens;
}

} // namespace

Result<IgnoreRules> IgnoreRules::parse(const QStringList& rules)
{
    IgnoreRules result;
    for (const QString& rule : rules) {
        if (rule.startsWith(fieldPrefix, Qt::CaseInsensitive)) {
            result.m_fields.insert(rule.sliced(fieldPrefix.size()).trimmed().toUtf8().toLower());
        } else if (rule == "@times"_L1) {
            result.m_times = true;
        } else if (rule == "@ids"_L1) {
            result.m_ids = true;
        } else if (rule.startsWith(u'@') || rule.isEmpty()) {
            return fail(
                ErrorKind::Usage, RuleText::tr("“%1” is no rule for what to ignore.").arg(rule),
                RuleText::tr("There are @times and @ids; a name, a JSON Pointer, a JSONPath query, or "
                             "header:NAME."));
        } else if (rule.startsWith(u'/')) {
            result.m_pointers.push_back(tokensOf(rule));
        } else if (rule.startsWith(u'$')) {
            const auto path = payload::JsonPath::parse(rule.toUtf8());
            if (!path)
                return fail(ErrorKind::Usage,
                            RuleText::tr("“%1” is no JSONPath query: %2").arg(rule, path.error().message));
            result.m_paths.push_back(*path);
        } else {
            result.m_names.insert(payload::bytesOfText(rule));
        }
        result.m_rules.append(rule);
    }
    return result;
}

bool IgnoreRules::ignoresField(QByteArrayView name) const
{
    return !m_fields.isEmpty() && m_fields.contains(name.toByteArray().toLower());
}

std::vector<bool> IgnoreRules::ignoredNodes(const JsonOutline& outline, const CancelFlag& cancel) const
{
    if (m_names.isEmpty() && m_pointers.empty() && m_paths.empty())
        return {};
    std::vector<bool> marks(size_t(outline.nodeCount()));
    if (!m_names.isEmpty())
        markByName(outline, marks);
    for (const QList<QByteArray>& pointer : m_pointers)
        markByPointer(outline, pointer, marks);
    for (const payload::JsonPath& path : m_paths) {
        for (const Node node : path.evaluate(outline, cancel).nodes)
            marks[node] = true;
    }
    return marks;
}

void IgnoreRules::markByName(const JsonOutline& outline, std::vector<bool>& marks) const
{
    for (Node node = 0; node < outline.nodeCount(); ++node) {
        if (outline.hasKey(node) && m_names.contains(outline.keyBytes(node)))
            marks[node] = true;
    }
}

void IgnoreRules::markByPointer(const JsonOutline& outline, const QList<QByteArray>& tokens,
                                std::vector<bool>& marks)
{
    std::vector<Node> here{JsonOutline::root};
    for (const QByteArray& token : tokens) {
        std::vector<Node> inside;
        const bool any = token == "*";
        for (const Node node : here) {
            if (!outline.isContainer(node))
                continue;
            const bool isArray = outline.kind(node) == JsonKind::Array;
            qint64 index = 0;
            for (const Node child : outline.children(node)) {
                if (any || (isArray ? QByteArray::number(index) == token : outline.keyIs(child, token)))
                    inside.push_back(child);
                ++index;
            }
        }
        here = std::move(inside);
    }
    for (const Node node : here)
        marks[node] = true;
}

QStringList rulesFor(const QString& pointer)
{
    if (!pointer.startsWith(u'/'))
        return {};
    QStringList rules{pointer};
    QStringList tokens = pointer.split(u'/');
    const auto isNumber = [](const QString& token) {
        return !token.isEmpty() && std::ranges::all_of(token, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    for (QString& token : tokens)
        token = isNumber(token) ? u"*"_s : token;
    if (const QString anyElement = tokens.join(u'/'); anyElement != pointer)
        rules.append(anyElement);
    QString name = tokens.back();
    name.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    const bool isName = !name.isEmpty() && name != "*"_L1 && !name.startsWith(u'/') &&
                        !name.startsWith(u'$') && !name.startsWith(u'@') &&
                        !name.startsWith(fieldPrefix, Qt::CaseInsensitive);
    if (isName)
        rules.append(name);
    return rules;
}

} // namespace hookbench::diff
