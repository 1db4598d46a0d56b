// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/xml.h"

#include "app/payload/pretty_writer.h"
#include "app/payload/utf8.h"
#include "app/payload/xml_scanner.h"

#include <QCoreApplication>

namespace hookbench::payload {

namespace {

struct XmlFormText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::XmlFormText)
};

using Event = XmlScanner::Event;

constexpr quint32 tokensBetweenLooks = 4096;

/// What stands directly in the elements, in order of their start tags: an element may be indented when it
/// holds other elements and no text.
struct Survey
{
    std::vector<bool> indented;
    Problem problem;
};

Survey survey(QByteArrayView text, const CancelFlag& cancel, const PrettyLimits& limits)
{
    struct Open
    {
        size_t index = 0;
        bool hasText = false;
        bool hasChildren = false;
    };
    Survey result;
    std::vector<Open> open;
    XmlScanner scanner(text, limits.elementDepth);
    for (quint32 count = 0;; ++count) {
        const Event event = scanner.next();
        if (event == Event::End || event == Event::Failed)
            break;
        if (count % tokensBetweenLooks == 0 && cancel.isCancelled())
            break;
        if (event == Event::EndTag) {
            result.indented[open.back().index] = open.back().hasChildren && !open.back().hasText;
            open.pop_back();
            continue;
        }
        if (!open.empty()) {
            open.back().hasText = open.back().hasText || event == Event::Text || event == Event::Section;
            open.back().hasChildren =
                open.back().hasChildren || (event != Event::Space && event != Event::Text);
        }
        if (event == Event::StartTag) {
            // xml:space="preserve" asks for the whitespace, so it counts as text.
            open.push_back({result.indented.size(), scanner.token().contains("xml:space"), false});
            result.indented.push_back(false);
        }
    }
    result.problem = scanner.problem();
    return result;
}

/// Writes tokens, with lines of their own inside elements that may be indented.
class Layout
{
public:
    Layout(qint64 size, const PrettyLimits& limits, const std::vector<bool>& indented)
        : m_out(size, limits)
        , m_indented(indented)
    {
    }

    void add(Event event, QByteArrayView token)
    {
        const bool free = m_open.empty() || m_open.back();
        if (event == Event::Space) {
            if (!free)
                m_out.write(token);
            return;
        }
        if (event == Event::EndTag) {
            m_open.pop_back();
            if (free)
                m_out.newLine(qint64(m_open.size()));
            m_out.write(token);
            return;
        }
        if (free && m_started)
            m_out.newLine(qint64(m_open.size()));
        m_out.write(token);
        m_started = true;
        if (event != Event::StartTag)
            return;
        // Inside an element that stays as it came nothing is indented, whatever it holds.
        const bool indented = m_indented[m_next++];
        m_open.push_back(free && indented);
    }

    /// The byte order mark: no part of the structure.
    void keep(QByteArrayView mark) { m_out.write(mark); }

    PrettyWriter& out() { return m_out; }

private:
    PrettyWriter m_out;
    bool m_started = false;
    const std::vector<bool>& m_indented;
    std::vector<bool> m_open; ///< for each open element whether it is indented
    size_t m_next = 0;
};

} // namespace

PrettyText prettyXml(QByteArrayView text, const CancelFlag& cancel, const PrettyLimits& limits)
{
    const qsizetype invalid = firstInvalidUtf8(text);
    if (invalid >= 0)
        return {{}, {XmlFormText::tr("The text is not valid UTF-8."), invalid}, {}};
    const Survey elements = survey(text, cancel, limits);
    if (elements.problem)
        return {{}, elements.problem, {}};
    Layout layout(text.size(), limits, elements.indented);
    XmlScanner scanner(text, limits.elementDepth);
    if (text.startsWith("\xEF\xBB\xBF"))
        layout.keep(text.first(3));
    for (quint32 count = 0;; ++count) {
        const Event event = scanner.next();
        if (event == Event::End || event == Event::Failed)
            break;
        if (count % tokensBetweenLooks == 0) {
            if (cancel.isCancelled())
                return {};
            if (layout.out().isFull())
                return {{}, tooLargeProblem(limits), {}};
        }
        layout.add(event, scanner.token());
    }
    const QString note = layout.out().wasTooDeep() ? tooDeepNote(limits) : QString();
    return {layout.out().take(), {}, note};
}

} // namespace hookbench::payload
