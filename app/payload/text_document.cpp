// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/text_document.h"

#include "app/payload/row_text.h"

#include <algorithm>
#include <cstring>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 rowsPerMark = 32;

// How far back a row's meaning is looked for. A row further inside one line (JSON) or one markup construct
// (XML) takes the meaning of what reaches over that distance.
constexpr qint64 jsonLookBack = 64 * 1024;
constexpr qint64 xmlLookBack = 16 * 1024;

} // namespace

TextDocument::TextDocument(QByteArray bytes, Syntax syntax, LineEnds lineEnds, qint64 headSize,
                           std::shared_ptr<const void> holder)
    : m_holder(std::move(holder))
    , m_bytes(std::move(bytes))
    , m_syntax(syntax)
    , m_lineEnds(lineEnds)
    , m_headSize(headSize)
{
    buildIndex();
}

void TextDocument::buildIndex()
{
    Place place = placeFrom(0, 0, 0);
    qint64 widest = 0;
    while (true) {
        if (m_rows % rowsPerMark == 0)
            m_marks.push_back({place.at, place.line, place.lineAt});
        ++m_rows;
        widest = std::max(widest, place.next - place.at);
        if (place.next >= m_bytes.size() && !(place.breaks && place.next > place.end))
            break;
        place = following(place);
    }
    m_lines = place.line + 1;
    // A byte is at most six columns wide ("\u202E" has three of them, "\x80" four for its one).
    const bool plain = widest <= rowBytes &&
                       isPlainAscii(QByteArrayView(m_bytes).first(std::min<qint64>(m_bytes.size(), 4096)));
    m_widest = qint32(widest + (plain ? 0 : widest / 2));
}

TextDocument::Place TextDocument::placeFrom(qint64 at, qint64 line, qint64 lineAt) const
{
    Place place{at, at, at, line, lineAt, false};
    const char* data = m_bytes.constData();
    const qint64 window = std::min<qint64>(m_bytes.size() - at, rowBytes);
    const void* found = window > 0 ? std::memchr(data + at, '\n', size_t(window)) : nullptr;
    if (found) {
        const qint64 lineFeed = static_cast<const char*>(found) - data;
        place.end = lineFeed > at && data[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        place.next = lineFeed + 1;
        place.breaks = true;
        return place;
    }
    qint64 end = at + window;
    if (end == m_bytes.size()) {
        place.end = place.next = end;
        place.breaks = true; // the text ends here
        return place;
    }
    // Neither a character nor CR LF is torn apart.
    for (int back = 0; back < 3 && (uchar(data[end]) & 0xC0) == 0x80; ++back)
        --end;
    if (data[end] == '\n' && data[end - 1] == '\r')
        --end;
    place.end = place.next = end;
    return place;
}

TextDocument::Place TextDocument::following(const Place& place) const
{
    return place.breaks ? placeFrom(place.next, place.line + 1, place.next)
                        : placeFrom(place.next, place.line, place.lineAt);
}

TextDocument::Place TextDocument::placeOf(qint64 row) const
{
    row = std::clamp<qint64>(row, 0, m_rows - 1);
    const Mark& mark = m_marks[size_t(row / rowsPerMark)];
    Place place = placeFrom(mark.at, mark.line, mark.lineAt);
    for (qint64 i = row % rowsPerMark; i > 0; --i)
        place = following(place);
    return place;
}

qint64 TextDocument::rowAt(qint64 position) const
{
    position = std::clamp<qint64>(position, 0, m_bytes.size());
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), position,
                                        [](qint64 at, const Mark& mark) { return at < mark.at; });
    const auto index = std::max<qint64>(0, after - m_marks.begin() - 1);
    qint64 row = index * rowsPerMark;
    Place place = placeOf(row);
    while (row + 1 < m_rows && place.next <= position) {
        place = following(place);
        ++row;
    }
    return row;
}

TextRow TextDocument::row(qint64 index) const
{
    return rowOf(placeOf(index));
}

TextRow TextDocument::rowOf(const Place& place) const
{
    TextRow row;
    row.begin = place.at;
    row.end = m_lineEnds == LineEnds::Shown ? place.next : place.end;
    row.line = place.line;
    row.continuation = place.at != place.lineAt;
    // A line end that is shown is a character like others: the row goes over into the next one.
    row.breaks = place.breaks && (m_lineEnds == LineEnds::Hidden || place.next == place.end);
    decode(row, row.end);
    lex(row, place.lineAt);
    const auto part = std::partition_point(m_parts.begin(), m_parts.end(),
                                           [&row](const Part& each) { return each.at < row.begin; });
    if (part != m_parts.end() && part->at < place.next)
        row.part = part->name;
    return row;
}

