// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpoint_page.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace hookbench::ui {

class FieldNote;

/// What an endpoint answers to every request.
class ReplyPage final : public EndpointPage
{
    Q_OBJECT

public:
    explicit ReplyPage(QWidget* parent = nullptr);

    void show(const Endpoint& endpoint) override;
    void writeTo(Endpoint& endpoint) const override;
    bool judge(const Endpoint& endpoint) override;

private:
    void showBody(const QByteArray& body);
    Result<void> judgeHeaders() const;
    void judgeBody(const Result<void>& reply);
    int status() const;

    QByteArray m_keptBody;   ///< it is not text: sent as it is until the user replaces it
    bool m_keepBody = false; ///< the one above stands
    QComboBox* m_status;
    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_body;
    QPushButton* m_replaceBody;
    FieldNote* m_statusNote;
    FieldNote* m_headersNote;
    FieldNote* m_bodyNote;
};

} // namespace hookbench::ui
