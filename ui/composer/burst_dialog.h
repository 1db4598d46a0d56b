// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/drafting.h"

#include <QDialog>

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace hookbench::ui {

class FieldNote;
class HistogramView;

/// Sends a draft many times and shows how it is answered.
class BurstDialog : public QDialog
{
    Q_OBJECT

public:
    BurstDialog(workspace::Drafting& drafting, const Draft& draft, DocumentId document,
                QWidget* parent = nullptr);
    ~BurstDialog() override;

    /// For drafts that are signed with a secret that is kept nowhere; before it is started.
    void setTypedSecret(const QByteArray& secret) { m_typedSecret = secret; }

    bool isRunning() const { return bool(m_id); }
    BurstPlan plan() const;

public Q_SLOTS:
    void reject() override; ///< stops a running burst, and only then closes

private:
    QFormLayout* buildForm();
    QWidget* buildButtons();
    void connectDrafting();
    void start();
    void showReport(const BurstReport& report);
    void end();
    void adapt();

    workspace::Drafting& m_drafting;
    const Draft m_draft;
    const DocumentId m_document;
    QByteArray m_typedSecret;
    workspace::DraftSendId m_id;
    BurstPlan m_plan;

    QSpinBox* m_count = nullptr;
    QDoubleSpinBox* m_duration = nullptr;
    QDoubleSpinBox* m_rate = nullptr;
    QSpinBox* m_concurrency = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_copy = nullptr;
    FieldNote* m_note;
    QProgressBar* m_progress;
    HistogramView* m_histogram;
    QPlainTextEdit* m_report;
};

} // namespace hookbench::ui
