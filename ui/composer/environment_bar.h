// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/documents.h"

#include <QPointer>
#include <QWidget>

class QComboBox;

namespace hookbench::ui {

class EnvironmentsDialog;

/// Which environment fills placeholders, and the way to their values.
class EnvironmentBar : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBar(workspace::Documents& documents, QWidget* parent = nullptr);

    void edit(); ///< opens the dialog

Q_SIGNALS:
    void changed(); ///< placeholders may stand for something else now

private:
    void fill();

    workspace::Documents& m_documents;
    QComboBox* m_choice;
    QPointer<EnvironmentsDialog> m_dialog;
};

} // namespace hookbench::ui
