// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/byte_source.h"
#include "app/payload/row_source.h"

namespace hookbench::models {

/// Bytes as rows of sixteen: offset, hexadecimal, and the characters they are in ASCII. Positions are bytes,
/// each shown in two places. Reads pages of the source as they are looked at; a gigabyte costs what a
/// kilobyte does. A page that cannot be read shows as "??" and is told by problem().
class HexRows final : public payload::RowSource
{
public:
    static constexpr qint64 bytesPerRow = 16;

    explicit HexRows(std::shared_ptr<const ByteSource> source);

    qint64 size() const override { return m_size; }
    qint64 rowCount() const override { return m_size / bytesPerRow + 1; }
    qint64 lineCount() const override { return rowCount(); }
    payload::TextRow row(qint64 index) const override;
    qint64 rowAt(qint64 position) const override;
    qint32 widestRow() const override { return m_asciiColumn + qint32(bytesPerRow); }
    QString text(qint64 from, qint64 to) const override; ///< "47 45 54", a line for each row
    QByteArray bytes() const override { return {}; }
    QByteArray piece(qint64 from, qint64 to) const override
    {
        return read(from, to - from).value_or(QByteArray());
    }
    qint64 charactersBefore(qint64 row) const override;
    qint64 rowAtCharacter(qint64 character) const override;
    qint32 echoColumn(qint64 positionInRow) const override { return m_asciiColumn + qint32(positionInRow); }
    bool hasLineNumbers() const override { return false; }

    Result<QByteArray> read(qint64 offset, qint64 size) const { return m_source->read(offset, size); }
    const QString& problem() const { return m_problem; }

private:
    static constexpr qint64 pageSize = 64 * 1024;

    const QByteArray& page(qint64 offset) const;

    std::shared_ptr<const ByteSource> m_source;
    qint64 m_size;
    qint32 m_offsetDigits;
    qint32 m_hexColumn;
    qint32 m_asciiColumn;
    mutable qint64 m_pageAt = -1;
    mutable QByteArray m_page;
    mutable QString m_problem;
};

} // namespace hookbench::models
