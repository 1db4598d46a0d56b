// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/signature_page.h"

#include "ui/theme/provider_badge.h"
#include "ui/theme/status_colors.h"
#include "ui/viewers/hex_pane.h"
#include "ui/viewers/text_pane.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::SecretKeeper;
using workspace::SignatureChecking;
using workspace::SignatureQuestion;
using workspace::SignatureReport;
using workspace::SignatureStep;

namespace {

enum StepColumn { WhatColumn, TextColumn };

/// What stands in the list of secrets before those that are stored.
constexpr int fittingSecrets = 0;
constexpr int typedSecret = 1;

constexpr qsizetype bytesInLine = 80; // of a step; all of them stand below

QString firstBytes(const QByteArray& bytes)
{
    const bool isText = std::ranges::all_of(bytes.first(std::min(bytes.size(), bytesInLine)),
                                            [](char c) { return c >= 0x20 && c < 0x7f; });
    const QByteArray front = bytes.first(std::min(bytes.size(), bytesInLine));
    const QString shown = QString::fromLatin1(isText ? front : front.toHex(' '));
    return bytes.size() > bytesInLine ? shown + u'…' : shown;
}

} // namespace

SignaturePage::SignaturePage(QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
{
    makeVerdict();
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(u"signatureSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setMinimumHeight(fontMetrics().lineSpacing() * 10);
    QWidget* question = makeQuestion();
    m_splitter->addWidget(makeSteps(pool));
    m_laboratory = new QVBoxLayout;
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_verdict);
    column->addWidget(m_reason);
    column->addWidget(m_facts);
    column->addWidget(question);
    column->addLayout(m_laboratory);
    column->addWidget(m_splitter, 1);
    clear();
}

void SignaturePage::makeVerdict()
{
    m_verdict = plainLabel({}, this);
    m_verdict->setObjectName(u"signatureVerdict"_s);
    QFont font = m_verdict->font();
    font.setBold(true);
    m_verdict->setFont(font);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason = plainParagraph({}, this);
    m_reason->setObjectName(u"signatureReason"_s);
    m_facts = plainParagraph({}, this);
    m_facts->setObjectName(u"signatureFacts"_s);
}

QWidget* SignaturePage::makeQuestion()
{
    auto* holder = new QWidget(this);
    const auto line = [holder](const QString& objectName, const QString& name) {
        auto* edit = new QLineEdit(holder);
        edit->setObjectName(objectName);
        edit->setAccessibleName(name);
        return edit;
    };
    m_scheme = new QComboBox(holder);
    m_scheme->setObjectName(u"signatureScheme"_s);
    m_scheme->setAccessibleName(tr("Scheme"));
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setMinimumContentsLength(18);
    m_secret = new QComboBox(holder);
    m_secret->setObjectName(u"signatureSecret"_s);
    m_secret->setAccessibleName(tr("Secret"));
    m_secret->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_secret->setMinimumContentsLength(18);
    m_typed = line(u"signatureTypedSecret"_s, tr("Secret for this check"));
    m_typed->setEchoMode(QLineEdit::Password);
    m_typed->setPlaceholderText(tr("Used once, not kept"));
    m_typed->hide();
    m_url = line(u"signatureUrl"_s, tr("URL as the sender has it"));
    m_url->setPlaceholderText(tr("As the request says"));
    m_parameters = line(u"signatureParameters"_s, tr("Facts that the scheme needs"));
    m_parameters->setPlaceholderText(tr("webhook-id=8PT…"));
    m_check = new QPushButton(tr("Check"), holder);
    m_check->setObjectName(u"signatureCheck"_s);
    m_check->setToolTip(plainToolTip(tr("Checks the signature with this scheme and secret")));
    auto* secrets = new QPushButton(tr("Secrets…"), holder);
    secrets->setObjectName(u"signatureSecrets"_s);
    secrets->setToolTip(plainToolTip(tr("Shows the stored secrets and adds others")));
    m_why = new QPushButton(tr("Why Does It Fail?"), holder);
    m_why->setObjectName(u"signatureWhy"_s);
    m_why->hide();

    auto* form = new QFormLayout;
    const auto addRow = [form, holder](const QString& text, QWidget* field) {
        QLabel* label = plainLabel(text, holder);
        label->setBuddy(field);
        form->addRow(label, field);
        return label;
    };
    addRow(tr("Scheme:"), m_scheme);
    addRow(tr("Secret:"), m_secret);
    form->addRow(QString(), m_typed);
    addRow(tr("URL:"), m_url);
    m_parametersLabel = addRow(tr("Facts:"), m_parameters);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_check);
    buttons->addWidget(m_why);
    buttons->addWidget(secrets);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins({});
    column->addLayout(form);
    column->addLayout(buttons);
    connect(m_check, &QPushButton::clicked, this, &SignaturePage::check);
    connect(secrets, &QPushButton::clicked, this, &SignaturePage::secretsWanted);
    connect(m_why, &QPushButton::clicked, this, [this] {
        m_laboratoryWidget->show();
        Q_EMIT explanationWanted(m_id, question());
    });
    connect(m_secret, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_typed->setVisible(index == typedSecret); });
    for (QLineEdit* edit : {m_typed, m_url, m_parameters})
        connect(edit, &QLineEdit::returnPressed, this, &SignaturePage::check);
    return holder;
}

