// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include "app/base/atomic_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <span>

namespace hookbench::settings {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int copiesKept = 3;
constexpr int writeDelayMs = 500;
constexpr qint64 largestFile = 1024 * 1024;

constexpr qint64 kib = 1024;
constexpr qint64 mib = 1024 * kib;
constexpr qint64 gib = 1024 * mib;
constexpr qint64 tib = 1024 * gib;
constexpr qint64 second = 1'000;
constexpr qint64 hour = 3'600 * second;

enum class Kind { Text, Flag, Bytes, List, Number };

struct Row
{
    Key key;
    QLatin1StringView name;
    Kind kind;
    QLatin1StringView standard = {};               ///< default of a text; flags are false
    std::array<QLatin1StringView, 3> allowed = {}; ///< of a text; none means any
    int allowedCount = 0;
    Range range = {}; ///< of a number
};

constexpr Row numberRow(Key key, QLatin1StringView name, qint64 least, qint64 most, qint64 standard)
{
    return {key, name, Kind::Number, {}, {}, 0, {least, most, standard}};
}

constexpr std::array table = {
    Row{Key::Language, "language"_L1, Kind::Text, ""_L1, {""_L1, "en"_L1, "de"_L1}, 3},
    Row{Key::Durability, "durability"_L1, Kind::Text, "full"_L1, {"full"_L1, "normal"_L1}, 2},
    Row{Key::LastSession, "lastSession"_L1, Kind::Text},
    Row{Key::RecentSessions, "recentSessions"_L1, Kind::List},
    Row{Key::LastFolder, "lastFolder"_L1, Kind::Text},
    Row{Key::RecentFilters, "recentFilters"_L1, Kind::List},
    Row{Key::ExportFormat, "exportFormat"_L1, Kind::Text},
    Row{Key::ExportRedacts, "exportRedacts"_L1, Kind::Text},
    Row{Key::ExportChoices, "exportChoices"_L1, Kind::List},
    Row{Key::ImportDrafts, "importDrafts"_L1, Kind::Flag},
    Row{Key::BundleKeyFile, "bundleKeyFile"_L1, Kind::Text},
    Row{Key::WindowGeometry, "windowGeometry"_L1, Kind::Bytes},
    Row{Key::WindowState, "windowState"_L1, Kind::Bytes},
    Row{Key::InspectorBeside, "inspectorBeside"_L1, Kind::Flag},
    Row{Key::HideTimeline, "hideTimeline"_L1, Kind::Flag},
    Row{Key::LogColumns, "logColumns"_L1, Kind::Bytes},
    Row{Key::InspectorTab, "inspectorTab"_L1, Kind::Text},
    Row{Key::SplitterState, "splitterState"_L1, Kind::Bytes},
    numberRow(Key::TextZoom, "textZoom"_L1, -6, 24, 0),
    Row{Key::HideLineNumbers, "hideLineNumbers"_L1, Kind::Flag},
    numberRow(Key::MaxBody, "maxBody"_L1, 0, tib, gib),
    numberRow(Key::MaxHead, "maxHead"_L1, kib, 16 * mib, 256 * kib),
    numberRow(Key::MaxRequestLine, "maxRequestLine"_L1, 512, 16 * mib, 128 * kib),
    numberRow(Key::MaxFields, "maxFields"_L1, 1, 100'000, 1'000),
    numberRow(Key::MaxChunkLine, "maxChunkLine"_L1, 16, mib, 16 * kib),
    numberRow(Key::MaxConnections, "maxConnections"_L1, 1, 60'000, 10'000),
    numberRow(Key::MaxConnectionsPerPeer, "maxConnectionsPerPeer"_L1, 1, 60'000, 2'000),
    numberRow(Key::HeadTimeout, "headTimeout"_L1, second / 10, hour, 20 * second),
    numberRow(Key::IdleTimeout, "idleTimeout"_L1, second / 10, 24 * hour, 60 * second),
    numberRow(Key::BodyGrace, "bodyGrace"_L1, 0, hour, 20 * second),
    numberRow(Key::BodyMinimumRate, "bodyMinimumRate"_L1, 0, gib, 100),
    numberRow(Key::WriteTimeout, "writeTimeout"_L1, second / 10, hour, 30 * second),
    numberRow(Key::LingerTimeout, "lingerTimeout"_L1, 0, 60 * second, 2 * second),
    numberRow(Key::BodyMemory, "bodyMemory"_L1, mib, 64 * gib, 128 * mib),
    numberRow(Key::HeadMemory, "headMemory"_L1, mib, 64 * gib, 64 * mib),
    numberRow(Key::MaxSession, "maxSession"_L1, 0, 1'024 * tib, 50 * gib),
};

const Row& rowOf(Key key)
{
    const auto row = std::find_if(table.begin(), table.end(), [key](const Row& r) { return r.key == key; });
    Q_ASSERT(row != table.end());
    return *row;
}

QVariant standardValue(const Row& row)
{
    switch (row.kind) {
    case Kind::Text:
        return QString(row.standard);
    case Kind::Flag:
        return false;
    case Kind::Bytes:
        return QByteArray();
    case Kind::List:
        return QStringList();
    case Kind::Number:
        return row.range.standard;
    }
    Q_UNREACHABLE();
}

bool isAllowed(const Row& row, const QString& text)
{
    const std::span allowed(row.allowed.data(), size_t(row.allowedCount));
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), text) != allowed.end();
}

