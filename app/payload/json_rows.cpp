// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_rows.h"

#include "app/payload/row_text.h"

#include <algorithm>
#include <array>

namespace hookbench::payload {

namespace {

constexpr qint64 linesPerMark = 64;
constexpr qint64 linesBetweenLooks = 8192; // at the cancel flag
constexpr QByteArrayView spaces("                                                                "
                                "                                                                ");
static_assert(spaces.size() == 2 * JsonRows::indentedLevels);
constexpr QByteArrayView byteOrderMarkBytes("\xEF\xBB\xBF");

bool isTrail(char c)
{
    return (uchar(c) & 0xC0) == 0x80;
}

Token tokenOf(JsonKind kind)
{
    switch (kind) {
    case JsonKind::String:
        return Token::String;
    case JsonKind::Number:
        return Token::Number;
    case JsonKind::Array:
    case JsonKind::Object:
        return Token::Punctuation;
    default:
        return Token::Literal;
    }
}

} // namespace

/// The pieces of a line in their order, none of them copied.
struct JsonRows::Parts
{
    struct Part
    {
        QByteArrayView bytes;
        Token token = Token::Plain;
    };
    std::array<Part, 6> parts; ///< byte order mark, indentation, name, colon, value, comma

    qint64 size() const
    {
        qint64 total = 0;
        for (const Part& part : parts)
            total += part.bytes.size();
        return total;
    }

    QByteArray sliced(qint64 from, qint64 to) const
    {
        QByteArray result;
        result.reserve(to - from);
        qint64 at = 0;
        for (const Part& part : parts) {
            const qint64 first = std::max<qint64>(from - at, 0);
            const qint64 last = std::min<qint64>(to - at, part.bytes.size());
            if (first < last)
                result.append(part.bytes.sliced(first, last - first));
            at += part.bytes.size();
        }
        return result;
    }

    char byteAt(qint64 offset) const
    {
        for (const Part& part : parts) {
            if (offset < part.bytes.size())
                return part.bytes[offset];
            offset -= part.bytes.size();
        }
        return 0;
    }

    /// Where the row `index` of the line begins: no character is torn apart.
    qint64 rowBegin(qint64 index, qint64 size) const
    {
        qint64 at = index * rowBytes;
        if (at >= size)
            return size;
        for (int back = 0; back < 3 && at > 0 && isTrail(byteAt(at)); ++back)
            --at;
        return at;
    }

