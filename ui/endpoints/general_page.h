// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpoint_page.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace hookbench::ui {

class FieldNote;

/// What an endpoint is called, what it speaks and where it listens.
class GeneralPage final : public EndpointPage
{
    Q_OBJECT

public:
    explicit GeneralPage(QWidget* parent = nullptr);

    void show(const Endpoint& endpoint) override;
    void writeTo(Endpoint& endpoint) const override;
    bool judge(const Endpoint& endpoint) override;

    void setAddress(const QString& address);

private:
    void makeFields();
    void addRows();
    bool judgeAddress(const Endpoint& endpoint);

    QFormLayout* m_form;
    QLineEdit* m_name;
    QComboBox* m_protocol;
    QCheckBox* m_http2;
    QComboBox* m_address;
    QSpinBox* m_port;
    QComboBox* m_color;
    FieldNote* m_nameNote;
    FieldNote* m_protocolNote;
    FieldNote* m_addressNote;
    FieldNote* m_portNote;
};

} // namespace hookbench::ui
