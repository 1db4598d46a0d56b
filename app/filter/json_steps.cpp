// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/json_steps.h"

#include "app/http/char_class.h"
#include "app/payload/json_scanner.h"
#include "app/payload/json_string.h"

namespace hookbench::filter {

namespace {

using Event = payload::JsonScanner::Event;

/// An object or array on the path: one more than there are steps at most, however deep the text is nested.
struct Level
{
    bool isArray = false;
    qsizetype steps = 0; ///< how many led here
    qint64 index = 0;    ///< of the next element
    qint64 from = 0;     ///< where its text begins
    qint64 size = -1;    ///< elements, where the step counts from the end
};

/// Elements of the array that `text` begins with, up to a fault in it.
qint64 elementsOf(QByteArrayView text)
{
    payload::JsonScanner scanner(text);
    qint64 count = 0;
    for (Event event = scanner.next(); event != Event::End && event != Event::Failed;
         event = scanner.next()) {
        const bool isBegin = event == Event::BeginArray || event == Event::BeginObject;
        if (event == Event::EndArray && scanner.depth() == 0)
            break;
        if ((event == Event::Value && scanner.depth() == 1) || (isBegin && scanner.depth() == 2))
            ++count;
    }
    return count;
}

class StepWalk
{
public:
    StepWalk(QByteArrayView text, const std::vector<Step>& steps, const ValueVisitor& visit)
        : m_text(text)
        , m_steps(steps)
        , m_visit(visit)
        , m_scanner(text)
    {
    }

    void run()
    {
        for (Event event = m_scanner.next(); event != Event::End && event != Event::Failed;
             event = m_scanner.next()) {
            if (take(event))
                return;
        }
    }

private:
    bool take(Event event);
    bool close();
    qsizetype stepsOfNext();
    void open(bool isArray);
    bool nameIs(const QByteArray& name) const;
    bool isEnd(qsizetype steps) const { return steps == qsizetype(m_steps.size()); }

    QByteArrayView m_text;
    const std::vector<Step>& m_steps;
    const ValueVisitor& m_visit;
    payload::JsonScanner m_scanner;
    std::vector<Level> m_levels;
    qint64 m_beside = 0;   ///< open objects and arrays beside the path
    QByteArrayView m_name; ///< of the next member, with quotes
};

/// Whether the visitor has seen enough.
bool StepWalk::take(Event event)
{
    switch (event) {
    case Event::Name:
        m_name = m_scanner.token();
        return false;
    case Event::BeginObject:
    case Event::BeginArray:
        open(event == Event::BeginArray);
        return false;
    case Event::EndObject:
    case Event::EndArray:
        return close();
    case Event::Value: {
        if (!isEnd(stepsOfNext()))
            return false;
        const QByteArrayView token = m_scanner.token();
        if (!token.startsWith('"')) {
            const bool isNumber = token.startsWith('-') || http::isClass(token.front(), http::DigitChar);
            return m_visit({isNumber ? Value::Kind::JsonNumber : Value::Kind::JsonWord, token});
        }
        if (!token.contains('\\'))
            return m_visit({Value::Kind::JsonString, token.sliced(1, token.size() - 2)});
        const QByteArray text = payload::decodeJsonBytes(token);
        return m_visit({Value::Kind::JsonString, text});
    }
    default:
        return false;
    }
}

void StepWalk::open(bool isArray)
{
    Level level;
    level.isArray = isArray;
    level.steps = stepsOfNext();
    if (level.steps < 0) {
        ++m_beside;
        return;
    }
    level.from = m_scanner.token().data() - m_text.data();
    if (isArray && !isEnd(level.steps) && m_steps[size_t(level.steps)].index < 0)
        level.size = elementsOf(m_text.sliced(level.from));
    m_levels.push_back(level);
}

bool StepWalk::close()
{
    if (m_beside > 0) {
        --m_beside;
        return false;
    }
    const Level level = m_levels.back();
    m_levels.pop_back();
    const QByteArrayView token = m_scanner.token();
    const qint64 end = token.data() + token.size() - m_text.data();
    return isEnd(level.steps) &&
           m_visit({Value::Kind::JsonTree, m_text.sliced(level.from, end - level.from)});
}

/// How many steps lead to the value that begins now; -1 when it is beside the path.
qsizetype StepWalk::stepsOfNext()
{
    if (m_beside > 0)
        return -1;
    if (m_levels.empty())
        return 0;
    Level& level = m_levels.back();
    const qint64 index = level.index++;
    if (isEnd(level.steps))
        return -1;
    const Step& step = m_steps[size_t(level.steps)];
    const qint64 wanted = step.index < 0 ? level.size + step.index : step.index;
    const bool fits = step.kind == Step::Kind::All ||
                      (step.kind == Step::Kind::Index && level.isArray && wanted == index) ||
                      (step.kind == Step::Kind::Name && !level.isArray && nameIs(step.text));
    return fits ? level.steps + 1 : -1;
}

bool StepWalk::nameIs(const QByteArray& name) const
{
    return payload::jsonStringIs(m_name, name);
}

} // namespace

void visitJson(QByteArrayView text, const std::vector<Step>& steps, const ValueVisitor& visit)
{
    StepWalk(text, steps, visit).run();
}

void visitJson(QByteArrayView text, const payload::JsonPath& query, const ValueVisitor& visit)
{
    constexpr payload::JsonOutlineLimits outlineLimits{16 * 1024 * 1024};
    constexpr payload::JsonPathLimits pathLimits{1'000'000, 100'000'000};
    const payload::JsonOutline outline = payload::JsonOutline::build(text, {}, outlineLimits);
    if (outline.nodeCount() == 0)
        return;
    for (const payload::JsonOutline::Node node : query.evaluate(outline, {}, pathLimits).nodes) {
        const payload::JsonKind kind = outline.kind(node);
        const QByteArray string = kind == payload::JsonKind::String ? outline.bytes(node) : QByteArray();
        const Value::Kind valueKind = kind == payload::JsonKind::String   ? Value::Kind::JsonString
                                      : kind == payload::JsonKind::Number ? Value::Kind::JsonNumber
                                      : outline.isContainer(node)         ? Value::Kind::JsonTree
                                                                          : Value::Kind::JsonWord;
        const bool isString = valueKind == Value::Kind::JsonString;
        if (visit({valueKind, isString ? QByteArrayView(string) : outline.raw(node)}))
            return;
    }
}

} // namespace hookbench::filter
