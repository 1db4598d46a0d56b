// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/fields_model.h"

#include "app/http/known_headers.h"
#include "app/payload/header_details.h"
#include "app/payload/text.h"

namespace hookbench::models {

using payload::visibleText;

FieldsModel::FieldsModel(QStringList titles, QObject* parent)
    : QAbstractTableModel(parent)
    , m_titles(std::move(titles))
{
}

void FieldsModel::setLines(std::vector<TextLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int FieldsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int FieldsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant FieldsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TextLine& line = m_lines[size_t(index.row())];
    const QString text = line.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::AccessibleTextRole:
        // Only where it says more than the text does.
        return line.mark.isEmpty() || index.column() > 0 ? QVariant() : tr("%1 (%2)").arg(text, line.mark);
    case Qt::AccessibleDescriptionRole:
        return line.help.isEmpty() ? QVariant() : line.help;
    case MarkRole:
        return line.mark;
    case HelpRole:
        return line.help;
    case LevelRole:
        return line.level;
    default:
        return {};
    }
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_titles.value(section);
}

std::vector<TextLine> headerLines(const http::HeaderList& headers, qint64 atMs, FieldPlaces places)
{
    std::vector<TextLine> lines;
    lines.reserve(size_t(headers.size()));
    for (qsizetype i = 0; i < headers.size(); ++i) {
        TextLine line{{visibleText(headers.name(i)), visibleText(headers.value(i))}, {}};
        line.help = http::headerMeaning(headers.name(i));
        if (places == FieldPlaces::InMessage) {
            const http::HeaderList::Span& span = headers.span(i);
            line.at = span.nameAt;
            line.size = span.valueAt + span.valueSize - span.nameAt;
        }
        lines.push_back(line);
        for (const payload::HeaderDetail& detail :
             payload::headerDetails(headers.name(i), headers.value(i), atMs)) {
            TextLine below{{detail.name, detail.value}, detail.mark};
            below.level = 1;
            below.at = line.at;
            below.size = line.size;
            lines.push_back(below);
        }
    }
    return lines;
}

std::vector<TextLine> parameterLines(const std::vector<http::Parameter>& parameters)
{
    std::vector<TextLine> lines;
    lines.reserve(parameters.size());
    for (const http::Parameter& parameter : parameters) {
        const QString mark =
            parameter.malformed ? FieldsModel::tr("holds a “%” that begins no valid escape") : QString();
        lines.push_back(
            {{visibleText(parameter.name), visibleText(parameter.value), visibleText(parameter.raw)}, mark});
    }
    return lines;
}

} // namespace hookbench::models
