// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace hookbench::payload {

/// What a piece of text means to its reader; a view gives it a colour.
enum class Token : quint8 {
    Plain,
    Key, ///< member name, field name
    String,
    Number,
    Literal, ///< true, false, null, a request's method
    Punctuation,
    Tag, ///< element name with its brackets
    Attribute,
    Comment, ///< comments, processing instructions, document types
    Control, ///< stands for a character that must not be shown raw
    Error,   ///< stands for a byte that is no character, or breaks the syntax
    Offset,  ///< address of a row of bytes
};

/// Part of a row, in UTF-16 units.
struct TextSpan
{
    qint32 at = 0;
    qint32 size = 0;
    Token token = Token::Plain;
    bool operator==(const TextSpan&) const = default;
};

/// One row as it is shown. Places in the source are called positions; between two positions that a caret can
/// take there may be several columns ("\x80" stands for one byte).
struct TextRow
{
    QString text;
    std::vector<TextSpan> spans; ///< rising, not overlapping; what is between is plain
    qint64 begin = 0;            ///< position of the first column
    qint64 end = 0;              ///< position behind the last column; a line break is not part of the row
    qint64 line = 0;             ///< number of the logical line, from 0
    bool continuation = false;   ///< goes on where the row before it was split
    bool breaks = true;          ///< a line break follows, or the text ends
    QString part;                ///< what part of the whole begins in this row; empty within one
    std::vector<qint32> columns; ///< column of begin, begin + 1, ... end; empty when they are the same

    qint32 columnOf(qint64 position) const;
    qint64 positionOf(qint32 column) const; ///< of the nearest caret place at or before the column
    qint64 next(qint64 position) const;     ///< following caret place in this row, end at most
    qint64 previous(qint64 position) const; ///< preceding caret place in this row, begin at least
};

/// Text that is made row by row when it is looked at, however large it is. Positions are bytes of what it
/// shows. Immutable content; calls come from one thread at a time.
class RowSource
{
public:
    RowSource() = default;
    virtual ~RowSource() = default;
    Q_DISABLE_COPY_MOVE(RowSource)

    virtual qint64 size() const = 0;     ///< position behind the last character
    virtual qint64 rowCount() const = 0; ///< at least 1
    virtual qint64 lineCount() const = 0;
    virtual TextRow row(qint64 index) const = 0;
    virtual qint64 rowAt(qint64 position) const = 0;
    virtual qint32 widestRow() const = 0;                   ///< upper bound of columns in a row
    virtual QString text(qint64 from, qint64 to) const = 0; ///< what copying the range gives
    virtual QByteArray bytes() const = 0; ///< all that is shown; empty when it is not in memory as such

    /// A copy of the bytes [from, to) of what is shown, for searching. Any thread may call this.
    virtual QByteArray piece(qint64 from, qint64 to) const
    {
        const QByteArray all = bytes();
        return all.mid(from, to - from);
    }

    /// UTF-16 units of all rows before `row`, with one for each line break. For assistive technology.
    virtual qint64 charactersBefore(qint64 row) const = 0;
    virtual qint64 rowAtCharacter(qint64 character) const = 0;

    /// Second place where a position is shown (the text beside a hexadecimal dump); -1 when there is none.
    virtual qint32 echoColumn(qint64 /*positionInRow*/) const { return -1; }
    virtual QString partAt(qint64 /*position*/) const { return {}; } ///< name of the part it is in, if any
    virtual bool hasLineNumbers() const { return true; }
};

} // namespace hookbench::payload