    std::vector<ByteSpan> meaning(qint64 at, qint64 begin, qint64 end) const
    {
        std::vector<ByteSpan> spans;
        for (const Part& part : parts) {
            const qint64 from = std::max(at, begin);
            const qint64 to = std::min(at + part.bytes.size(), end);
            if (from < to && part.token != Token::Plain)
                spans.push_back({from, to, part.token});
            at += part.bytes.size();
        }
        return spans;
    }
};

JsonRows::JsonRows(std::shared_ptr<const JsonDocument> document, const CancelFlag& cancel)
    : m_document(std::move(document))
{
    if (outline().nodeCount() > 0)
        buildIndex(cancel);
}

bool JsonRows::hasComma(const Line& line) const
{
    const bool whole = line.closing || !hasValues(line.node);
    return whole && line.parent != JsonOutline::none && !outline().isOpen(line.node) &&
           outline().next(line.node) < outline().next(line.parent);
}

JsonRows::Parts JsonRows::partsOf(const Line& line) const
{
    const JsonOutline& outline = this->outline();
    const JsonKind kind = outline.kind(line.node);
    Parts result;
    auto& [byteOrderMark, indent, name, colon, value, comma] = result.parts;
    if (line.number == 0 && outline.hasByteOrderMark())
        byteOrderMark.bytes = byteOrderMarkBytes;
    indent.bytes = spaces.first(2 * std::min(line.depth, indentedLevels));
    if (!line.closing && outline.hasKey(line.node)) {
        name = {outline.rawKey(line.node), Token::Key};
        colon = {": ", Token::Punctuation};
    }
    value.token = tokenOf(kind);
    if (!outline.isContainer(line.node))
        value.bytes = outline.raw(line.node);
    else if (line.closing)
        value.bytes = kind == JsonKind::Object ? "}" : "]";
    else if (hasValues(line.node) || outline.isOpen(line.node))
        value.bytes = kind == JsonKind::Object ? "{" : "[";
    else
        value.bytes = kind == JsonKind::Object ? "{}" : "[]";
    if (hasComma(line))
        comma = {",", Token::Punctuation};
    return result;
}

qint64 JsonRows::lineSize(const Line& line) const
{
    return partsOf(line).size();
}

/// From a line of `size` bytes to the following one; false at the last one, which stays.
template <typename ParentOf>
bool JsonRows::advance(Line& line, qint64 size, ParentOf parentOf) const
{
    const JsonOutline& outline = this->outline();
    Line next = line;
    next.number = line.number + 1;
    next.row = line.row + rowsOf(size);
    next.at = line.at + size + 1;
    if (!line.closing && hasValues(line.node)) {
        next.parent = line.node;
        next.node = line.node + 1;
        ++next.depth;
    } else if (line.parent == JsonOutline::none) {
        return false;
    } else if (outline.next(line.node) < outline.next(line.parent)) {
        next.node = outline.next(line.node);
        next.closing = false;
    } else if (outline.isOpen(line.parent)) {
        return false; // the text breaks off: so do all that are open
    } else {
        next.node = line.parent;
        next.parent = parentOf(line.parent);
        next.closing = true;
        --next.depth;
    }
    line = next;
    return true;
}

bool JsonRows::advance(Line& line) const
{
    return advance(line, lineSize(line), [this](Node node) { return outline().parent(node); });
}

void JsonRows::buildIndex(const CancelFlag& cancel)
{
    Line line;
    qint64 widest = 0;
    std::vector<Node> open; // looking for parents would take a while for all of them
    const auto parentOf = [&open](Node node) {
        while (open.back() != node)
            open.pop_back();
        open.pop_back();
        return open.empty() ? JsonOutline::none : open.back();
    };
    for (bool more = true; more;) {
        if (line.number % linesPerMark == 0)
            m_marks.push_back(
                {line.row, line.at, line.node, line.parent, quint32(line.depth) * 2 + quint32(line.closing)});
        const qint64 size = lineSize(line);
        widest = std::max(widest, std::min(size, rowBytes + 3));
        m_deepest = std::max(m_deepest, line.depth);
        m_size = line.at + size;
        m_rows = line.row + rowsOf(size);
        m_lines = line.number + 1;
        if (!line.closing && hasValues(line.node))
            open.push_back(line.node);
        more =
            advance(line, size, parentOf) && (line.number % linesBetweenLooks != 0 || !cancel.isCancelled());
    }
    m_marks.shrink_to_fit();
    m_widest = qint32(widest);
}

JsonRows::Line JsonRows::atMark(qint64 index) const
{
    const Mark& mark = m_marks[size_t(index)];
    return {mark.node, mark.parent, qint64(mark.depth / 2), mark.depth % 2 != 0, index * linesPerMark,
            mark.row,  mark.at};
}

JsonRows::Line JsonRows::lineOfRow(qint64 row) const
{
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), row,
                                        [](qint64 wanted, const Mark& mark) { return wanted < mark.row; });
    Line line = atMark(std::max<qint64>(0, after - m_marks.begin() - 1));
    for (Line next = line; advance(next) && next.row <= row;)
        line = next;
    return line;
}

JsonRows::Line JsonRows::lineAt(qint64 position) const
{
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), position,
                                        [](qint64 wanted, const Mark& mark) { return wanted < mark.at; });
    Line line = atMark(std::max<qint64>(0, after - m_marks.begin() - 1));
    for (Line next = line; advance(next) && next.at <= position;)
        line = next;
    return line;
}

TextRow JsonRows::rowOf(const Line& line, qint64 index) const
{
    const Parts parts = partsOf(line);
    const qint64 size = parts.size();
    const qint64 inside = index - line.row;
    const qint64 begin = parts.rowBegin(inside, size);
    const qint64 end = parts.rowBegin(inside + 1, size);
    TextRow row;
    row.begin = line.at + begin;
    row.end = line.at + end;
    row.line = line.number;
    row.continuation = inside > 0;
    row.breaks = end == size;
    decodeRow(row, parts.sliced(begin, end));
    markMeaning(row, parts.meaning(line.at, row.begin, row.end));
    return row;
}

TextRow JsonRows::row(qint64 index) const
{
    if (m_marks.empty())
        return {};
    index = std::clamp<qint64>(index, 0, m_rows - 1);
    return rowOf(lineOfRow(index), index);
}

