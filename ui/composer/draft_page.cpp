// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_page.h"

#include "app/models/log_texts.h"
#include "ui/composer/auth_page.h"
#include "ui/composer/draft_body_page.h"
#include "ui/composer/draft_settings_page.h"
#include "ui/composer/headers_page.h"
#include "ui/composer/preview_pane.h"
#include "ui/composer/result_pane.h"
#include "ui/composer/rows_table.h"
#include "ui/composer/signing_page.h"
#include "ui/theme/status_colors.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::DraftRowsModel;
using workspace::Drafting;
using workspace::DraftSendId;

DraftPage::DraftPage(Drafting& drafting, QThreadPool& jobs, DocumentId document, QWidget* parent)
    : QWidget(parent)
    , m_drafting(drafting)
    , m_document(document)
    , m_method(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_send(new QPushButton(tr("&Send"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
    , m_tabs(new QTabWidget(this))
    , m_parameters(new RowsTable(DraftRowsModel::Kind::Fields, tr("Parameters of the URL"),
                                 u"draftParameters"_s, this))
    , m_headers(new HeadersPage(this))
    , m_auth(new AuthPage(this))
    , m_signing(new SigningPage(drafting.samples(), this))
    , m_body(new DraftBodyPage(jobs, this))
    , m_settings(new DraftSettingsPage(this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_preview(new PreviewPane(jobs, this))
    , m_steps(new ResultPane(this))
    , m_result(plainLabel({}, this))
    , m_showExchange(new QPushButton(tr("&Jump to the Log"), this))
{
    setObjectName(u"draftPage%1"_s.arg(document.value));
    m_body->setSchema([this] { return m_drafting.schemaFor(m_url->text().toUtf8()); });
    buildTabs();
    m_preview->addPage(m_steps, tr("What Came of It"));
    m_split->setObjectName(u"draftSplitter"_s);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_tabs);
    m_split->addWidget(m_preview);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    buildRequestLine();
    layout->addWidget(m_split, 1);
    buildResult();
    connectEdits();
    connectDrafting();
    showSending(false);
}

void DraftPage::buildRequestLine()
{
    m_method->setObjectName(u"draftMethod"_s);
    m_method->setEditable(true);
    m_method->setInsertPolicy(QComboBox::NoInsert);
    m_method->addItems({u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s});
    m_method->lineEdit()->setAccessibleName(tr("Method"));
    m_method->lineEdit()->setObjectName(u"draftMethodText"_s);
    m_method->setAccessibleName(tr("Method"));
    m_method->completer()->setCaseSensitivity(Qt::CaseSensitive);
    m_url->setObjectName(u"draftUrl"_s);
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_url->setPlaceholderText(u"https://example.com/hooks"_s);
    m_url->setClearButtonEnabled(true);
    m_send->setObjectName(u"draftSend"_s);
    m_send->setToolTip(
        tr("Send (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_cancel->setObjectName(u"draftCancel"_s);
    QLabel* methodLabel = plainLabel(tr("&Method:"), this);
    methodLabel->setBuddy(m_method);
    QLabel* urlLabel = plainLabel(tr("&URL:"), this);
    urlLabel->setBuddy(m_url);
    auto* row = new QHBoxLayout;
    row->addWidget(methodLabel);
    row->addWidget(m_method);
    row->addWidget(urlLabel);
    row->addWidget(m_url, 1);
    row->addWidget(m_send);
    row->addWidget(m_cancel);
    static_cast<QVBoxLayout*>(layout())->insertLayout(0, row);
}

void DraftPage::buildTabs()
{
    m_tabs->setObjectName(u"draftTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_parameters, tr("&Parameters"));
    m_tabs->addTab(m_headers, tr("He&aders"));
    auto* auth = new QScrollArea(m_tabs); // some kinds have many fields
    auth->setObjectName(u"draftAuth"_s);
    auth->setFrameShape(QFrame::NoFrame);
    auth->setWidgetResizable(true);
    auth->setFocusPolicy(Qt::NoFocus);
    auth->setWidget(m_auth);
    m_tabs->addTab(auth, tr("Au&thentication"));
    m_tabs->addTab(m_signing, tr("Sig&nature"));
    m_tabs->addTab(m_body, tr("&Body"));
    m_tabs->addTab(m_settings, tr("Settin&gs"));
    m_tabs->setCurrentWidget(m_body);
}

void DraftPage::buildResult()
{
    m_result->setObjectName(u"draftResult"_s);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_showExchange->setObjectName(u"draftShowExchange"_s);
    m_showExchange->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_result, 1);
    row->addWidget(m_showExchange);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_showExchange, &QPushButton::clicked, this,
            [this] { Q_EMIT exchangeRequested(m_lastExchange); });
}

void DraftPage::connectEdits()
{
    connect(m_method, &QComboBox::editTextChanged, this, &DraftPage::noteEdit);
    connect(m_url, &QLineEdit::textChanged, this, &DraftPage::noteEdit);
    connect(&m_parameters->rows(), &DraftRowsModel::edited, this, &DraftPage::noteEdit);
    connect(m_headers, &HeadersPage::edited, this, &DraftPage::noteEdit);
    connect(m_auth, &AuthPage::edited, this, &DraftPage::noteEdit);
    connect(m_signing, &SigningPage::edited, this, &DraftPage::noteEdit);
    connect(m_body, &DraftBodyPage::edited, this, &DraftPage::noteEdit);
    connect(m_settings, &DraftSettingsPage::edited, this, &DraftPage::noteEdit);
    connect(m_preview, &PreviewPane::composedChanged, this,
            [this] { m_headers->showAutomatic(m_preview->composed().automatic); });
    connect(m_send, &QPushButton::clicked, this, &DraftPage::send);
    connect(m_cancel, &QPushButton::clicked, this, &DraftPage::cancel);
    connect(m_url, &QLineEdit::returnPressed, this, &DraftPage::send);
}

void DraftPage::connectDrafting()
{
    connect(&m_drafting, &Drafting::progressed, this, [this](DraftSendId id, const SendProgress& progress) {
        if (id == m_sending)
            showProgress(progress);
    });
    connect(&m_drafting, &Drafting::exchanged, this, [this](DraftSendId id, const SendOutcome& outcome) {
        if (id != m_sending)
            return;
        if (m_steps->steps() == 0)
            makeRoomForResult();
        m_steps->add(outcome);
        m_preview->showPage(m_steps);
        showOutcome(outcome);
    });
    connect(&m_drafting, &Drafting::retryScheduled, this, [this](DraftSendId id, int attempt, qint64 atUs) {
        if (id != m_sending)
            return;
        m_steps->beginAttempt(attempt);
        say(tr("%1 Attempt %2 begins at %3.")
                .arg(m_result->text())
                .arg(attempt)
                .arg(models::timeText(atUs, QDate::currentDate())));
    });
    connect(&m_drafting, &Drafting::finished, this, [this](DraftSendId id, const SendOutcome& outcome) {
        if (id != m_sending)
            return;
        showSending(false);
        showOutcome(outcome);
    });
    connect(&m_drafting, &Drafting::refused, this, [this](DraftSendId id, const Error& error) {
        if (id != m_sending)
            return;
        showSending(false);
        showRefusal(error);
    });
}

QByteArray DraftPage::typedSecret() const
{
    return m_signing->typedSecret();
}

Draft DraftPage::draft() const
{
    Draft draft;
    draft.name = m_name;
    draft.method = m_method->currentText().toUtf8();
    draft.url = m_url->text().toUtf8();
    draft.parameters = m_parameters->rows().fields();
    draft.headers = m_headers->headers();
    draft.auth = m_auth->auth();
    draft.signing = m_signing->signing();
    draft.body = m_body->body();
    draft.settings = m_settings->settings();
    draft.settings.withoutAutomatic = m_headers->withoutAutomatic();
    draft.retry = m_settings->retry();
    return draft;
}

void DraftPage::setDraft(const Draft& draft)
{
    m_setting = true;
    m_name = draft.name;
    m_method->setEditText(QString::fromUtf8(draft.method));
    m_url->setText(QString::fromUtf8(draft.url));
    m_parameters->rows().setFields(draft.parameters);
    m_headers->set(draft.headers, draft.settings.withoutAutomatic);
    m_auth->setAuth(draft.auth);
    m_signing->setSigning(draft.signing);
    m_body->setBody(draft.body);
    m_settings->set(draft.settings, draft.retry);
    m_setting = false;
    adaptToProtocol();
    refreshPreview();
}

void DraftPage::refreshPreview()
{
    m_preview->show(draft(), m_drafting.values());
}

void DraftPage::noteEdit()
{
    if (m_setting)
        return;
    adaptToProtocol();
    refreshPreview();
    Q_EMIT edited();
}

void DraftPage::adaptToProtocol()
{
    const bool raw = m_settings->settings().protocol == DraftSettings::Protocol::Raw;
    m_body->setRawMessage(raw);
    for (QWidget* page : {static_cast<QWidget*>(m_parameters), static_cast<QWidget*>(m_headers)})
        m_tabs->setTabEnabled(m_tabs->indexOf(page), !raw);
}

void DraftPage::send()
{
    if (m_sending)
        return;
    m_lastExchange = {};
    m_showExchange->hide();
    say(tr("Sending…"));
    m_steps->clear(m_drafting.values().session);
    m_sending = m_drafting.send(draft(), m_document, typedSecret());
    showSending(true);
}

void DraftPage::cancel()
{
    if (m_sending)
        m_drafting.cancel(m_sending);
}

bool DraftPage::startFind()
{
    return m_tabs->currentWidget() == m_body && m_body->startFind();
}

/// What came back is what matters now; the user may move it back.
void DraftPage::makeRoomForResult()
{
    const QList<int> sizes = m_split->sizes();
    const int all = sizes[0] + sizes[1];
    if (sizes[1] < all * 3 / 5)
        m_split->setSizes({all * 2 / 5, all * 3 / 5});
}

void DraftPage::showSending(bool sending)
{
    const bool hadFocus = m_send->hasFocus() || m_cancel->hasFocus();
    if (!sending)
        m_sending = {};
    m_send->setVisible(!sending);
    m_cancel->setVisible(sending);
    if (hadFocus)
        (sending ? m_cancel : m_send)->setFocus(Qt::OtherFocusReason);
    Q_EMIT sendingChanged();
}

void DraftPage::showProgress(const SendProgress& progress)
{
    switch (progress.phase) {
    case SendPhase::Resolving:
        say(tr("Looking up the address…"));
        break;
    case SendPhase::Connecting:
        say(tr("Connecting…"));
        break;
    case SendPhase::Handshaking:
        say(tr("Agreeing on TLS…"));
        break;
    case SendPhase::Sending:
        say(tr("Sending, %1 so far…").arg(models::sizeText(progress.sent)));
        break;
    case SendPhase::Waiting:
        say(tr("Waiting for the answer…"));
        break;
    case SendPhase::Receiving:
        say(tr("Receiving, %1 so far…").arg(models::sizeText(progress.received)));
        break;
    case SendPhase::Recording:
        break;
    }
}

void DraftPage::showOutcome(const SendOutcome& outcome)
{
    m_lastExchange = outcome.exchange.id;
    m_showExchange->setVisible(bool(m_lastExchange));
    if (outcome.status == 0) {
        const QString reason = outcome.cancelled ? tr("Cancelled.") : outcome.error.message;
        say(outcome.advice.isEmpty() ? reason : tr("%1 %2").arg(reason, outcome.advice));
        return;
    }
    const QString line =
        tr("Answered with %1 after %2, %3.")
            .arg(outcome.status)
            .arg(models::durationText(outcome.exchange.durationUs()), models::sizeText(outcome.responseSize));
    say(line);
}

void DraftPage::showRefusal(const Error& error)
{
    say(error.advice.isEmpty() ? error.message : tr("%1 %2").arg(error.message, error.advice));
}

void DraftPage::say(const QString& text)
{
    if (text == m_result->text())
        return;
    m_result->setText(text);
    announce(m_result);
}

} // namespace hookbench::ui
