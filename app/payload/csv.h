// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/held_bytes.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace hookbench::payload {

/// The delimiter that divides the first lines most evenly: comma, semicolon, tab or bar; a comma when none
/// does.
char guessDelimiter(QByteArrayView text);

/// Rows of delimiter-separated values (RFC 4180, UTF-8; LF, CR LF and CR end a row outside of quotation
/// marks). Only the place of every 32nd row is kept, fields are made when they are looked at. Immutable.
class CsvTable
{
public:
    static constexpr int mostColumns = 1000; ///< further ones are shown in the last
    static constexpr qint64 mostRows = 100'000'000;
    static constexpr qsizetype longestField = 4096; ///< bytes that field() makes of one

    CsvTable(HeldBytes utf8, char delimiter, const CancelFlag& cancel = {});

    char delimiter() const { return m_delimiter; }
    qint64 rowCount() const { return m_rows; }
    int columnCount() const { return m_columns; } ///< of the widest row, mostColumns at most
    bool isCut() const { return m_cut; }          ///< there are more than mostColumns or mostRows
    bool endsInQuotes() const { return m_endsInQuotes; }
    bool isRagged() const { return m_ragged; } ///< not all rows have the same number of fields

    Q_DISABLE_COPY_MOVE(CsvTable)

    QStringList row(qint64 index) const; ///< fields without their quotation marks

private:
    static constexpr qint64 rowsPerMark = 32;

    void buildIndex(const CancelFlag& cancel);
    qint64 skipRow(qint64 at, qint64& fields, bool& open) const;

    HeldBytes m_held;
    const QByteArray& m_bytes = m_held.bytes;
    char m_delimiter;
    std::vector<qint64> m_marks;
    qint64 m_rows = 0;
    int m_columns = 0;
    bool m_cut = false;
    bool m_endsInQuotes = false;
    bool m_ragged = false;
};

} // namespace hookbench::payload
