// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/laboratory.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hookbench::ui {

/// Why the signature of one exchange does not fit, and what a program did that computed another digest.
class LaboratoryDialog : public QDialog
{
    Q_OBJECT

public:
    LaboratoryDialog(workspace::Workspace& workspace, ExchangeId exchange, QWidget* parent = nullptr);

private:
    void buildForm();
    void buildAnswer();
    void buildButtons();
    QLineEdit* addLine(QFormLayout* form, const QString& label, const QString& objectName,
                       const QString& hint);
    void fillSchemes();
    void search();
    void cancel();
    void showReport(const workspace::LaboratoryReport& report);
    void showCode();
    void showRunning(bool running);
    void say(const QString& text);

    workspace::Laboratory m_laboratory;
    const ExchangeId m_exchange;
    QComboBox* m_scheme = nullptr;
    QLineEdit* m_secret = nullptr;
    QLineEdit* m_digest = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_parameters = nullptr;
    QPlainTextEdit* m_others = nullptr;
    QPlainTextEdit* m_answer = nullptr;
    QLabel* m_languageLabel = nullptr;
    QComboBox* m_language = nullptr;
    QPlainTextEdit* m_code = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_search = nullptr;
    QPushButton* m_cancel = nullptr;
    QList<std::pair<QString, QString>> m_hints;
};

} // namespace hookbench::ui
