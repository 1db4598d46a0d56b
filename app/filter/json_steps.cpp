// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/json_steps.h"

#include "app/http/char_class.h"
#include "app/payload/json_scanner.h"

#include <QString>

namespace hookbench::filter {

namespace {

using Event = payload::JsonScanner::Event;

char16_t hexUnit(QByteArrayView digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 16 + http::hexValue(c);
    return char16_t(value);
}

/// An object or array that is being read.
struct Level
{
    bool isArray = false;
    qsizetype steps = -1; ///< how many led here; -1 when it is beside the path
    qint64 index = 0;     ///< of the next element
    qint64 from = 0;      ///< where its text begins
};

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
    bool nameIs(const QByteArray& name) const;
    bool isEnd(qsizetype steps) const { return steps == qsizetype(m_steps.size()); }

    QByteArrayView m_text;
    const std::vector<Step>& m_steps;
    const ValueVisitor& m_visit;
    payload::JsonScanner m_scanner;
    std::vector<Level> m_levels;
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
    case Event::BeginArray: {
        const qsizetype steps = stepsOfNext();
        m_levels.push_back({event == Event::BeginArray, steps, 0, m_scanner.token().data() - m_text.data()});
        return false;
    }
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
        const QByteArray text = decodedJsonString(token);
        return m_visit({Value::Kind::JsonString, text});
    }
    default:
        return false;
    }
}

bool StepWalk::close()
{
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
    if (m_levels.empty())
        return 0;
    Level& level = m_levels.back();
    const qint64 index = level.index++;
    if (level.steps < 0 || isEnd(level.steps))
        return -1;
    const Step& step = m_steps[size_t(level.steps)];
    const bool fits = step.kind == Step::Kind::All ||
                      (step.kind == Step::Kind::Index && level.isArray && step.index == index) ||
                      (step.kind == Step::Kind::Name && !level.isArray && nameIs(step.text));
    return fits ? level.steps + 1 : -1;
}

bool StepWalk::nameIs(const QByteArray& name) const
{
    if (!m_name.contains('\\'))
        return m_name.sliced(1, m_name.size() - 2) == name;
    return decodedJsonString(m_name) == name;
}

} // namespace

QByteArray decodedJsonString(QByteArrayView token)
{
    QByteArray result;
    QString units; // of a run of "\uXXXX"
    const auto flush = [&result, &units] {
        result += units.toUtf8();
        units.clear();
    };
    for (qsizetype i = 1; i + 1 < token.size(); ++i) {
        if (token[i] != '\\' || i + 2 >= token.size()) {
            flush();
            result += token[i];
            continue;
        }
        const char c = token[++i];
        if (c == 'u' && i + 5 < token.size()) {
            units += QChar(hexUnit(token.sliced(i + 1, 4)));
            i += 4;
            continue;
        }
        flush();
        constexpr QByteArrayView names = "bfnrt";
        constexpr QByteArrayView meanings = "\b\f\n\r\t";
        const qsizetype which = names.indexOf(c);
        result += which < 0 ? c : meanings[which];
    }
    flush();
    return result;
}

void visitJson(QByteArrayView text, const std::vector<Step>& steps, const ValueVisitor& visit)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    StepWalk(text, steps, visit).run();
}

} // namespace hookbench::filter
