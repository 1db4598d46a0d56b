// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/drafting.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace hookbench::ui {

class AuthPage;
class DraftBodyPage;
class DraftSettingsPage;
class HeadersPage;
class PreviewPane;
class ResultPane;
class RowsTable;
class SigningPage;

/// One draft to be edited and sent, what it will put on the wire, and how the last sending went.
class DraftPage : public QWidget
{
    Q_OBJECT

public:
    DraftPage(workspace::Drafting& drafting, QThreadPool& jobs, DocumentId document,
              QWidget* parent = nullptr);

    DocumentId document() const { return m_document; }
    Draft draft() const;
    QByteArray typedSecret() const; ///< of this run alone, see SigningPage
    void setDraft(const Draft& draft);
    void refreshPreview();

    bool isSending() const { return bool(m_sending); }
    void send();
    void cancel();
    bool startFind();

Q_SIGNALS:
    void edited();
    void sendingChanged();
    void exchangeRequested(hookbench::ExchangeId id); ///< to be shown in the log

private:
    void buildRequestLine();
    void buildTabs();
    void buildResult();
    void connectEdits();
    void connectDrafting();
    void noteEdit();
    void adaptToProtocol();
    void makeRoomForResult();
    void showSending(bool sending);
    void showProgress(const SendProgress& progress);
    void showOutcome(const SendOutcome& outcome);
    void showRefusal(const Error& error);
    void say(const QString& text);

    workspace::Drafting& m_drafting;
    DocumentId m_document;
    QString m_name;
    workspace::DraftSendId m_sending;
    ExchangeId m_lastExchange;
    bool m_setting = false;

    QComboBox* m_method;
    QLineEdit* m_url;
    QPushButton* m_send;
    QPushButton* m_cancel;
    QTabWidget* m_tabs;
    RowsTable* m_parameters;
    HeadersPage* m_headers;
    AuthPage* m_auth;
    SigningPage* m_signing;
    DraftBodyPage* m_body;
    DraftSettingsPage* m_settings;
    QSplitter* m_split;
    PreviewPane* m_preview;
    ResultPane* m_steps;
    QLabel* m_result;
    QPushButton* m_showExchange;
};

} // namespace hookbench::ui