QWidget* SignaturePage::makeSteps(QThreadPool& pool)
{
    auto* splitter = new QSplitter(Qt::Horizontal, m_splitter);
    splitter->setChildrenCollapsible(false);
    m_steps = new QTreeWidget(splitter);
    m_steps->setObjectName(u"signatureSteps"_s);
    m_steps->setAccessibleName(tr("Steps of the check"));
    m_steps->setHeaderLabels({tr("Step"), tr("What was found")});
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setTextElideMode(Qt::ElideRight);
    m_text = new TextPane(tr("Bytes of the step as text"), pool, splitter);
    m_hex = new HexPane(tr("Bytes of the step in hexadecimal"), pool, splitter);
    m_bytes = new QTabWidget(splitter);
    m_bytes->setObjectName(u"signatureBytes"_s);
    m_bytes->setDocumentMode(true);
    m_bytes->addTab(m_text, tr("Text"));
    m_bytes->addTab(m_hex, tr("Hex"));
    splitter->addWidget(m_steps);
    splitter->addWidget(m_bytes);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    connect(m_steps, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { showStep(m_steps->indexOfTopLevelItem(item)); });
    connect(m_text, &TextPane::message, this, &SignaturePage::message);
    connect(m_hex, &HexPane::message, this, &SignaturePage::message);
    return splitter;
}

void SignaturePage::setChecking(SignatureChecking* checking)
{
    m_checking = checking;
    connect(checking, &SignatureChecking::checked, this, &SignaturePage::showReport);
    connect(checking, &SignatureChecking::failed, this, &SignaturePage::showFailure);
    connect(checking, &SignatureChecking::catalogueChanged, this, &SignaturePage::fillSchemes);
    connect(checking, &SignatureChecking::secretsChanged, this, [this] {
        fillSecrets();
        // A secret that was just stored is what the one in sight waited for.
        if (m_id && isVisible() && m_report && !isGood(m_report->verdict))
            check();
    });
    fillSchemes();
    fillSecrets();
}

void SignaturePage::setLaboratory(QWidget* widget)
{
    m_laboratoryWidget = widget;
    m_laboratory->addWidget(widget);
    widget->hide();
}

void SignaturePage::fillSchemes()
{
    const QByteArray before = m_scheme->currentData().toByteArray();
    m_scheme->clear();
    m_scheme->addItem(tr("That of who is recognised"), QByteArray());
    for (const workspace::SchemeChoice& scheme : m_checking->schemes())
        m_scheme->addItem(providerBadge(scheme.name), scheme.title, scheme.name);
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(before)));
}

void SignaturePage::fillSecrets()
{
    const QString before = m_secret->currentData().toString();
    const int special = m_secret->currentIndex();
    m_secret->clear();
    const bool isOpen = m_checking->secrets().state() == SecretKeeper::State::Ready;
    m_secret->addItem(isOpen ? tr("Those stored for it") : tr("Stored secrets (not open)"), QString());
    m_secret->addItem(tr("Typed here"), QString());
    for (const workspace::SecretInfo& info : m_checking->secrets().list())
        m_secret->addItem(info.label.isEmpty() ? info.name
                                               : tr("%1 – %2", "name, label").arg(info.name, info.label),
                          info.name);
    const int found = before.isEmpty() ? special : m_secret->findData(before);
    m_secret->setCurrentIndex(std::max(0, found));
    m_typed->setVisible(m_secret->currentIndex() == typedSecret);
}

SignatureQuestion SignaturePage::question() const
{
    SignatureQuestion question;
    question.scheme = m_scheme->currentData().toByteArray();
    question.secretName = m_secret->currentData().toString();
    if (m_secret->currentIndex() == typedSecret)
        question.typed = m_typed->text().toUtf8();
    question.url = m_url->text().trimmed().toUtf8();
    question.parameters = m_parameters->text().toUtf8().replace(' ', '\n');
    return question;
}

