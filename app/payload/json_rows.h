// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_document.h"
#include "app/payload/row_source.h"

namespace hookbench::payload {

/// JSON indented, row by row: what prettyJson() writes, without writing it. One member or element a line;
/// names, numbers and strings are the letters of the text. A line longer than `rowBytes` goes on in further
/// rows. Of a text that is cut the rows of what is there. Positions are bytes of the indented text.
class JsonRows final : public RowSource
{
public:
    static constexpr qint64 rowBytes = 2048;
    static constexpr qint64 indentedLevels = 64; ///< deeper nesting is not indented further

    explicit JsonRows(std::shared_ptr<const JsonDocument> document, const CancelFlag& cancel = {});

    qint64 size() const override { return m_size; }
    qint64 rowCount() const override { return m_rows; }
    qint64 lineCount() const override { return m_lines; }
    TextRow row(qint64 index) const override;
    qint64 rowAt(qint64 position) const override;
    qint32 widestRow() const override { return m_widest; }
    QString text(qint64 from, qint64 to) const override;
    QByteArray bytes() const override { return {}; }
    QByteArray piece(qint64 from, qint64 to) const override;
    qint64 charactersBefore(qint64 row) const override;
    qint64 rowAtCharacter(qint64 character) const override;

    bool isTooDeep() const { return m_deepest > indentedLevels; } ///< not indented all the way
    qint64 memory() const { return qint64(m_marks.capacity() * sizeof(Mark)); }

    /// Where the line of a node begins, for showing it. Takes time in proportion to its place in the text.
    qint64 positionOf(JsonOutline::Node node) const;

private:
    using Node = JsonOutline::Node;

    /// A line and where it begins.
    struct Line
    {
        Node node = 0;
        Node parent = JsonOutline::none;
        qint64 depth = 0;
        bool closing = false; ///< the bracket behind the node's values
        qint64 number = 0;
        qint64 row = 0;
        qint64 at = 0;
    };

    /// The state in front of every 64th line; lines between are found by going on from there.
    struct Mark
    {
        qint64 row = 0;
        qint64 at = 0;
        Node node = 0;
        Node parent = JsonOutline::none;
        quint32 depth = 0; ///< times two, and one for a closing bracket
    };

    struct Parts;

    void buildIndex(const CancelFlag& cancel);
    const JsonOutline& outline() const { return m_document->outline; }
    bool hasValues(Node node) const { return outline().firstChild(node) != JsonOutline::none; }
    bool hasComma(const Line& line) const;
    Parts partsOf(const Line& line) const;
    qint64 lineSize(const Line& line) const;
    static qint64 rowsOf(qint64 lineSize) { return lineSize <= rowBytes ? 1 : (lineSize - 1) / rowBytes + 1; }
    template <typename ParentOf>
    bool advance(Line& line, qint64 size, ParentOf parentOf) const;
    bool advance(Line& line) const;
    Line atMark(qint64 mark) const;
    Line lineOfRow(qint64 row) const;
    Line lineAt(qint64 position) const;
    TextRow rowOf(const Line& line, qint64 index) const;
    qint64 charactersIn(const Line& line) const;
    void countCharacters() const;

    std::shared_ptr<const JsonDocument> m_document;
    std::vector<Mark> m_marks;
    qint64 m_rows = 1;
    qint64 m_lines = 1;
    qint64 m_size = 0;
    qint64 m_deepest = 0;
    qint32 m_widest = 0;
    mutable std::vector<qint64> m_characters; ///< before each mark; filled when first asked for
};

} // namespace hookbench::payload
