// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/workspace/bundle_files.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace hookbench::ui {

class JobProgress;
class KeyFileRow;

/// Asks what a bundle is opened with, and makes a session of it beside it.
class OpenBundleDialog : public QDialog
{
    Q_OBJECT

public:
    OpenBundleDialog(const QString& path, settings::Settings& settings, QThreadPool& jobs, QWidget* parent);

    void accept() override; ///< opens it
    void reject() override; ///< stops opening first

Q_SIGNALS:
    void opened(const QString& session, const hookbench::workspace::OpenedBundle& bundle);

private:
    Result<bundle::Keys> keys();
    void setBusy(bool busy);
    void showError(const Error& error);
    void finish(const Result<workspace::OpenedBundle>& bundle);

    const QString m_path;
    const QString m_session;
    const bundle::Locks m_locks;
    LatestJob m_job;
    QLineEdit* m_passphrase;
    KeyFileRow* m_keyFile;
    QLabel* m_trouble;
    QProgressBar* m_bar;
    JobProgress* m_progress;
    QDialogButtonBox* m_buttons;
    QPushButton* m_open;
};

} // namespace hookbench::ui
