// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QWidget>

class QDoubleSpinBox;
class QFormLayout;

namespace hookbench::ui {

/// What senders may take from all endpoints: one number for each limit, in a unit that people use. Every
/// change holds at once.
class LimitsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsPage(settings::Settings& settings, QWidget* parent = nullptr);

private:
    struct Row
    {
        settings::Key key;
        QDoubleSpinBox* field;
        double unit; ///< of the setting in one of the field
    };

    void addSizes(QFormLayout* form);
    void addCounts(QFormLayout* form);
    void addTimes(QFormLayout* form);
    void add(QFormLayout* form, settings::Key key, const QString& name, const QString& label, double unit,
             const QString& suffix);
    void showAll();
    void resetAll();

    settings::Settings& m_settings;
    QList<Row> m_rows;
};

} // namespace hookbench::ui
