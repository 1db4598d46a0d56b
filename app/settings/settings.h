// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVariant>

namespace hookbench::settings {

/// Every setting there is. The table in settings.cpp gives each its name in the file, kind and default.
enum class Key {
    Language,        ///< "" follows the system, else "en", "de"
    Durability,      ///< "full", "normal"
    LastSession,     ///< path
    RecentSessions,  ///< paths, newest first
    LastFolder,      ///< of the file dialogs
    RecentFilters,   ///< texts of filters, newest first
    ExportFormat,    ///< that was chosen last, "har"
    ExportRedacts,   ///< "", or how the last export was redacted: "mask"
    ExportChoices,   ///< "html.full=no": options of formats that are not as usual
    ImportDrafts,    ///< the last import made drafts
    BundleKeyFile,   ///< path of the key that bundles are signed and opened with
    WindowGeometry,  ///< bytes of QWidget::saveGeometry
    WindowState,     ///< bytes of QMainWindow::saveState
    InspectorBeside, ///< inspector beside the log instead of below
    HideTimeline,    ///< the strip above the log
    LogColumns,      ///< bytes of QHeaderView::saveState
    InspectorTab,    ///< object name of the page last shown
    SplitterState,   ///< bytes of QSplitter::saveState
    TextZoom,        ///< points that texts are larger than the system's font
    HideLineNumbers, ///< in texts

    // What endpoints take from their senders, where an endpoint does not say otherwise itself.
    MaxBody,               ///< bytes of one body
    MaxHead,               ///< bytes of one request line with its header fields
    MaxRequestLine,        ///< bytes
    MaxFields,             ///< header fields of one request
    MaxChunkLine,          ///< bytes of the size and the extensions of one chunk
    MaxConnections,        ///< of all endpoints together
    MaxConnectionsPerPeer, ///< from one address
    HeadTimeout,           ///< milliseconds from the first byte of a head to its last
    IdleTimeout,           ///< milliseconds between two requests on one connection
    BodyGrace,             ///< milliseconds of a body before BodyMinimumRate counts
    BodyMinimumRate,       ///< bytes a second, on the average of one body so far
    WriteTimeout,          ///< milliseconds without progress while an answer is not read
    LingerTimeout,         ///< milliseconds of reading on after a refusal
    BodyMemory,            ///< bytes of all bodies under way that are held in memory
    HeadMemory,            ///< bytes of all heads under way; above it only small heads are taken
    MaxSession,            ///< bytes of a session on the disk; 0 is no limit
};

/// What a number may be.
struct Range
{
    qint64 least = 0;
    qint64 most = 0;
    qint64 standard = 0; ///< the default
};

/// The user's settings, in one JSON file that is old or new but never half; the last three good copies are
/// kept beside it and used when the file cannot be read. Belongs to one thread.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// Reads `path`; a missing file means defaults. Nothing is written before the first change.
    explicit Settings(QString path, QObject* parent = nullptr);
    ~Settings() override; ///< writes what is waiting

    /// The file in the user's configuration folder.
    static QString defaultPath();

    QVariant value(Key key) const;
    QString text(Key key) const { return value(key).toString(); }
    bool flag(Key key) const { return value(key).toBool(); }
    QByteArray bytes(Key key) const { return value(key).toByteArray(); }
    QStringList list(Key key) const { return value(key).toStringList(); }
    qint64 number(Key key) const { return value(key).toLongLong(); }

    /// Of a setting that is a number.
    static Range range(Key key);

    /// Written a moment later, together with what else changes meanwhile.
    void set(Key key, const QVariant& value);

    /// All back to their defaults.
    void reset();

    /// Writes now what is waiting.
    Result<void> save();

    /// Why the file could not be read as a whole at start, if so.
    const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void changed(hookbench::settings::Key key);
    void saveFailed(const hookbench::Error& error);

private:
    void load();
    Result<QJsonObject> readObject(const QString& path) const;
    void take(const QJsonObject& object);
    void keepCopies();

    QString m_path;
    QString m_problem;
    QHash<int, QVariant> m_values;
    QJsonObject m_unknown; ///< what a later version of the program wrote; kept as it is
    QTimer m_delay;
    bool m_dirty = false;
    bool m_fileIsGood = false; ///< what stands at m_path may become a copy
};

} // namespace hookbench::settings