void SignaturePage::showExchange(ExchangeId id, bool isCaptured)
{
    clear();
    m_id = id;
    setEnabled(isCaptured);
    if (!isCaptured) {
        m_reason->setText(tr("This is a request that was sent from here."));
        return;
    }
    m_isDue = true;
    if (isVisible())
        check();
}

void SignaturePage::clear()
{
    if (m_checking)
        m_checking->cancel();
    m_id = {};
    m_isDue = false;
    m_report.reset();
    m_steps->clear();
    showStep(-1);
    m_verdict->clear();
    m_reason->clear();
    m_facts->clear();
    m_facts->hide();
    m_why->hide();
    m_parameters->hide();
    m_parametersLabel->hide();
    if (m_laboratoryWidget)
        m_laboratoryWidget->hide();
}

void SignaturePage::check()
{
    if (!m_checking || !m_id)
        return;
    m_isDue = false;
    m_checking->check(m_id, question());
}

void SignaturePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isDue)
        check();
}

void SignaturePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintVerdict();
}

QString SignaturePage::verdictLine() const
{
    return m_report->schemeTitle.isEmpty() ? verdictText(m_report->verdict)
                                           : tr("%1 – %2", "verdict, provider")
                                                 .arg(verdictText(m_report->verdict), m_report->schemeTitle);
}

QString SignaturePage::factLine() const
{
    QStringList facts;
    if (!m_report->matchedSecret.isEmpty())
        facts << tr("Fits the secret “%1”.").arg(m_report->matchedSecret);
    else if (m_report->tried > 0)
        facts << tr("%n secret(s) were tried.", nullptr, int(m_report->tried));
    facts << m_report->age;
    if (!m_report->coversBody && isGood(m_report->verdict))
        facts << tr("It does not cover the body, which could be changed unnoticed.");
    if (m_report->candidates.size() > 1)
        facts << tr("May be from: %1.").arg(m_report->candidates.join(u", "_s));
    facts.removeAll(QString());
    return facts.join(u' ');
}

void SignaturePage::showReport(const SignatureReport& report)
{
    if (report.id != m_id)
        return;
    m_report = report;
    m_verdict->setText(verdictLine());
    m_reason->setText(report.reason);
    m_reason->setVisible(!report.reason.isEmpty());
    m_facts->setText(factLine());
    m_facts->setVisible(!m_facts->text().isEmpty());
    paintVerdict();
    announce(m_verdict);
    const bool wantsFacts = report.isParameterMissing || !m_parameters->text().isEmpty();
    m_parameters->setVisible(wantsFacts);
    m_parametersLabel->setVisible(wantsFacts);
    m_why->setVisible(m_laboratoryWidget && report.verdict == Verdict::Invalid);
    m_steps->clear();
    for (const SignatureStep& step : report.steps) {
        auto* item = new QTreeWidgetItem(m_steps);
        item->setText(WhatColumn, step.title);
        const QString bytes = firstBytes(step.bytes);
        item->setText(TextColumn, step.text.isEmpty()    ? bytes
                                  : step.bytes.isEmpty() ? step.text
                                                         : tr("%1: %2", "what, bytes").arg(step.text, bytes));
        item->setToolTip(TextColumn, plainToolTip(step.text));
        if (!step.ok)
            item->setForeground(WhatColumn, toneColor(Tone::Error, palette()));
    }
    m_steps->resizeColumnToContents(WhatColumn);
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i) {
        if (report.steps[size_t(i)].kind == "content")
            m_steps->setCurrentItem(m_steps->topLevelItem(i));
    }
    Q_EMIT reportChanged();
}

void SignaturePage::showFailure(const Error& error)
{
    m_verdict->clear();
    m_reason->setText(error.message);
    m_reason->show();
}

void SignaturePage::paintVerdict()
{
    if (!m_report)
        return;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, toneColor(toneOf(m_report->verdict), palette()));
    m_verdict->setPalette(colors);
}

void SignaturePage::showStep(int index)
{
    const bool isThere = m_report && index >= 0 && size_t(index) < m_report->steps.size() &&
                         m_report->steps[size_t(index)].rows;
    m_bytes->setEnabled(isThere);
    m_text->setSource(isThere ? m_report->steps[size_t(index)].rows : nullptr);
    m_hex->setSource(isThere ? m_report->steps[size_t(index)].hex : nullptr);
}

void SignaturePage::find()
{
    if (m_bytes->currentWidget() == m_hex)
        m_hex->find();
    else
        m_text->find();
}

} // namespace hookbench::ui
