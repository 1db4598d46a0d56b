// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/row_source.h"

#include <QByteArray>

#include <memory>

namespace hookbench::payload {

/// What the rows of a document are read as.
enum class Syntax { Plain, Json, Xml, Http };

/// Text over shared bytes: UTF-8, or bytes that claim to be. Nothing is decoded before it is looked at. Rows
/// are logical lines; a line longer than `rowBytes` goes on in further rows, so that one line of 100 MB is
/// like any other text. Bytes that are no UTF-8 are shown as "\xNN", control characters as "\x1B".
class TextDocument final : public RowSource
{
public:
    static constexpr qint64 rowBytes = 2048;

    enum class LineEnds {
        Hidden, ///< LF and CR LF end a row and are not shown
        Shown,  ///< they are shown at its end, as "\r\n"
    };

    /// `holder` keeps bytes that are not the array's own.
    explicit TextDocument(QByteArray bytes = {}, Syntax syntax = Syntax::Plain,
                          LineEnds lineEnds = LineEnds::Hidden, qint64 headSize = 0,
                          std::shared_ptr<const void> holder = {});

    /// Tells rows where parts of the text begin; rising. Before the document is shared.
    struct Part
    {
        qint64 at = 0;
        QString name;
    };
    void setParts(std::vector<Part> parts) { m_parts = std::move(parts); }

    qint64 size() const override { return m_bytes.size(); }
    qint64 rowCount() const override { return m_rows; }
    qint64 lineCount() const override { return m_lines; }
    TextRow row(qint64 index) const override;
    qint64 rowAt(qint64 position) const override;
    qint32 widestRow() const override { return m_widest; }
    QString text(qint64 from, qint64 to) const override;
    QByteArray bytes() const override { return m_bytes; }
    QString partAt(qint64 position) const override;
    QByteArray piece(qint64 from, qint64 to) const override;
    qint64 charactersBefore(qint64 row) const override;
    qint64 rowAtCharacter(qint64 character) const override;

private:
    /// The start of every 32nd row: the rows between are found by looking for their ends again.
    struct Mark
    {
        qint64 at = 0;
        qint64 line = 0;
        qint64 lineAt = 0;
    };
    struct Place
    {
        qint64 at = 0;   ///< first byte of the row
        qint64 end = 0;  ///< behind its last byte, without its line break
        qint64 next = 0; ///< first byte of the following row
        qint64 line = 0;
        qint64 lineAt = 0; ///< first byte of its line
        bool breaks = false;
    };

    void buildIndex();
    Place placeFrom(qint64 at, qint64 line, qint64 lineAt) const;
    Place following(const Place& place) const;
    Place placeOf(qint64 row) const;
    TextRow rowOf(const Place& place) const;
    void decode(TextRow& row, qint64 shownEnd) const;
    void lex(TextRow& row, qint64 lineAt) const;
    qint64 charactersIn(const Place& place) const;
    void countCharacters() const;

    std::shared_ptr<const void> m_holder; ///< of the bytes
    QByteArray m_bytes;
    Syntax m_syntax;
    LineEnds m_lineEnds;
    qint64 m_headSize; ///< for Syntax::Http: where the body begins
    std::vector<Mark> m_marks;
    std::vector<Part> m_parts;
    qint64 m_rows = 0;
    qint64 m_lines = 0;
    qint32 m_widest = 0;
    mutable std::vector<qint64> m_characters; ///< before each mark; filled when first asked for
};

} // namespace hookbench::payload
