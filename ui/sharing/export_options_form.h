// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/exchange_export.h"

#include <QWidget>

#include <functional>
#include <vector>

class QFormLayout;

namespace hookbench::ui {

/// What a format lets the user choose, made from its own description.
class ExportOptionsForm : public QWidget
{
    Q_OBJECT

public:
    explicit ExportOptionsForm(QWidget* parent);

    /// What is not among `chosen` is as usual.
    void showFormat(const formats::ExportFormat& format, const formats::ExportChoices& chosen);
    formats::ExportChoices choices() const;

Q_SIGNALS:
    void changed();

private:
    void addOption(const formats::ExportOption& option, const QString& value);

    QFormLayout* m_form;
    std::vector<std::pair<QByteArray, std::function<QString()>>> m_values;
};

} // namespace hookbench::ui
