// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/workspace/exchange_export.h"
#include "app/workspace/workspace.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFileDialog;
class QGroupBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace hookbench::ui {

class BundleForm;
class ExportOptionsForm;
class JobProgress;

/// Asks how exchanges are to be exported, shows what comes out, and does it. Everything that reads the
/// session runs as a job.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// What of a session can be chosen.
    struct Scope
    {
        std::vector<ExchangeId> selected = {}; ///< in the log, rising
        filter::Filter filter = {};            ///< that the log goes by
    };

    ExportDialog(workspace::Workspace& workspace, settings::Settings& settings, Scope scope, QWidget* parent);

    /// Writes to this file without asking for one.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exported(const QString& path, qint64 exchanges, const QString& redaction);

public Q_SLOTS:
    void reject() override; ///< stops an export under way first

private:
    QWidget* makeChoices();
    QWidget* makePreview();
    QGroupBox* makeRedaction();
    void followFormat();
    void preview();
    void showPreview(const Result<workspace::ExportPreview>& preview);
    void askForFile();
    void setBusy(bool busy);
    void finish(const QString& path, const Result<workspace::ExportOutcome>& outcome);
    workspace::ExportRequest request() const;
    void rememberChoices();
    formats::ExportChoices rememberedChoices() const;
    void showError(const Error& error);
    const formats::ExportFormat& format() const;

    workspace::Workspace& m_workspace;
    settings::Settings& m_settings;
    const Scope m_scope;
    const std::vector<formats::ExportFormat> m_formats;
    LatestJob m_previewJob;
    LatestJob m_exportJob;
    QTimer m_previewTimer;

    QComboBox* m_format;
    QRadioButton* m_all;
    QRadioButton* m_onlyFiltered;
    QRadioButton* m_onlySelected;
    ExportOptionsForm* m_options;
    QLabel* m_losses;
    QGroupBox* m_redaction;
    QComboBox* m_mode;
    QCheckBox* m_resigns;
    QLabel* m_hits;
    QPlainTextEdit* m_text;
    QLabel* m_trouble;
    BundleForm* m_bundle;
    QProgressBar* m_bar;
    JobProgress* m_progress;
    QDialogButtonBox* m_buttons;
    QPushButton* m_export;
    QWidget* m_choices;
};

} // namespace hookbench::ui
