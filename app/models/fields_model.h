// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/header_list.h"
#include "app/http/target.h"

#include <QAbstractTableModel>

#include <vector>

namespace hookbench::models {

/// A row of a table of texts.
struct TextLine
{
    QStringList cells;
    QString mark = {}; ///< what is wrong with this row, in words; empty when nothing is
    QString help = {}; ///< what the row is, for who wonders; may be empty
    int level = 0;     ///< 1 for what was read out of the row above it
    qint64 at = -1;    ///< where it stands in the message as it came, in bytes; -1 for no place
    qint64 size = 0;   ///< bytes there
    bool operator==(const TextLine&) const = default;
};

/// A small table of texts with titles: header fields, parameters, facts. Order and repetition are the data's
/// own.
class FieldsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        MarkRole = Qt::UserRole, ///< QString, TextLine::mark
        HelpRole,                ///< QString, TextLine::help
        LevelRole,               ///< int, TextLine::level
    };

    explicit FieldsModel(QStringList titles, QObject* parent = nullptr);

    void setLines(std::vector<TextLine> lines);
    const std::vector<TextLine>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_titles;
    std::vector<TextLine> m_lines;
};

/// Whether rows say where they stand in the message.
enum class FieldPlaces { None, InMessage };

/// Name and value of each field line, to the letter; below them what their values say. `atMs` is when the
/// message came, in milliseconds since 1970.
std::vector<TextLine> headerLines(const http::HeaderList& headers, qint64 atMs,
                                  FieldPlaces places = FieldPlaces::None);

/// Name, value and the form in which it came of each parameter.
std::vector<TextLine> parameterLines(const std::vector<http::Parameter>& parameters);

} // namespace hookbench::models
