// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/message_head.h"

#include "app/http/char_class.h"
#include "app/http/field_syntax.h"
#include "app/http/head_rules.h"

namespace hookbench::http {
namespace {

/// Takes recorded bytes apart line by line, whatever the line ends are.
class LineReader
{
public:
    explicit LineReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    struct Line
    {
        qsizetype at = 0;
        QByteArrayView text; ///< without its line end
        bool hasEnd = false; ///< at least a CR or LF ended it
    };

    bool atEnd() const { return m_next >= m_bytes.size(); }
    bool nextIsContinuation() const { return !atEnd() && isBlank(m_bytes[m_next]); }

    Line next()
    {
        Line line;
        line.at = m_next;
        const qsizetype lf = m_bytes.indexOf('\n', m_next);
        line.text = lf < 0 ? m_bytes.sliced(m_next) : m_bytes.sliced(m_next, lf - m_next);
        line.hasEnd = lf >= 0 || line.text.endsWith('\r');
        if (line.text.endsWith('\r'))
            line.text.chop(1);
        m_next = lf < 0 ? m_bytes.size() : lf + 1;
        return line;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_next = 0;
};

bool isVersion(QByteArrayView text)
{
    return text.size() == 8 && text.startsWith("HTTP/") && isClass(text[5], DigitChar) && text[6] == '.' &&
           isClass(text[7], DigitChar);
}

QByteArrayView withoutSpaces(QByteArrayView text)
{
    while (text.startsWith(' '))
        text = text.sliced(1);
    while (text.endsWith(' '))
        text.chop(1);
    return text;
}

/// The value region of a field, which may span lines, without the whitespace around it.
HeaderList::Span valueSpan(QByteArrayView bytes, qsizetype from, qsizetype to)
{
    const auto isSpace = [](char c) {
        return isBlank(c) || c == '\r' || c == '\n';
    };
    HeaderList::Span span;
    qsizetype begin = from;
    while (begin < to && isSpace(bytes[begin]))
        ++begin;
    while (to > begin && isSpace(bytes[to - 1]))
        --to;
    span.valueAt = qint32(begin == to ? from : begin);
    span.valueSize = qint32(to - begin);
    return span;
}

/// All field lines that have a name, a colon and a value. Returns whether the empty line was reached.
bool readFields(LineReader& reader, HeaderList& headers)
{
    while (!reader.atEnd()) {
        const LineReader::Line line = reader.next();
        if (line.text.isEmpty())
            return true;
        qsizetype end = line.at + line.text.size();
        while (reader.nextIsContinuation()) {
            const LineReader::Line more = reader.next();
            end = more.at + more.text.size();
        }
        const qsizetype colon = line.text.indexOf(':');
        if (colon < 0 || !isToken(line.text.first(colon)))
            continue;
        HeaderList::Span span = valueSpan(headers.bytes(), line.at + colon + 1, end);
        span.nameAt = qint32(line.at);
        span.nameSize = qint32(colon);
        headers.add(span);
    }
    return false;
}

void readRequestLine(const LineReader::Line& line, RequestHead& head)
{
    const QByteArrayView text = line.text;
    const qsizetype space = text.indexOf(' ');
    const QByteArrayView method = space < 0 ? text : text.first(space);
    if (!isToken(method) || (space < 0 && !line.hasEnd))
        return;
    head.method = method.toByteArray();
    if (space < 0)
        return;
    const QByteArrayView rest = text.sliced(space + 1);
    const qsizetype last = rest.lastIndexOf(' ');
    if (last >= 0 && isVersion(rest.sliced(last + 1))) {
        // Spaces in the target break HTTP, but what stands between method and version is what was meant.
        head.version = rest.sliced(last + 1).toByteArray();
        head.target = withoutSpaces(rest.first(last)).toByteArray();
        return;
    }
    const QByteArrayView target = withoutSpaces(rest);
    const qsizetype targetEnd = target.indexOf(' ');
    head.target = (targetEnd < 0 ? target : target.first(targetEnd)).toByteArray();
    if (targetEnd < 0 && line.hasEnd && !target.isEmpty())
        head.version = "HTTP/0.9";
}

} // namespace

RequestHead readRequestHead(const QByteArray& raw)
{
    RequestHead head;
    head.raw = raw;
    LineReader reader(raw);
    LineReader::Line line;
    while (line.text.isEmpty() && !reader.atEnd())
        line = reader.next();
    readRequestLine(line, head);
    head.headers = HeaderList(raw);
    if (readFields(reader, head.headers)) {
        // Its verdict was recorded when the message came.
        static_cast<void>(applyHeadRules(head));
    }
    return head;
}

ResponseHead readResponseHead(const QByteArray& raw)
{
    ResponseHead head;
    head.raw = raw;
    LineReader reader(raw);
    LineReader::Line line;
    while (line.text.isEmpty() && !reader.atEnd())
        line = reader.next();
    const QByteArrayView text = line.text;
    if (isVersion(text.first(std::min<qsizetype>(text.size(), 8)))) {
        head.version = text.first(8).toByteArray();
        const QByteArrayView rest = withoutSpaces(text.sliced(8));
        const qsizetype digits = skipClass(rest.begin(), rest.end(), DigitChar) - rest.begin();
        if (digits == 3) {
            head.status = (rest[0] - '0') * 100 + (rest[1] - '0') * 10 + (rest[2] - '0');
            head.reason = withoutSpaces(rest.sliced(3)).toByteArray();
        }
    }
    head.headers = HeaderList(raw);
    readFields(reader, head.headers);
    return head;
}

} // namespace hookbench::http
