// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/export_item.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace hookbench::formats {

/// Something that a user may choose about a format, so that form and command line need no code for each.
struct ExportOption
{
    enum class Kind { Flag, Number, Choice, Text };

    QByteArray key; ///< "separator"
    QString label;
    QString help;
    Kind kind = Kind::Flag;
    QString standard;                ///< what counts when nothing is said; "yes" or "no" of a Flag
    std::vector<QByteArray> choices; ///< of a Choice
    qint64 least = 0;                ///< of a Number
    qint64 most = qint64(1) << 31;   ///< likewise
};

/// What was chosen: option keys and values. Unknown keys and impossible values are the caller's to refuse.
using ExportChoices = QHash<QByteArray, QString>;

/// What a format is.
struct ExportFormat
{
    QByteArray name;    ///< for the command line, "har"
    QString title;      ///< "HAR 1.2"
    QString suffix;     ///< of a file, without the dot
    QStringList losses; ///< what it cannot hold, a sentence each; empty when it holds everything
    std::vector<ExportOption> options;
    bool isBinary = false; ///< not for people to read
};

/// What a file says of itself.
struct ExportStart
{
    QString title;   ///< name of the session
    QString version; ///< of the program
    qint64 madeUs = 0;
    ExportChoices choices;
};

/// Writes exchanges in one format: begin(), add() for each, end(). Memory stays at a few pieces, whatever is
/// exported. After an error the output is of no use. One object writes one file at a time; begin() starts
/// anew.
class Exporter
{
public:
    Exporter() = default;
    virtual ~Exporter() = default;
    Q_DISABLE_COPY_MOVE(Exporter)

    virtual ExportFormat format() const = 0;

    virtual Result<void> begin(const ExportStart& start, const ByteSink& out) = 0;
    virtual Result<void> add(const ExportItem& item, const ByteSink& out) = 0;
    virtual Result<void> end(const ByteSink& out) = 0;
};

/// All there are, in the order of lists. The format "session" is not among them: it is not a text but a
/// database.
std::vector<std::unique_ptr<Exporter>> builtinExporters();

/// What was chosen, else what is usual.
QString choice(const ExportFormat& format, const ExportChoices& choices, const QByteArray& key);

/// Usage when a key is unknown or a value impossible.
Result<void> checkChoices(const ExportFormat& format, const ExportChoices& choices);

/// Bodies larger than this are left out by formats for people, which say so in their place.
constexpr qint64 largestShownBody = qint64(4) * 1024 * 1024;

} // namespace hookbench::formats
