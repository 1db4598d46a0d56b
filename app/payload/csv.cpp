// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/csv.h"

#include "app/payload/text.h"

#include <algorithm>
#include <array>

namespace hookbench::payload {

namespace {

constexpr qsizetype lookedAt = 64 * 1024; // bytes by which a delimiter is guessed
constexpr int linesLookedAt = 50;
constexpr quint32 rowsBetweenLooks = 4096;

/// How often the delimiter stands in each of the first lines, outside of quotation marks.
std::vector<int> countsOf(QByteArrayView text, char delimiter)
{
    std::vector<int> counts{0};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n') {
            if (int(counts.size()) == linesLookedAt)
                return counts;
            counts.push_back(0);
        }
        counts.back() += c == delimiter ? 1 : 0;
    }
    // The last line is cut, or empty behind the last line break.
    if (counts.size() > 1)
        counts.pop_back();
    return counts;
}

qsizetype markSize(QByteArrayView bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
}

} // namespace

char guessDelimiter(QByteArrayView text)
{
    text = text.first(std::min(text.size(), lookedAt));
    char best = ',';
    int bestScore = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const std::vector<int> counts = countsOf(text, delimiter);
        const int first = counts.front();
        const auto alike = int(std::ranges::count(counts, first));
        const int score = first == 0 ? 0 : alike * 1000 / int(counts.size()) + std::min(first, 100);
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

CsvTable::CsvTable(HeldBytes utf8, char delimiter, const CancelFlag& cancel)
    : m_held(std::move(utf8))
    , m_delimiter(delimiter)
{
    buildIndex(cancel);
}

/// Behind the row that begins at `at`; counts its fields.
qint64 CsvTable::skipRow(qint64 at, qint64& fields, bool& open) const
{
    const char* bytes = m_bytes.constData();
    const qint64 size = m_bytes.size();
    fields = 1;
    bool atStart = true; // of a field: only there a quotation mark opens one
    open = false;
    for (; at < size; ++at) {
        const char c = bytes[at];
        if (open) {
            if (c != '"')
                continue;
            if (at + 1 < size && bytes[at + 1] == '"')
                ++at;
            else
                open = false;
            continue;
        }
        if (c == '\n')
            return at + 1;
        if (c == '\r')
            return at + (at + 1 < size && bytes[at + 1] == '\n' ? 2 : 1);
        if (c == m_delimiter) {
            ++fields;
            atStart = true;
            continue;
        }
        open = c == '"' && atStart;
        atStart = false;
    }
    return at;
}

void CsvTable::buildIndex(const CancelFlag& cancel)
{
    qint64 at = markSize(m_bytes);
    qint64 widest = 0;
    qint64 firstWidth = -1;
    while (at < m_bytes.size()) {
        if (m_rows == mostRows || (m_rows % rowsBetweenLooks == 0 && cancel.isCancelled())) {
            m_cut = true;
            break;
        }
        if (m_rows % rowsPerMark == 0)
            m_marks.push_back(at);
        qint64 fields = 0;
        at = skipRow(at, fields, m_endsInQuotes);
        firstWidth = firstWidth < 0 ? fields : firstWidth;
        m_ragged = m_ragged || fields != firstWidth;
        widest = std::max(widest, fields);
        ++m_rows;
    }
    m_cut = m_cut || widest > mostColumns;
    m_columns = int(std::min<qint64>(widest, mostColumns));
}

QStringList CsvTable::row(qint64 index) const
{
    QStringList result;
    if (index < 0 || index >= m_rows)
        return result;
    qint64 at = m_marks[size_t(index / rowsPerMark)];
    qint64 fields = 0;
    bool open = false;
    for (qint64 i = index % rowsPerMark; i > 0; --i)
        at = skipRow(at, fields, open);
    const qint64 end = skipRow(at, fields, open);
    QByteArray field;
    bool atStart = true;
    const auto add = [this](QByteArray& to, char c) {
        if (to.size() < longestField)
            to += c;
        else if (to.size() == longestField)
            to += "\xE2\x80\xA6"; // "…"
    };
    for (open = false; at < end; ++at) {
        const char c = m_bytes[at];
        if (open && c == '"') {
            if (at + 1 < end && m_bytes[at + 1] == '"')
                add(field, m_bytes[++at]);
            else
                open = false;
        } else if (open) {
            add(field, c);
        } else if (c == '\n' || c == '\r') {
            break;
        } else if (c == m_delimiter && result.size() + 1 < mostColumns) {
            result << visibleText(field);
            field.clear();
            atStart = true;
            continue;
        } else if (c == '"' && atStart) {
            open = true;
        } else {
            add(field, c);
        }
        atStart = false;
    }
    return result << visibleText(field);
}

} // namespace hookbench::payload