qint64 JsonRows::rowAt(qint64 position) const
{
    if (m_marks.empty())
        return 0;
    position = std::clamp<qint64>(position, 0, m_size);
    const Line line = lineAt(position);
    const Parts parts = partsOf(line);
    const qint64 size = parts.size();
    const qint64 last = rowsOf(size) - 1;
    qint64 inside = std::min((position - line.at) / rowBytes, last);
    if (inside < last && parts.rowBegin(inside + 1, size) <= position - line.at)
        ++inside;
    return line.row + inside;
}

QByteArray JsonRows::piece(qint64 from, qint64 to) const
{
    from = std::clamp<qint64>(from, 0, m_size);
    to = std::clamp(to, from, m_size);
    QByteArray result;
    if (from == to)
        return result;
    result.reserve(to - from);
    Line line = lineAt(from);
    do {
        const Parts parts = partsOf(line);
        const qint64 size = parts.size();
        const qint64 first = std::clamp<qint64>(from - line.at, 0, size);
        result.append(parts.sliced(first, std::clamp<qint64>(to - line.at, first, size)));
        if (line.at + size < to && line.at + size >= from)
            result.append('\n');
    } while (advance(line) && line.at < to);
    return result;
}

QString JsonRows::text(qint64 from, qint64 to) const
{
    // Valid JSON is valid UTF-8, and copying gives the letters themselves, not escapes.
    return QString::fromUtf8(piece(from, to));
}

qint64 JsonRows::positionOf(Node node) const
{
    if (m_marks.empty())
        return 0;
    // Opening lines are in the order of the nodes.
    const auto after = std::partition_point(m_marks.begin(), m_marks.end(), [this, node](const Mark& mark) {
        return mark.depth % 2 == 0 ? mark.node <= node : outline().next(mark.node) <= node;
    });
    Line line = atMark(std::max<qint64>(0, after - m_marks.begin() - 1));
    while ((line.closing || line.node != node) && advance(line)) {
    }
    return line.at;
}

qint64 JsonRows::charactersIn(const Line& line) const
{
    const Parts parts = partsOf(line);
    const QByteArrayView name = parts.parts[2].bytes;
    const QByteArrayView value = parts.parts[4].bytes;
    if (isPlainAscii(name) && isPlainAscii(value) && parts.parts[0].bytes.isEmpty())
        return parts.size() + 1;
    const qint64 size = parts.size();
    qint64 total = 1;
    for (qint64 begin = 0, row = 1; begin < size; ++row) {
        const qint64 end = parts.rowBegin(row, size);
        TextRow decoded;
        decodeRow(decoded, parts.sliced(begin, end));
        total += decoded.text.size();
        begin = end;
    }
    return total;
}

void JsonRows::countCharacters() const
{
    if (!m_characters.empty() || m_marks.empty())
        return;
    m_characters.reserve(m_marks.size() + 1);
    qint64 total = 0;
    Line line = atMark(0);
    do {
        if (line.number % linesPerMark == 0)
            m_characters.push_back(total);
        total += charactersIn(line);
    } while (advance(line));
    m_characters.push_back(total - 1); // the last line has no break
}

qint64 JsonRows::charactersBefore(qint64 row) const
{
    countCharacters();
    if (m_characters.empty())
        return 0;
    if (row >= m_rows)
        return m_characters.back();
    const Line wanted = lineOfRow(row);
    const qint64 index = wanted.number / linesPerMark;
    qint64 total = m_characters[size_t(index)];
    for (Line line = atMark(index); line.number < wanted.number; advance(line))
        total += charactersIn(line);
    for (qint64 before = wanted.row; before < row; ++before)
        total += rowOf(wanted, before).text.size();
    return total;
}

qint64 JsonRows::rowAtCharacter(qint64 character) const
{
    countCharacters();
    if (m_characters.empty())
        return 0;
    const auto after = std::upper_bound(m_characters.begin(), m_characters.end() - 1, character);
    const qint64 index = std::max<qint64>(0, after - m_characters.begin() - 1);
    qint64 total = m_characters[size_t(index)];
    Line line = atMark(index);
    for (Line next = line; total + charactersIn(line) <= character && advance(next); line = next)
        total += charactersIn(line);
    const qint64 rows = rowsOf(lineSize(line));
    qint64 row = line.row;
    while (row + 1 < line.row + rows && total + rowOf(line, row).text.size() <= character)
        total += rowOf(line, row++).text.size();
    return row;
}

} // namespace hookbench::payload
