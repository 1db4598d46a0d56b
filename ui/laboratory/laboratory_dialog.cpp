// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/laboratory/laboratory_dialog.h"

#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Laboratory;
using workspace::LaboratoryFinding;
using workspace::LaboratoryQuestion;
using workspace::LaboratoryReport;

LaboratoryDialog::LaboratoryDialog(workspace::Workspace& workspace, ExchangeId exchange, QWidget* parent)
    : QDialog(parent)
    , m_laboratory(workspace)
    , m_exchange(exchange)
{
    setObjectName(u"laboratoryDialog"_s);
    setWindowTitle(tr("Explain the Signature of Request %1").arg(exchange.value));
    new QVBoxLayout(this);
    buildForm();
    buildAnswer();
    buildButtons();
    connect(&m_laboratory.gallery(), &workspace::SampleGallery::loaded, this, &LaboratoryDialog::fillSchemes);
    connect(&m_laboratory, &Laboratory::found, this, &LaboratoryDialog::showReport);
    connect(&m_laboratory, &Laboratory::failed, this, [this](const Error& error) {
        showRunning(false);
        say(error.advice.isEmpty() ? error.message : tr("%1 %2").arg(error.message, error.advice));
    });
    fillSchemes();
    m_laboratory.gallery().load();
    showRunning(false);
    const QSize wanted(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 36);
    resize(wanted.boundedTo(screen()->availableSize() * 0.85));
    m_secret->setFocus();
}

QLineEdit* LaboratoryDialog::addLine(QFormLayout* form, const QString& label, const QString& objectName,
                                     const QString& hint)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setLayoutDirection(Qt::LeftToRight);
    edit->setPlaceholderText(hint);
    form->addRow(label, edit);
    return edit;
}

void LaboratoryDialog::buildForm()
{
    auto* form = new QFormLayout;
    m_scheme = new QComboBox(this);
    m_scheme->setObjectName(u"laboratoryScheme"_s);
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setMinimumContentsLength(28);
    form->addRow(tr("Si&gned as:"), m_scheme);
    m_secret = addLine(form, tr("S&ecret or key:"), u"laboratorySecret"_s,
                       tr("For this search alone; never stored"));
    m_secret->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_digest = addLine(form, tr("&Digest of your code:"), u"laboratoryDigest"_s,
                       tr("Hex or base64; empty explains the signature that came"));
    m_url = addLine(form, tr("&URL at the sender:"), u"laboratoryUrl"_s,
                    tr("Where the URL is signed; empty: as the request says"));
    m_parameters = addLine(form, tr("&Facts:"), u"laboratoryParameters"_s, tr("webhook-id=…"));
    m_others = new QPlainTextEdit(this);
    m_others->setObjectName(u"laboratoryOthers"_s);
    m_others->setTabChangesFocus(true);
    m_others->setPlaceholderText(tr("Other secrets that it may be: of other endpoints, test and live, old "
                                    "ones; one a line"));
    m_others->setFixedHeight(m_others->fontMetrics().lineSpacing() * 2 + 12);
    form->addRow(tr("&Other secrets:"), m_others);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
}

void LaboratoryDialog::buildAnswer()
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_state = plainLabel({}, this);
    m_state->setObjectName(u"laboratoryState"_s);
    m_state->setWordWrap(true);
    m_answer = new QPlainTextEdit(this);
    m_answer->setObjectName(u"laboratoryAnswer"_s);
    m_answer->setAccessibleName(tr("Explanation"));
    m_answer->setReadOnly(true);
    m_answer->setTabChangesFocus(true);
    m_answer->setPlaceholderText(
        tr("Every known mistake is tried, alone and in pairs. Only what is proven by computing is named."));
    m_language = new QComboBox(this);
    m_language->setObjectName(u"laboratoryLanguage"_s);
    m_languageLabel = plainLabel(tr("&Right in:"), this);
    m_languageLabel->setBuddy(m_language);
    m_code = new QPlainTextEdit(this);
    m_code->setObjectName(u"laboratoryCode"_s);
    m_code->setAccessibleName(tr("Code"));
    m_code->setReadOnly(true);
    m_code->setTabChangesFocus(true);
    m_code->setFont(fixed);
    m_code->setFixedHeight(m_code->fontMetrics().lineSpacing() * 3 + 12);
    auto* row = new QHBoxLayout;
    row->addWidget(m_languageLabel);
    row->addWidget(m_language);
    row->addStretch(1);
    auto* all = static_cast<QVBoxLayout*>(layout());
    all->addWidget(m_state);
    all->addWidget(m_answer, 1);
    all->addLayout(row);
    all->addWidget(m_code);
    connect(m_language, &QComboBox::currentIndexChanged, this, &LaboratoryDialog::showCode);
    showCode();
}

void LaboratoryDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"laboratoryClose"_s);
    close->setText(tr("Close"));
    close->setAutoDefault(false);
    m_search = buttons->addButton(tr("&Search"), QDialogButtonBox::ActionRole);
    m_search->setObjectName(u"laboratorySearch"_s);
    m_search->setDefault(true);
    m_cancel = buttons->addButton(tr("&Cancel Search"), QDialogButtonBox::ActionRole);
    m_cancel->setObjectName(u"laboratoryCancel"_s);
    removeButtonIcons(*buttons);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QPushButton::clicked, this, &LaboratoryDialog::search);
    connect(m_cancel, &QPushButton::clicked, this, &LaboratoryDialog::cancel);
}

void LaboratoryDialog::fillSchemes()
{
    const QByteArray present = m_scheme->currentData().toByteArray();
    m_scheme->clear();
    m_scheme->addItem(tr("As recognised"), QByteArray());
    for (const workspace::SigningScheme& scheme : m_laboratory.gallery().schemes())
        m_scheme->addItem(scheme.title, scheme.name);
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(present)));
}

void LaboratoryDialog::search()
{
    if (m_secret->text().isEmpty()) {
        say(tr("A secret is needed, to compute with."));
        m_secret->setFocus();
        return;
    }
    LaboratoryQuestion question;
    question.scheme = m_scheme->currentData().toByteArray();
    question.secret = m_secret->text().toUtf8();
    question.others = m_others->toPlainText().toUtf8();
    question.digest = m_digest->text().trimmed().toUtf8();
    question.url = m_url->text().trimmed().toUtf8();
    question.parameters = m_parameters->text().trimmed().toUtf8();
    m_answer->clear();
    m_hints.clear();
    m_language->clear();
    showRunning(true);
    say(tr("Searching…"));
    m_laboratory.search(m_exchange, question);
}

void LaboratoryDialog::cancel()
{
    m_laboratory.cancel();
    showRunning(false);
    say(tr("The search was cancelled."));
}

void LaboratoryDialog::showReport(const LaboratoryReport& report)
{
    showRunning(false);
    if (report.scheme.isEmpty()) {
        say(tr("The sender is not recognised: choose how it signs."));
        return;
    }
    QStringList lines;
    for (const LaboratoryFinding& finding : report.findings) {
        lines += finding.proven ? finding.text : tr("Perhaps: %1").arg(finding.text);
        lines += finding.advice;
        if (!finding.place.isEmpty())
            lines += {finding.place, tr("here: %1").arg(finding.here), tr("signed: %1").arg(finding.there)};
        lines += QString();
    }
    lines += report.objections;
    m_answer->setPlainText(lines.join(u'\n'));
    if (!report.findings.isEmpty())
        m_hints = report.findings.first().code;
    for (const auto& [language, code] : std::as_const(m_hints))
        m_language->addItem(language);
    showCode();
    const QString verdict = tr("%1: %2.").arg(report.scheme, verdictText(report.verdict));
    if (!report.findings.isEmpty())
        say(verdict);
    else if (report.explainsDigest || report.verdict == Verdict::Invalid)
        say(tr("%1 No explanation found.").arg(verdict));
    else
        say(report.reason.isEmpty() ? verdict : tr("%1 %2").arg(verdict, report.reason));
}

void LaboratoryDialog::showCode()
{
    const int index = m_language->currentIndex();
    const bool there = index >= 0 && index < m_hints.size();
    m_code->setPlainText(there ? m_hints[index].second : QString());
    for (QWidget* widget : {static_cast<QWidget*>(m_languageLabel), static_cast<QWidget*>(m_language),
                            static_cast<QWidget*>(m_code)})
        widget->setVisible(there);
}

void LaboratoryDialog::showRunning(bool running)
{
    m_search->setVisible(!running);
    m_cancel->setVisible(running);
}

void LaboratoryDialog::say(const QString& text)
{
    m_state->setText(text);
    announce(m_state);
}

} // namespace hookbench::ui
