// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/workspace/local_authority.h"
#include "app/workspace/trust_advice.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace hookbench::ui {

/// How to trust the certificates of HTTPS endpoints: the authority's certificate to take away, and what to do
/// with it for each kind of client.
class TrustDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `jobs` reads the authority, or makes it, and outlives the dialog.
    TrustDialog(QThreadPool& jobs, QWidget* parent);

private:
    void buildFacts();
    void buildAdvice();
    void showAuthority(const Result<workspace::LocalAuthority>& authority);
    void showAdvice();
    void exportCertificate();
    void saveTo(const QString& path);

    LatestJob m_load;
    LatestJob m_save;
    workspace::LocalAuthority m_authority;
    QList<workspace::TrustAdvice> m_advice;
    QLabel* m_facts = nullptr;
    QLabel* m_outcome = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_copy = nullptr;
    QListWidget* m_clients = nullptr;
    QLabel* m_text = nullptr;
    QPlainTextEdit* m_command = nullptr;
    QPushButton* m_copyCommand = nullptr;
};

} // namespace hookbench::ui
