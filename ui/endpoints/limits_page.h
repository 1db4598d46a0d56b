// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/endpoints/endpoint_page.h"

#include <vector>

class QComboBox;
class QFormLayout;

namespace hookbench::ui {

class FieldNote;
class QuantityEdit;

/// What an endpoint takes from its senders, where that differs from the settings.
class LimitsPage final : public EndpointPage
{
    Q_OBJECT

public:
    explicit LimitsPage(const settings::Settings& settings, QWidget* parent = nullptr);

    void show(const Endpoint& endpoint) override;
    void writeTo(Endpoint& endpoint) const override;
    bool judge(const Endpoint& endpoint) override;

private:
    /// A limit that the settings have too.
    struct Row
    {
        QuantityEdit* field;
        FieldNote* note;
        qint64 (*read)(const EndpointLimits& limits);
        void (*write)(EndpointLimits& limits, qint64 value);
    };

    /// `member` is where the value stands in EndpointLimits.
    template <auto member>
    void addRow(QFormLayout* form, const settings::Settings& settings, settings::Key key,
                const QString& objectName, const QString& label);

    std::vector<Row> m_rows;
    QComboBox* m_overflow;
};

} // namespace hookbench::ui