void TextDocument::decode(TextRow& row, qint64 shownEnd) const
{
    decodeRow(row, QByteArrayView(m_bytes).sliced(row.begin, shownEnd - row.begin));
}

void TextDocument::lex(TextRow& row, qint64 lineAt) const
{
    const QByteArrayView text(m_bytes);
    const bool inHead = m_syntax == Syntax::Http && row.begin < m_headSize;
    std::vector<ByteSpan> meaning;
    if (m_syntax == Syntax::Json) {
        const qint64 from = lineAt;
        if (row.begin - from <= jsonLookBack) {
            meaning = lexJson(text, from, row.end, row.begin);
        } else {
            // Too far inside the line to read all of it: only a token that covers the whole distance is
            // known.
            const auto before = lexJson(text, from, from + jsonLookBack, from);
            if (!before.empty() && before.back().token == Token::String &&
                before.back().end == from + jsonLookBack &&
                before.back().end - before.back().at > jsonLookBack / 2)
                meaning.push_back({row.begin, row.end, Token::String});
        }
    } else if (m_syntax == Syntax::Xml) {
        const qint64 from = std::max<qint64>(0, row.begin - xmlLookBack);
        const qint64 mark = from == 0 ? 0 : std::max<qint64>(from, text.first(row.begin).indexOf('<', from));
        meaning = lexXml(text, mark, row.end, row.begin);
    } else if (inHead && !row.continuation) {
        meaning = lexHead(text, row.begin, row.end, row.begin);
    }
    markMeaning(row, meaning);
}

QString TextDocument::text(qint64 from, qint64 to) const
{
    from = std::clamp<qint64>(from, 0, size());
    to = std::clamp(to, from, size());
    QString result;
    if (from == to)
        return result;
    const qint64 firstRow = rowAt(from);
    Place place = placeOf(firstRow);
    for (qint64 index = firstRow; index < m_rows && place.at < to; ++index) {
        TextRow row;
        row.begin = place.at;
        row.end = place.end;
        decode(row, place.end);
        const qint32 first = row.columnOf(std::max(from, row.begin));
        const qint32 last = row.columnOf(std::min(to, row.end));
        result += QStringView(row.text).mid(first, last - first);
        if (place.next > place.end && to > place.end)
            result += u'\n';
        place = following(place);
    }
    return result;
}

QString TextDocument::partAt(qint64 position) const
{
    const auto after = std::partition_point(m_parts.begin(), m_parts.end(),
                                            [position](const Part& part) { return part.at <= position; });
    return after == m_parts.begin() ? QString() : (after - 1)->name;
}

QByteArray TextDocument::piece(qint64 from, qint64 to) const
{
    from = std::clamp<qint64>(from, 0, size());
    return {m_bytes.constData() + from, std::clamp(to, from, size()) - from};
}

qint64 TextDocument::charactersIn(const Place& place) const
{
    const qint64 lineBreak = m_lineEnds == LineEnds::Hidden && place.next > place.end ? 1 : 0;
    const qint64 shown = m_lineEnds == LineEnds::Shown ? place.next : place.end;
    if (isPlainAscii(QByteArrayView(m_bytes).sliced(place.at, shown - place.at)))
        return shown - place.at + lineBreak;
    TextRow row;
    row.begin = place.at;
    decode(row, shown);
    return row.text.size() + lineBreak;
}

void TextDocument::countCharacters() const
{
    if (!m_characters.empty())
        return;
    m_characters.reserve(m_marks.size() + 1);
    qint64 total = 0;
    Place place = placeFrom(0, 0, 0);
    for (qint64 row = 0; row < m_rows; ++row) {
        if (row % rowsPerMark == 0)
            m_characters.push_back(total);
        total += charactersIn(place);
        place = following(place);
    }
    m_characters.push_back(total);
}

qint64 TextDocument::charactersBefore(qint64 row) const
{
    countCharacters();
    if (row >= m_rows)
        return m_characters.back();
    qint64 total = m_characters[size_t(row / rowsPerMark)];
    Place place = placeOf(row - row % rowsPerMark);
    for (qint64 i = row % rowsPerMark; i > 0; --i) {
        total += charactersIn(place);
        place = following(place);
    }
    return total;
}

qint64 TextDocument::rowAtCharacter(qint64 character) const
{
    countCharacters();
    const auto after = std::upper_bound(m_characters.begin(), m_characters.end() - 1, character);
    qint64 row = std::max<qint64>(0, after - m_characters.begin() - 1) * rowsPerMark;
    qint64 total = m_characters[size_t(row / rowsPerMark)];
    Place place = placeOf(row);
    while (row + 1 < m_rows && total + charactersIn(place) <= character) {
        total += charactersIn(place);
        place = following(place);
        ++row;
    }
    return row;
}

} // namespace hookbench::payload
