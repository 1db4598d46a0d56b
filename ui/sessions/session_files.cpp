// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/session_files.h"

#include "app/settings/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

namespace {
constexpr auto suffix = ".hookbench"_L1;
} // namespace

SessionFiles::SessionFiles(settings::Settings& settings, QWidget* window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
}

QString SessionFiles::withSuffix(const QString& path)
{
    return path.endsWith(suffix, Qt::CaseInsensitive) ? path : path + suffix;
}

QString SessionFiles::title(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    return name.endsWith(suffix, Qt::CaseInsensitive) ? name.chopped(suffix.size()) : name;
}

void SessionFiles::askForNew()
{
    ask(Purpose::New, tr("New Session"), tr("Create"), tr("Session.hookbench"));
}

void SessionFiles::askForExisting()
{
    ask(Purpose::Existing, tr("Open Session"), tr("Open"), {});
}

void SessionFiles::askForCopy(const QString& original)
{
    ask(Purpose::Copy, tr("Save a Copy"), tr("Save"), tr("%1 (copy)").arg(title(original)) + suffix);
}

void SessionFiles::ask(Purpose purpose, const QString& windowTitle, const QString& button,
                       const QString& suggestion)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new QFileDialog(m_window, windowTitle);
    m_dialog->setObjectName(u"sessionFileDialog"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setNameFilters({tr("Hookbench sessions (*.hookbench)"), tr("All files (*)")});
    m_dialog->setLabelText(QFileDialog::Accept, button);
    const QString folder = m_settings.text(Key::LastFolder);
    m_dialog->setDirectory(QFileInfo(folder).isDir()
                               ? folder
                               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (purpose == Purpose::Existing) {
        m_dialog->setFileMode(QFileDialog::ExistingFile);
    } else {
        m_dialog->setAcceptMode(QFileDialog::AcceptSave);
        m_dialog->setDefaultSuffix(suffix.mid(1));
        m_dialog->selectFile(suggestion);
        // A session is never replaced: where there is a file already, the window says so.
        m_dialog->setOption(QFileDialog::DontConfirmOverwrite);
    }
    connect(m_dialog, &QFileDialog::fileSelected, this,
            [this, purpose](const QString& path) { chosen(purpose, path); });
    m_dialog->open();
}

void SessionFiles::chosen(Purpose purpose, const QString& path)
{
    m_settings.set(Key::LastFolder, QFileInfo(path).absolutePath());
    switch (purpose) {
    case Purpose::New:
        Q_EMIT newChosen(withSuffix(path));
        return;
    case Purpose::Existing:
        Q_EMIT existingChosen(path);
        return;
    case Purpose::Copy:
        Q_EMIT copyChosen(withSuffix(path));
        return;
    }
}

QStringList SessionFiles::recent() const
{
    return m_settings.list(Key::RecentSessions);
}

void SessionFiles::noteOpened(const QString& path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    setRecent(paths.first(qMin(paths.size(), qsizetype(recentKept))));
    m_settings.set(Key::LastSession, path);
}

void SessionFiles::forget(const QString& path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    setRecent(paths);
}

void SessionFiles::clearRecent()
{
    setRecent({});
}

void SessionFiles::setRecent(const QStringList& paths)
{
    m_settings.set(Key::RecentSessions, paths);
    Q_EMIT recentChanged();
}

QStringList SessionFiles::filesIn(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        const QString path = url.toLocalFile();
        if (QFileInfo::exists(path) && !path.endsWith(suffix, Qt::CaseInsensitive))
            paths += path;
    }
    return paths;
}

std::optional<QString> SessionFiles::sessionIn(const QMimeData& data, QString* reason)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1) {
        *reason = urls.isEmpty() ? tr("Only session files can be dropped here.")
                                 : tr("Drop one session file at a time.");
        return {};
    }
    const QString path = urls.first().toLocalFile();
    if (path.isEmpty()) {
        *reason = tr("%1 is not a file on this computer.").arg(urls.first().toDisplayString());
        return {};
    }
    if (!path.endsWith(suffix, Qt::CaseInsensitive)) {
        *reason = tr("%1 is not a session file: their names end in .hookbench.")
                      .arg(QDir::toNativeSeparators(path));
        return {};
    }
    return path;
}

} // namespace hookbench::ui
