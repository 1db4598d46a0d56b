// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_settings_page.h"

#include "ui/composer/path_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double day = 24 * 3600; ///< seconds
constexpr double month = 30 * day;

int milliseconds(const QDoubleSpinBox* field)
{
    return int(std::lround(field->value() * 1000));
}

qint64 longMilliseconds(const QDoubleSpinBox* field)
{
    return std::llround(field->value() * 1000);
}

} // namespace

DraftSettingsPage::DraftSettingsPage(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"draftSettingsPage"_s);
    auto* rows = new QWidget;
    rows->setObjectName(u"draftSettingsRows"_s);
    m_form = new QFormLayout(rows);
    addConnection(m_form);
    addTimes(m_form);
    addRetry(m_form);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"draftSettingsArea"_s);
    area->setWidget(rows);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    rows->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    set({}, {});
}

void DraftSettingsPage::addConnection(QFormLayout* form)
{
    m_protocol = addChoice(
        form, tr("&Protocol:"), u"draftProtocol"_s,
        {tr("HTTP/1.0"), tr("HTTP/1.1"), tr("HTTP/2"), tr("Raw: the body's bytes and nothing else")});
    m_redirects = addNumber(form, tr("&Redirects followed:"), u"draftRedirects"_s, 0, 100);
    m_verify = addCheck(form, tr("Refuse certificates that cannot be &trusted"), u"draftVerify"_s);
    m_authority = new PathField(u"draftAuthority"_s, this);
    form->addRow(tr("&Authorities (PEM):"), m_authority);
    static_cast<QLabel*>(form->labelForField(m_authority))->setBuddy(m_authority->edit());
    connect(m_authority, &PathField::edited, this, &DraftSettingsPage::edited);
    m_proxy = addText(form, tr("Pro&xy:"), u"draftProxy"_s, u"http://localhost:3128"_s);
    m_connectTo = addText(form, tr("&Connect to:"), u"draftConnectTo"_s, u"127.0.0.1:8443"_s);
}

void DraftSettingsPage::addTimes(QFormLayout* form)
{
    m_connectTime = addSeconds(form, tr("Time to c&onnect:"), u"draftConnectTime"_s, day);
    m_responseTime = addSeconds(form, tr("Time without an &answer:"), u"draftResponseTime"_s, day);
    m_totalTime = addSeconds(form, tr("Time for &all of it:"), u"draftTotalTime"_s, day);
}

void DraftSettingsPage::addRetry(QFormLayout* form)
{
    m_retry = addChoice(form, tr("After a failure, tr&y again:"), u"draftRetry"_s,
                        {tr("Never"), tr("After the same time"), tr("After a time that grows by steps"),
                         tr("After a time that multiplies"), tr("By a schedule")});
    addSchedules(form);
    m_tries = addNumber(form, tr("&Most attempts:"), u"draftTries"_s, 1, 1000);
    m_base = addSeconds(form, tr("Time &between:"), u"draftRetryBase"_s, month);
    m_factor = new QDoubleSpinBox(this);
    m_factor->setObjectName(u"draftRetryFactor"_s);
    m_factor->setRange(1, 100);
    form->addRow(tr("&Factor:"), m_factor);
    connect(m_factor, &QDoubleSpinBox::valueChanged, this, &DraftSettingsPage::edited);
    m_cap = addSeconds(form, tr("&Longest time between:"), u"draftRetryCap"_s, month);
    m_jitter = addChoice(form, tr("&Jitter:"), u"draftRetryJitter"_s, {tr("None"), tr("Full"), tr("Half")});
    m_seed = addNumber(form, tr("&Seed of the jitter:"), u"draftRetrySeed"_s, 0, 2'000'000'000);
    m_retryTotal = addSeconds(form, tr("&Give up after:"), u"draftRetryTotal"_s, 12 * month);
    m_retryAfter = addCheck(form, tr("&Honour Retry-After"), u"draftRetryAfter"_s);
    connect(m_retry, &QComboBox::currentIndexChanged, this, &DraftSettingsPage::adapt);
    connect(m_retry, &QComboBox::activated, this, [this](int kind) {
        // A draft has no delays of its own until it has taken over somebody's.
        if (kind == int(RetryPolicy::Kind::Schedule) && m_policy.delaysMs.isEmpty()) {
            m_schedule->setCurrentIndex(1);
            takeSchedule();
        }
    });
}

void DraftSettingsPage::addSchedules(QFormLayout* form)
{
    m_schedule = addChoice(form, tr("Sc&hedule:"), u"draftRetrySchedule"_s, {tr("The draft's own")});
    for (const workspace::ProviderSchedule& schedule : workspace::providerSchedules()) {
        if (schedule.policy.kind == RetryPolicy::Kind::Schedule)
            m_schedule->addItem(QString::fromUtf8(schedule.name), QVariant::fromValue(schedule.policy));
    }
    connect(m_schedule, &QComboBox::activated, this, &DraftSettingsPage::takeSchedule);
}

/// A provider's schedule brings all of its policy along; the draft's own is what is there already.
void DraftSettingsPage::takeSchedule()
{
    const QVariant policy = m_schedule->currentData();
    if (!policy.isValid())
        return;
    set(settings(), policy.value<RetryPolicy>());
    Q_EMIT edited();
}

QDoubleSpinBox* DraftSettingsPage::addSeconds(QFormLayout* form, const QString& label,
                                              const QString& objectName, double most)
{
    auto* field = new QDoubleSpinBox(this);
    field->setObjectName(objectName);
    field->setRange(0, most);
    field->setDecimals(3);
    field->setSuffix(tr(" s"));
    field->setSpecialValueText(tr("no limit"));
    field->setFocusPolicy(Qt::StrongFocus);
    form->addRow(label, field);
    connect(field, &QDoubleSpinBox::valueChanged, this, &DraftSettingsPage::edited);
    return field;
}

QSpinBox* DraftSettingsPage::addNumber(QFormLayout* form, const QString& label, const QString& objectName,
                                       int least, int most)
{
    auto* field = new QSpinBox(this);
    field->setObjectName(objectName);
    field->setRange(least, most);
    field->setFocusPolicy(Qt::StrongFocus);
    form->addRow(label, field);
    connect(field, &QSpinBox::valueChanged, this, &DraftSettingsPage::edited);
    return field;
}

QComboBox* DraftSettingsPage::addChoice(QFormLayout* form, const QString& label, const QString& objectName,
                                        const QStringList& items)
{
    auto* field = new QComboBox(this);
    field->setObjectName(objectName);
    field->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    field->addItems(items);
    field->setFocusPolicy(Qt::StrongFocus);
    form->addRow(label, field);
    connect(field, &QComboBox::activated, this, &DraftSettingsPage::edited);
    return field;
}

QLineEdit* DraftSettingsPage::addText(QFormLayout* form, const QString& label, const QString& objectName,
                                      const QString& example)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(objectName);
    field->setPlaceholderText(example);
    field->setLayoutDirection(Qt::LeftToRight);
    form->addRow(label, field);
    connect(field, &QLineEdit::textEdited, this, &DraftSettingsPage::edited);
    return field;
}

