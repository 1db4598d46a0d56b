// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/hex_rows.h"

#include <algorithm>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;
using payload::TextRow;
using payload::Token;

namespace {

constexpr char16_t hexDigits[] = u"0123456789ABCDEF";

qint32 digitsFor(qint64 size)
{
    return size <= 0xFFFF'FFFF ? 8 : 12;
}

/// Column of a byte within the hexadecimal part; a wider gap stands in the middle.
qint32 pairColumn(qint64 index)
{
    return qint32(3 * index + (index >= HexRows::bytesPerRow / 2 ? 1 : 0));
}

} // namespace

HexRows::HexRows(std::shared_ptr<const ByteSource> source)
    : m_source(std::move(source))
    , m_size(m_source->size())
    , m_offsetDigits(digitsFor(m_size))
    , m_hexColumn(m_offsetDigits + 2)
    , m_asciiColumn(m_hexColumn + pairColumn(bytesPerRow) + 1)
{
}

const QByteArray& HexRows::page(qint64 offset) const
{
    const qint64 at = offset - offset % pageSize;
    if (at == m_pageAt)
        return m_page;
    Result<QByteArray> read = m_source->read(at, std::min(pageSize, m_size - at));
    m_pageAt = at;
    m_page = read ? *read : QByteArray();
    if (!read)
        m_problem = read.error().message;
    return m_page;
}

TextRow HexRows::row(qint64 index) const
{
    TextRow row;
    row.begin = index * bytesPerRow;
    row.end = std::min(row.begin + bytesPerRow, m_size);
    row.line = index;
    row.breaks = index + 1 == rowCount();
    const qint64 count = row.end - row.begin;
    row.text = u"%1  "_s.arg(QString::number(row.begin, 16).toUpper(), m_offsetDigits, u'0');
    row.text += QString(m_asciiColumn - m_hexColumn + count, u' ');
    row.spans.push_back({0, m_offsetDigits, Token::Offset});
    const QByteArray bytes = count > 0 ? page(row.begin).mid(row.begin % pageSize, count) : QByteArray();
    for (qint64 i = 0; i < count; ++i) {
        const qint32 column = m_hexColumn + pairColumn(i);
        const qint32 echo = m_asciiColumn + qint32(i);
        row.columns.push_back(column);
        if (i >= bytes.size()) {
            row.text[column] = row.text[column + 1] = row.text[echo] = u'?';
            continue;
        }
        const auto byte = uchar(bytes[i]);
        row.text[column] = QChar(hexDigits[byte >> 4]);
        row.text[column + 1] = QChar(hexDigits[byte & 15]);
        const bool printable = byte >= 0x20 && byte < 0x7F;
        row.text[echo] = printable ? QChar(char16_t(byte)) : QChar(u'·');
        if (!printable)
            row.spans.push_back({echo, 1, Token::Control});
    }
    row.columns.push_back(m_hexColumn + pairColumn(count) - (count == bytesPerRow ? 1 : 0));
    return row;
}

qint64 HexRows::rowAt(qint64 position) const
{
    return std::clamp<qint64>(position, 0, m_size) / bytesPerRow;
}

QString HexRows::text(qint64 from, qint64 to) const
{
    from = std::clamp<qint64>(from, 0, m_size);
    to = std::clamp(to, from, m_size);
    QString result;
    result.reserve(3 * (to - from));
    for (qint64 at = from; at < to; ++at) {
        if (at > from)
            result += at % bytesPerRow == 0 ? u'\n' : u' ';
        const QByteArray& bytes = page(at);
        const qint64 index = at % pageSize;
        if (index >= bytes.size()) {
            result += u"??"_s;
            continue;
        }
        result += QChar(hexDigits[uchar(bytes[index]) >> 4]);
        result += QChar(hexDigits[uchar(bytes[index]) & 15]);
    }
    return result;
}

qint64 HexRows::charactersBefore(qint64 row) const
{
    // Rows are equally long but for the last, which may lack characters at its end.
    const qint64 full = std::min(row, rowCount() - 1);
    return full * widestRow() + (row >= rowCount() ? m_asciiColumn + m_size % bytesPerRow : 0);
}

qint64 HexRows::rowAtCharacter(qint64 character) const
{
    return std::clamp<qint64>(character / widestRow(), 0, rowCount() - 1);
}

} // namespace hookbench::models
