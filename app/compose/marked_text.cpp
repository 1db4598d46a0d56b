// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/marked_text.h"

#include <algorithm>

namespace hookbench::compose {
namespace {

using Kind = PreviewMark::Kind;

/// Problems are told by their place in the template; what has one stands unchanged in the result, in the same
/// order and outside of all values.
void markUnknown(QByteArrayView source, const templates::Expansion& expansion, MarkedText& result)
{
    qsizetype from = 0;
    for (const templates::Problem& problem : expansion.problems) {
        const QByteArrayView text = source.sliced(problem.at, problem.size);
        const qsizetype at = expansion.text.indexOf(text, from);
        if (at < 0)
            return;
        result.marks.append({at, text.size(), Kind::Unknown, problem.message});
        from = at + text.size();
    }
}

} // namespace

void MarkedText::append(const MarkedText& other)
{
    for (PreviewMark mark : other.marks) {
        mark.at += text.size();
        marks.append(mark);
    }
    text += other.text;
}

MarkedText encoded(const MarkedText& source, QByteArray (*encode)(QByteArrayView))
{
    MarkedText result;
    qsizetype from = 0;
    for (PreviewMark mark : source.marks) {
        result.append(encode(QByteArrayView(source.text).sliced(from, mark.at - from)));
        from = mark.at + mark.size;
        const QByteArrayView inside = QByteArrayView(source.text).sliced(mark.at, mark.size);
        mark.at = result.text.size();
        result.append(mark.kind == Kind::Unknown ? inside.toByteArray() : encode(inside));
        mark.size = result.text.size() - mark.at;
        result.marks.append(mark);
    }
    result.append(encode(QByteArrayView(source.text).sliced(from)));
    return result;
}

MarkedText slice(const MarkedText& source, qsizetype from, qsizetype to)
{
    MarkedText result{source.text.sliced(from, to - from), {}};
    for (PreviewMark mark : source.marks) {
        const qsizetype begin = std::max(mark.at, from);
        const qsizetype end = std::min(mark.at + mark.size, to);
        if (begin >= end)
            continue;
        mark.at = begin - from;
        mark.size = end - begin;
        result.marks.append(mark);
    }
    return result;
}

MarkedText Filler::fill(QByteArrayView source)
{
    if (!source.contains("{{"))
        return {source.toByteArray(), {}};
    const templates::Expansion expansion = m_expander.expand(source);
    MarkedText result{expansion.text, {}};
    for (const templates::Filled& filled : expansion.values)
        result.marks.append({filled.at, filled.size, filled.isSecret ? Kind::Secret : Kind::Value, {}});
    markUnknown(source, expansion, result);
    std::sort(result.marks.begin(), result.marks.end(),
              [](const PreviewMark& a, const PreviewMark& b) { return a.at < b.at; });
    for (const templates::Problem& problem : expansion.problems) {
        if (!m_problems.contains(problem.message))
            m_problems.append(problem.message);
    }
    return result;
}

} // namespace hookbench::compose
