// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/drafting.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace hookbench::ui {

class PathField;

/// How a draft is sent: protocol, TLS, way, times, and what happens after a failure.
class DraftSettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DraftSettingsPage(QWidget* parent = nullptr);

    /// Without the automatic headers, which are shown elsewhere.
    DraftSettings settings() const;
    RetryPolicy retry() const;
    void set(const DraftSettings& settings, const RetryPolicy& retry);

Q_SIGNALS:
    void edited();

private:
    void addConnection(QFormLayout* form);
    void addTimes(QFormLayout* form);
    void addRetry(QFormLayout* form);
    void addSchedules(QFormLayout* form);
    void takeSchedule();
    QDoubleSpinBox* addSeconds(QFormLayout* form, const QString& label, const QString& objectName,
                               double most);
    QSpinBox* addNumber(QFormLayout* form, const QString& label, const QString& objectName, int least,
                        int most);
    QComboBox* addChoice(QFormLayout* form, const QString& label, const QString& objectName,
                         const QStringList& items);
    QLineEdit* addText(QFormLayout* form, const QString& label, const QString& objectName,
                       const QString& example);
    QCheckBox* addCheck(QFormLayout* form, const QString& text, const QString& objectName);
    void adapt();

    QFormLayout* m_form;
    QComboBox* m_protocol = nullptr;
    QSpinBox* m_redirects = nullptr;
    QCheckBox* m_verify = nullptr;
    PathField* m_authority = nullptr;
    QLineEdit* m_proxy = nullptr;
    QLineEdit* m_connectTo = nullptr;
    QDoubleSpinBox* m_connectTime = nullptr;
    QDoubleSpinBox* m_responseTime = nullptr;
    QDoubleSpinBox* m_totalTime = nullptr;
    QComboBox* m_retry = nullptr;
    QComboBox* m_schedule = nullptr;
    QSpinBox* m_tries = nullptr;
    QDoubleSpinBox* m_base = nullptr;
    QDoubleSpinBox* m_factor = nullptr;
    QDoubleSpinBox* m_cap = nullptr;
    QComboBox* m_jitter = nullptr;
    QSpinBox* m_seed = nullptr;
    QDoubleSpinBox* m_retryTotal = nullptr;
    QCheckBox* m_retryAfter = nullptr;
    RetryPolicy m_policy; ///< what of it is not shown stays
};

} // namespace hookbench::ui
