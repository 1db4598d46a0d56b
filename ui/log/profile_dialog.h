// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/retry_profile.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace hookbench::ui {

/// How senders try again: the findings in words and the attempts that show them. Stays open beside the log;
/// what it shows is computed by others.
class ProfileDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProfileDialog(QWidget* parent);

    void showBusy();
    void showSenders(std::vector<workspace::SenderProfile> senders);
    void showError(const QString& message);

Q_SIGNALS:
    void refreshRequested();
    void exchangeRequested(hookbench::ExchangeId id);

private:
    void showSender();
    void fillAttempts(const workspace::SenderProfile& sender);
    void goTo();
    void copy() const;

    std::vector<workspace::SenderProfile> m_senders;
    QLabel* m_title;
    QComboBox* m_sender;
    QLabel* m_words;
    QTreeWidget* m_attempts;
    QLabel* m_rest;
    QPushButton* m_goTo;
};

} // namespace hookbench::ui
