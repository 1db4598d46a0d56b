// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_inspection.h"

#include <QObject>

class QWidget;

namespace hookbench::ui {

/// Asks where to save a body, and shows how far that is. Several may be under way.
class BodySaving : public QObject
{
    Q_OBJECT

public:
    BodySaving(models::ExchangeInspection& inspection, QWidget* owner);

    void ask(models::BodySave::Part part);

Q_SIGNALS:
    void message(const QString& text);
    void failed(const hookbench::Error& error);

private:
    void save(models::BodySave::Part part, const QString& path);
    void showProgress(models::BodySave& save, qint64 size);

    models::ExchangeInspection& m_inspection;
    QWidget* m_owner;
};

} // namespace hookbench::ui
