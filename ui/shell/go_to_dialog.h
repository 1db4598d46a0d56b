// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QDialog>

class QLineEdit;

namespace hookbench::ui {

class FieldNote;

/// Asks for the number of a request. Stays open while there is no such request.
class GoToDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GoToDialog(QWidget* parent = nullptr);

    void showNotFound();

Q_SIGNALS:
    void numberEntered(hookbench::ExchangeId id); ///< the receiver closes the dialog or calls showNotFound()

private:
    void submit();

    QLineEdit* m_number;
    FieldNote* m_note;
};

} // namespace hookbench::ui
