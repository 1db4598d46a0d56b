// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/burst_dialog.h"

#include "app/models/burst_text.h"
#include "ui/composer/histogram_view.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Drafting;
using workspace::DraftSendId;

namespace {
constexpr int progressSteps = 1000;
constexpr int roomForRate = 1000; ///< a rate is kept only if late answers hold up nothing
} // namespace

BurstDialog::BurstDialog(Drafting& drafting, const Draft& draft, DocumentId document, QWidget* parent)
    : QDialog(parent)
    , m_drafting(drafting)
    , m_draft(draft)
    , m_document(document)
    , m_note(new FieldNote(this))
    , m_progress(new QProgressBar(this))
    , m_histogram(new HistogramView(this))
    , m_report(new QPlainTextEdit(this))
{
    setObjectName(u"burstDialog"_s);
    setWindowTitle(tr("Send Many Times"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_note->setObjectName(u"burstNote"_s);
    m_progress->setObjectName(u"burstProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_histogram->setObjectName(u"burstHistogram"_s);
    m_report->setObjectName(u"burstReport"_s);
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_report->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QLabel* label = plainLabel(tr("Re&port:"), this);
    label->setBuddy(m_report);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(
        plainParagraph(tr("Sends “%1” with new values for its placeholders each time. Everything "
                          "is recorded in the session.")
                           .arg(workspace::draftTitle(draft)),
                       this));
    layout->addLayout(buildForm());
    layout->addWidget(m_note);
    layout->addWidget(buildButtons());
    layout->addWidget(m_progress);
    layout->addWidget(m_histogram, 2);
    layout->addWidget(label);
    layout->addWidget(m_report, 3);
    connectDrafting();
    adapt();
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 38);
}

BurstDialog::~BurstDialog()
{
    if (m_id)
        m_drafting.cancel(m_id);
}

QFormLayout* BurstDialog::buildForm()
{
    auto* form = new QFormLayout;
    const auto add = [this, form](const QString& text, auto* field, const QString& name) {
        field->setObjectName(name);
        QLabel* label = plainLabel(text, this);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    m_count = new QSpinBox(this);
    m_count->setRange(0, 100'000'000);
    m_count->setSpecialValueText(tr("no limit"));
    m_count->setValue(100);
    add(tr("How &often:"), m_count, u"burstCount"_s);
    m_duration = new QDoubleSpinBox(this);
    m_duration->setRange(0, 30.0 * 24 * 3600);
    m_duration->setSuffix(tr(" s"));
    m_duration->setSpecialValueText(tr("no limit"));
    add(tr("For at mos&t:"), m_duration, u"burstDuration"_s);
    m_rate = new QDoubleSpinBox(this);
    m_rate->setRange(0, 1e6);
    m_rate->setSuffix(tr(" a second"));
    m_rate->setSpecialValueText(tr("as fast as it is answered"));
    add(tr("&Rate:"), m_rate, u"burstRate"_s);
    m_concurrency = new QSpinBox(this);
    m_concurrency->setRange(1, 10'000);
    m_concurrency->setValue(10);
    add(tr("At &most at once:"), m_concurrency, u"burstConcurrency"_s);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, [this, before = 0.0](double rate) mutable {
        if (before == 0 && rate > 0)
            m_concurrency->setValue(std::max(roomForRate, m_concurrency->value()));
        before = rate;
    });
    return form;
}

QWidget* BurstDialog::buildButtons()
{
    auto* bar = new ButtonRow(this);
    m_start = bar->add(tr("&Send"), u"burstStart"_s, [this] { start(); });
    m_start->setDefault(true);
    m_stop = bar->add(tr("&Cancel"), u"burstCancel"_s, [this] { m_drafting.cancel(m_id); });
    bar->addStretch();
    m_copy = bar->add(tr("Cop&y Report"), u"burstCopy"_s,
                      [this] { QGuiApplication::clipboard()->setText(m_report->toPlainText()); });
    return bar;
}

void BurstDialog::connectDrafting()
{
    connect(&m_drafting, &Drafting::burstProgressed, this, [this](DraftSendId id, const BurstReport& report) {
        if (id == m_id)
            showReport(report);
    });
    connect(&m_drafting, &Drafting::burstFinished, this, [this](DraftSendId id, const BurstReport& report) {
        if (id != m_id)
            return;
        showReport(report);
        end();
    });
    connect(&m_drafting, &Drafting::refused, this, [this](DraftSendId id, const Error& error) {
        if (id != m_id)
            return;
        m_note->showError(error);
        end();
    });
}

BurstPlan BurstDialog::plan() const
{
    BurstPlan plan;
    plan.count = m_count->value();
    plan.durationMs = qint64(m_duration->value() * 1000);
    plan.rate = m_rate->value();
    plan.concurrency = m_concurrency->value();
    return plan;
}

void BurstDialog::start()
{
    m_plan = plan();
    if (m_plan.count == 0 && m_plan.durationMs == 0) {
        m_note->showError(tr("Say how often, or for how long."));
        return;
    }
    m_note->clear();
    showReport({});
    m_id = m_drafting.burst(m_draft, m_document, m_plan, m_typedSecret);
    adapt();
}

void BurstDialog::showReport(const BurstReport& report)
{
    const double byCount = m_plan.count > 0 ? double(report.sent) / double(m_plan.count) : 0;
    const double byTime = m_plan.durationMs > 0 ? report.seconds * 1000 / double(m_plan.durationMs) : 0;
    m_progress->setValue(int(std::clamp(std::max(byCount, byTime), 0.0, 1.0) * progressSteps));
    m_histogram->setBins(report.histogram);
    m_report->setPlainText(report.sent > 0 ? models::burstLines(report).join(u'\n') : QString());
    adapt();
}

void BurstDialog::end()
{
    m_id = {};
    adapt();
    announce(m_report);
}

void BurstDialog::adapt()
{
    const bool running = isRunning();
    m_start->setEnabled(!running);
    m_stop->setEnabled(running);
    m_copy->setEnabled(!m_report->toPlainText().isEmpty());
    for (QWidget* field : std::initializer_list<QWidget*>{m_count, m_duration, m_rate, m_concurrency})
        field->setEnabled(!running);
}

void BurstDialog::reject()
{
    if (m_id)
        m_drafting.cancel(m_id);
    else
        QDialog::reject();
}

} // namespace hookbench::ui