QCheckBox* DraftSettingsPage::addCheck(QFormLayout* form, const QString& text, const QString& objectName)
{
    auto* check = new QCheckBox(text, this);
    check->setObjectName(objectName);
    form->addRow(QString(), check);
    connect(check, &QCheckBox::clicked, this, &DraftSettingsPage::edited);
    return check;
}

void DraftSettingsPage::adapt()
{
    const auto kind = RetryPolicy::Kind(m_retry->currentIndex());
    const bool retries = kind != RetryPolicy::Kind::None;
    for (QWidget* field :
         {static_cast<QWidget*>(m_tries), static_cast<QWidget*>(m_base), static_cast<QWidget*>(m_cap),
          static_cast<QWidget*>(m_jitter), static_cast<QWidget*>(m_seed), static_cast<QWidget*>(m_retryTotal),
          static_cast<QWidget*>(m_retryAfter)})
        field->setEnabled(retries);
    m_factor->setEnabled(kind == RetryPolicy::Kind::Exponential);
    const bool scheduled = kind == RetryPolicy::Kind::Schedule;
    m_schedule->setEnabled(scheduled);
    m_base->setEnabled(retries && !scheduled);
}

DraftSettings DraftSettingsPage::settings() const
{
    DraftSettings settings;
    settings.protocol = DraftSettings::Protocol(m_protocol->currentIndex());
    settings.redirects = m_redirects->value();
    settings.verifyTls = m_verify->isChecked();
    settings.authorityFile = m_authority->edit()->text();
    settings.proxy = m_proxy->text();
    settings.connectTo = m_connectTo->text();
    settings.connectTimeoutMs = milliseconds(m_connectTime);
    settings.responseTimeoutMs = milliseconds(m_responseTime);
    settings.totalTimeoutMs = milliseconds(m_totalTime);
    return settings;
}

RetryPolicy DraftSettingsPage::retry() const
{
    RetryPolicy policy = m_policy;
    policy.kind = RetryPolicy::Kind(m_retry->currentIndex());
    policy.maxTries = m_tries->value();
    policy.baseMs = longMilliseconds(m_base);
    policy.factor = m_factor->value();
    policy.capMs = longMilliseconds(m_cap);
    policy.jitter = RetryPolicy::Jitter(m_jitter->currentIndex());
    policy.seed = quint64(m_seed->value());
    policy.maxTotalMs = longMilliseconds(m_retryTotal);
    policy.honoursRetryAfter = m_retryAfter->isChecked();
    return policy;
}

void DraftSettingsPage::set(const DraftSettings& settings, const RetryPolicy& retry)
{
    const QSignalBlocker quiet(this);
    m_policy = retry;
    m_protocol->setCurrentIndex(int(settings.protocol));
    m_redirects->setValue(settings.redirects);
    m_verify->setChecked(settings.verifyTls);
    m_authority->edit()->setText(settings.authorityFile);
    m_proxy->setText(settings.proxy);
    m_connectTo->setText(settings.connectTo);
    m_connectTime->setValue(settings.connectTimeoutMs / 1000.0);
    m_responseTime->setValue(settings.responseTimeoutMs / 1000.0);
    m_totalTime->setValue(settings.totalTimeoutMs / 1000.0);
    m_retry->setCurrentIndex(int(retry.kind));
    m_schedule->setCurrentIndex(std::max(0, m_schedule->findText(QString::fromUtf8(retry.schedule))));
    m_tries->setValue(retry.maxTries);
    m_base->setValue(double(retry.baseMs) / 1000);
    m_factor->setValue(retry.factor);
    m_cap->setValue(double(retry.capMs) / 1000);
    m_jitter->setCurrentIndex(int(retry.jitter));
    m_seed->setValue(int(std::min<quint64>(retry.seed, quint64(m_seed->maximum()))));
    m_retryTotal->setValue(double(retry.maxTotalMs) / 1000);
    m_retryAfter->setChecked(retry.honoursRetryAfter);
    adapt();
}

} // namespace hookbench::ui