/// The value as its kind, or an invalid variant where it is none of it.
QVariant fromJson(const Row& row, const QJsonValue& json)
{
    switch (row.kind) {
    case Kind::Text:
        return json.isString() && isAllowed(row, json.toString()) ? QVariant(json.toString()) : QVariant();
    case Kind::Flag:
        return json.isBool() ? QVariant(json.toBool()) : QVariant();
    case Kind::Bytes: {
        const auto decoded = QByteArray::fromBase64Encoding(json.toString().toLatin1());
        return json.isString() && decoded ? QVariant(*decoded) : QVariant();
    }
    case Kind::List:
        return json.isArray() ? QVariant(json.toVariant().toStringList()) : QVariant();
    case Kind::Number: {
        const qint64 number = json.toInteger(-1); // also of a fraction
        return number >= row.range.least && number <= row.range.most ? QVariant(number) : QVariant();
    }
    }
    Q_UNREACHABLE();
}

QJsonValue toJson(const Row& row, const QVariant& value)
{
    switch (row.kind) {
    case Kind::Text:
        return value.toString();
    case Kind::Flag:
        return value.toBool();
    case Kind::Bytes:
        return QString::fromLatin1(value.toByteArray().toBase64());
    case Kind::List:
        return QJsonArray::fromStringList(value.toStringList());
    case Kind::Number:
        return value.toLongLong();
    }
    Q_UNREACHABLE();
}

QString copyPath(const QString& path, int number)
{
    return path + u'.' + QString::number(number);
}

} // namespace

Settings::Settings(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(writeDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (const auto saved = save(); !saved)
            Q_EMIT saveFailed(saved.error());
    });
    load();
}

Settings::~Settings()
{
    if (const auto saved = save(); !saved)
        qWarning("%s", qUtf8Printable(saved.error().message));
}

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           "/hookbench/settings.json"_L1;
}

QVariant Settings::value(Key key) const
{
    const auto found = m_values.constFind(int(key));
    return found != m_values.cend() ? *found : standardValue(rowOf(key));
}

Range Settings::range(Key key)
{
    const Row& row = rowOf(key);
    Q_ASSERT(row.kind == Kind::Number);
    return row.range;
}

void Settings::set(Key key, const QVariant& value)
{
    const Row& row = rowOf(key);
    const QVariant typed = fromJson(row, toJson(row, value));
    Q_ASSERT(typed.isValid());
    if (!typed.isValid() || typed == this->value(key))
        return;
    m_values.insert(int(key), typed);
    m_dirty = true;
    m_delay.start();
    Q_EMIT changed(key);
}

void Settings::reset()
{
    for (const Row& row : table)
        set(row.key, standardValue(row));
}

Result<void> Settings::save()
{
    m_delay.stop();
    if (!m_dirty)
        return {};
    QJsonObject object = m_unknown;
    for (const Row& row : table) {
        if (const auto value = m_values.constFind(int(row.key)); value != m_values.cend())
            object.insert(row.name, toJson(row, *value));
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    keepCopies();
    if (const auto written = writeFileAtomically(m_path, QJsonDocument(object).toJson()); !written) {
        Error error = written.error();
        error.message = tr("The settings could not be saved. %1").arg(error.message);
        return fail(std::move(error));
    }
    m_dirty = false;
    m_fileIsGood = true;
    return {};
}

void Settings::load()
{
    if (!QFileInfo::exists(m_path) && !QFileInfo::exists(copyPath(m_path, 1)))
        return;
    const auto object = readObject(m_path);
    if (object) {
        m_fileIsGood = true;
        take(*object);
        return;
    }
    for (int number = 1; number <= copiesKept; ++number) {
        if (const auto copy = readObject(copyPath(m_path, number))) {
            m_problem = tr("%1 An earlier copy is used.").arg(object.error().message);
            take(*copy);
            return;
        }
    }
    m_problem = tr("%1 All settings have their defaults.").arg(object.error().message);
}

Result<QJsonObject> Settings::readObject(const QString& path) const
{
    const auto content = readFile(path, largestFile);
    if (!content)
        return fail(content.error());
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(*content, &parseError);
    if (!document.isObject()) {
        return fail(ErrorKind::Damaged,
                    tr("The settings file %1 is damaged near byte %2.").arg(path).arg(parseError.offset));
    }
    return document.object();
}

void Settings::take(const QJsonObject& object)
{
    m_unknown = object;
    for (const Row& row : table) {
        m_unknown.remove(row.name);
        const QVariant value = fromJson(row, object.value(row.name));
        if (value.isValid())
            m_values.insert(int(row.key), value);
    }
}

// The copies turn over only when a good file is about to be replaced, so a damaged one never pushes them out.
// Each step renames or links whole files: a crash between two of them loses none.
void Settings::keepCopies()
{
    if (!m_fileIsGood)
        return;
    const auto content = readFile(m_path, largestFile);
    if (!content)
        return;
    for (int number = copiesKept; number > 1; --number) {
        const QString newer = copyPath(m_path, number - 1);
        if (!QFileInfo::exists(newer))
            continue;
        QFile::remove(copyPath(m_path, number));
        QFile::rename(newer, copyPath(m_path, number));
    }
    // Best effort: a copy that cannot be written must not keep the settings themselves from being saved.
    if (const auto kept = writeFileAtomically(copyPath(m_path, 1), *content); !kept)
        qWarning("%s", qUtf8Printable(kept.error().message));
}

} // namespace hookbench::settings
