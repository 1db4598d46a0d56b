// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <optional>

class QFileDialog;
class QMimeData;
class QWidget;

namespace hookbench::settings {
class Settings;
}

namespace hookbench::ui {

/// Asks the user for session files and remembers which were used. Nothing here opens a session.
class SessionFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int recentKept = 10;

    SessionFiles(settings::Settings& settings, QWidget* window);

    void askForNew();
    void askForExisting();
    void askForCopy(const QString& original);

    QStringList recent() const; ///< paths, newest first
    void noteOpened(const QString& path);
    void forget(const QString& path);
    void clearRecent();

    /// The path with ".hookbench" at its end.
    static QString withSuffix(const QString& path);

    /// The name people know a session by: its file name without the suffix.
    static QString title(const QString& path);

    /// The session among what is dragged over the window; none and the reason when it cannot be opened.
    static std::optional<QString> sessionIn(const QMimeData& data, QString* reason);

    /// Files on this computer that are no sessions: what they hold may be imported.
    static QStringList filesIn(const QMimeData& data); ///< folders, too

Q_SIGNALS:
    void newChosen(const QString& path);
    void existingChosen(const QString& path);
    void copyChosen(const QString& path);
    void recentChanged();

private:
    enum class Purpose { New, Existing, Copy };
    void ask(Purpose purpose, const QString& title, const QString& button, const QString& suggestion);
    void chosen(Purpose purpose, const QString& path);
    void setRecent(const QStringList& paths);

    settings::Settings& m_settings;
    QWidget* m_window;
    QPointer<QFileDialog> m_dialog;
};

} // namespace hookbench::ui
