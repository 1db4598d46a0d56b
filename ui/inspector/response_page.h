// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/inspection.h"

#include <QThreadPool>
#include <QWidget>

class QLabel;

namespace hookbench::ui {

class BodyPage;
class FieldsPage;

/// What was answered: status line, header fields, body.
class ResponsePage : public QWidget
{
    Q_OBJECT

public:
    explicit ResponsePage(QThreadPool& pool, QWidget* parent = nullptr);

    void showResponse(const models::Inspection& inspection);
    void clear();
    void find();
    BodyPage& body() { return *m_body; }

Q_SIGNALS:
    void saveRequested();
    void message(const QString& text);

private:
    QLabel* m_summary;
    FieldsPage* m_headers;
    BodyPage* m_body;
};

} // namespace hookbench::ui
