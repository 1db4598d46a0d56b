// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/workspace/exchange_import.h"
#include "app/workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTableWidget;

namespace hookbench::ui {

/// Shows what is in files and what of them cannot be read, and imports them into the open session.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(QStringList paths, workspace::Workspace& workspace, settings::Settings& settings,
                 QWidget* parent);

    void accept() override; ///< imports
    void reject() override; ///< stops an import under way first

private:
    /// What is in all files together.
    struct Contents
    {
        std::vector<ExchangeSummary> first;
        qint64 exchanges = 0;
        QStringList formats;
        QStringList problems;
    };
    static Contents look(const std::vector<workspace::ImportRequest>& requests, const CancelFlag& cancel);

    QWidget* makeChoices();
    QTableWidget* makeTable();
    std::vector<workspace::ImportRequest> requests() const;
    void preview();
    void showContents(const Contents& contents);
    void showRows(const std::vector<ExchangeSummary>& first);
    void finish();

    const QStringList m_paths;
    workspace::Workspace& m_workspace;
    settings::Settings& m_settings;
    LatestJob m_previewJob;
    bool m_isImporting = false;

    QComboBox* m_format;
    QRadioButton* m_toLog;
    QRadioButton* m_toDrafts;
    QLabel* m_summary;
    QTableWidget* m_table;
    QLabel* m_problemsLabel;
    QPlainTextEdit* m_problems;
    QProgressBar* m_bar;
    QDialogButtonBox* m_buttons;
    QPushButton* m_import;
    QWidget* m_choices;
};

} // namespace hookbench::ui
