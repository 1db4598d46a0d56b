// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json.h"

#include "app/payload/json_scanner.h"
#include "app/payload/pretty_writer.h"

namespace hookbench::payload {

namespace {

using Event = JsonScanner::Event;

constexpr quint32 tokensBetweenLooks = 4096; // at the cancel flag and the size

/// Lays tokens out: one member or element a line, empty containers closed.
class Layout
{
public:
    Layout(qint64 size, const PrettyLimits& limits)
        : m_out(size, limits)
    {
    }

    void add(Event event, const JsonScanner& scanner)
    {
        switch (event) {
        case Event::Comma:
            m_out.write(",");
            m_out.newLine(scanner.depth());
            break;
        case Event::EndObject:
        case Event::EndArray:
            if (!m_opened)
                m_out.newLine(scanner.depth());
            m_out.write(scanner.token());
            break;
        case Event::Name:
            lineAfterBracket(scanner.depth());
            m_out.write(scanner.token());
            m_out.write(": ");
            break;
        case Event::BeginObject:
        case Event::BeginArray:
            lineAfterBracket(scanner.depth() - 1);
            m_out.write(scanner.token());
            break;
        default:
            lineAfterBracket(scanner.depth());
            m_out.write(scanner.token());
            break;
        }
        m_opened = event == Event::BeginObject || event == Event::BeginArray;
    }

    PrettyWriter& out() { return m_out; }

private:
    void lineAfterBracket(qint64 depth)
    {
        if (m_opened)
            m_out.newLine(depth);
    }

    PrettyWriter m_out;
    bool m_opened = false;
};

} // namespace

Problem checkJson(QByteArrayView text, const CancelFlag& cancel)
{
    JsonScanner scanner(text);
    for (quint32 count = 0;; ++count) {
        const Event event = scanner.next();
        if (event == Event::End || event == Event::Failed)
            return scanner.problem();
        if (count % tokensBetweenLooks == 0 && cancel.isCancelled())
            return {};
    }
}

PrettyText prettyJson(QByteArrayView text, const CancelFlag& cancel, const PrettyLimits& limits)
{
    JsonScanner scanner(text);
    Layout layout(text.size(), limits);
    if (scanner.offset() > 0)
        layout.out().write(text.first(scanner.offset())); // the byte order mark
    for (quint32 count = 0;; ++count) {
        const Event event = scanner.next();
        if (event == Event::Failed)
            return {{}, scanner.problem(), {}};
        if (event == Event::End)
            break;
        layout.add(event, scanner);
        if (count % tokensBetweenLooks != 0)
            continue;
        if (cancel.isCancelled())
            return {};
        if (layout.out().isFull()) {
            const Problem broken = checkJson(text, cancel);
            return {{}, broken ? broken : tooLargeProblem(limits), {}};
        }
    }
    const QString note = layout.out().wasTooDeep() ? tooDeepNote(limits) : QString();
    return {layout.out().take(), {}, note};
}

PrettyText minifiedJson(QByteArrayView text, const CancelFlag& cancel)
{
    JsonScanner scanner(text);
    QByteArray out;
    out.reserve(text.size());
    for (quint32 count = 0;; ++count) {
        const Event event = scanner.next();
        if (event == Event::Failed)
            return {{}, scanner.problem(), {}};
        if (event == Event::End)
            return {out, {}, {}};
        out.append(scanner.token());
        if (event == Event::Name)
            out.append(':');
        if (count % tokensBetweenLooks == 0 && cancel.isCancelled())
            return {};
    }
}

} // namespace hookbench::payload
