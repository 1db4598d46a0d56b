// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QWidget>

#include <vector>

class QFormLayout;
class QLabel;
class QPushButton;

namespace hookbench::ui {

class FieldNote;
class QuantityEdit;

/// One page of the program's limits, with their defaults. A value holds as soon as the user is done with it.
class LimitSettings final : public QWidget
{
    Q_OBJECT

public:
    /// One limit on the page.
    struct Entry
    {
        settings::Key key;
        QString objectName;
        QString label;
        QString hint;    ///< what happens at the limit
        QString meaning; ///< of zero, where that is no size; else empty
    };

    LimitSettings(settings::Settings& settings, const std::vector<Entry>& entries, QWidget* parent = nullptr);

    /// What a request may measure and how much of all is kept.
    static std::vector<Entry> sizes();

    /// How many may come and how slow they may be.
    static std::vector<Entry> connections();

private:
    struct Row
    {
        settings::Key key;
        QuantityEdit* field;
        FieldNote* note;
        QLabel* standard;
    };

    void addRow(QFormLayout* form, const Entry& entry);
    void take(const Row& row);
    void showAll();
    void reset();

    settings::Settings& m_settings;
    std::vector<Row> m_rows;
    QPushButton* m_reset;
};

} // namespace hookbench::ui
