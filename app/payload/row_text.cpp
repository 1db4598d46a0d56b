// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/row_text.h"

#include "app/payload/utf8.h"

#include <algorithm>
#include <limits>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

bool isPlainAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return (uchar(c) >= 0x20 && uchar(c) < 0x7F) || c == '\t'; });
}

void decodeRow(TextRow& row, QByteArrayView bytes)
{
    if (isPlainAscii(bytes)) {
        row.text = QString::fromLatin1(bytes);
        return;
    }
    row.columns.reserve(size_t(bytes.size()) + 1);
    for (qint64 at = 0; at < bytes.size();) {
        const Utf8Character character = utf8At(bytes, at);
        const auto column = qint32(row.text.size());
        row.columns.insert(row.columns.end(), size_t(character.size), column);
        if (!character.valid)
            row.text += u"\\x%1"_s.arg(QString::number(uchar(bytes[at]), 16).toUpper(), 2, u'0');
        else if (needsEscape(character.value))
            row.text += escapeOf(character.value);
        else
            row.text += QStringView(QChar::fromUcs4(character.value));
        if (!character.valid || needsEscape(character.value)) {
            row.spans.push_back(
                {column, qint32(row.text.size()) - column, character.valid ? Token::Control : Token::Error});
        }
        at += character.size;
    }
    row.columns.push_back(qint32(row.text.size()));
}

void markMeaning(TextRow& row, const std::vector<ByteSpan>& meaning)
{
    if (meaning.empty())
        return;
    std::vector<TextSpan> marks = std::move(row.spans); // escapes and bad bytes keep their own meaning
    row.spans.clear();
    size_t next = 0;
    const auto emitMarks = [&](qint32 upTo) {
        while (next < marks.size() && marks[next].at < upTo)
            row.spans.push_back(marks[next++]);
    };
    for (const ByteSpan& span : meaning) {
        qint32 at = row.columnOf(std::max(span.at, row.begin));
        const qint32 end = row.columnOf(std::min(span.end, row.end));
        emitMarks(at);
        while (at < end) {
            const qint32 stop = next < marks.size() ? std::min(end, marks[next].at) : end;
            if (stop > at)
                row.spans.push_back({at, stop - at, span.token});
            at = stop;
            if (at < end) {
                row.spans.push_back(marks[next]);
                at = marks[next].at + marks[next].size;
                ++next;
            }
        }
    }
    emitMarks(std::numeric_limits<qint32>::max());
}

} // namespace hookbench::payload
