// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpoint_page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hookbench::ui {

class FieldNote;
class GuardFields;

/// Who may reach an endpoint: what senders have to know, from where they may come, and under which path.
class AccessPage final : public EndpointPage
{
    Q_OBJECT

public:
    explicit AccessPage(QWidget* parent = nullptr);

    void show(const Endpoint& endpoint) override;
    void writeTo(Endpoint& endpoint) const override;
    bool judge(const Endpoint& endpoint) override;

    void setUniquePath(bool unique);

    /// Whose signatures can be asked for: names and titles.
    void setSchemes(const std::vector<std::pair<QByteArray, QString>>& schemes);

private:
    void makeFields();
    void addRows();

    GuardFields* m_guard;
    QPlainTextEdit* m_allowed;
    FieldNote* m_allowedNote;
    QCheckBox* m_unique;
    QLineEdit* m_path;
    QPushButton* m_newPath;
    QComboBox* m_strays;
    QCheckBox* m_refuse;
    QComboBox* m_scheme;
    FieldNote* m_signatureNote;
    FieldNote* m_pathNote;
};

} // namespace hookbench::ui
