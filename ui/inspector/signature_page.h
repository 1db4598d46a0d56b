// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/signature_checking.h"

#include <QThreadPool>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTabWidget;
class QTreeWidget;
class QVBoxLayout;

namespace hookbench::ui {

class HexPane;
class TextPane;

/// The signature of a request: the verdict, each step on the way to it with its bytes, and checking it again
/// with another scheme or secret. Checks when it comes into sight.
class SignaturePage : public QWidget
{
    Q_OBJECT

public:
    explicit SignaturePage(QThreadPool& pool, QWidget* parent = nullptr);

    /// Who checks. Must live as long as this page; null before.
    void setChecking(workspace::SignatureChecking* checking);

    void showExchange(ExchangeId id, bool isCaptured);
    bool isShowing(ExchangeId id) const { return m_id == id; }
    void clear();
    void find();

    /// Puts something behind the button “Why Does It Fail?”, which is not there without it.
    void setLaboratory(QWidget* widget);

    /// What is shown, and how it was asked for. Null when nothing is.
    const workspace::SignatureReport* report() const { return m_report ? &*m_report : nullptr; }
    workspace::SignatureQuestion question() const;

Q_SIGNALS:
    void message(const QString& text);
    void secretsWanted(); ///< the user wants to see or change the stored secrets

    /// The user asks why it fails: for whoever gave a laboratory.
    void explanationWanted(hookbench::ExchangeId id, const hookbench::workspace::SignatureQuestion& question);

    /// Another verdict is shown.
    void reportChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeVerdict();
    QWidget* makeQuestion();
    QWidget* makeSteps(QThreadPool& pool);
    void fillSchemes();
    void fillSecrets();
    void check();
    void showReport(const workspace::SignatureReport& report);
    void showFailure(const Error& error);
    void showStep(int index);
    void paintVerdict();
    QString verdictLine() const;
    QString factLine() const;

    workspace::SignatureChecking* m_checking = nullptr;
    ExchangeId m_id;
    bool m_isDue = false; ///< something is to be checked when the page comes into sight
    std::optional<workspace::SignatureReport> m_report;

    QLabel* m_verdict;
    QLabel* m_reason;
    QLabel* m_facts;
    QComboBox* m_scheme;
    QComboBox* m_secret;
    QLineEdit* m_typed;
    QLineEdit* m_url;
    QLineEdit* m_parameters;
    QLabel* m_parametersLabel;
    QPushButton* m_check;
    QPushButton* m_why;
    QTreeWidget* m_steps;
    QTabWidget* m_bytes;
    TextPane* m_text;
    HexPane* m_hex;
    QSplitter* m_splitter;
    QVBoxLayout* m_laboratory;
    QWidget* m_laboratoryWidget = nullptr;
};

} // namespace hookbench::ui
