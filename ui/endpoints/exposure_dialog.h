// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"

#include <QDialog>

class QCheckBox;

namespace hookbench::ui {

/// Asked when an endpoint is about to listen where others can reach it: who they are, what holds them off,
/// and what else could.
class ExposureDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExposureDialog(const Endpoint& endpoint, QWidget* parent = nullptr);

Q_SIGNALS:
    void exposeRequested(bool withUniquePath); ///< listen there
    void stayRequested();                      ///< keep it to this computer
    void accessRequested(); ///< look at what senders must know and where they may come from

private:
    void leave(void (ExposureDialog::*signal)());

    QCheckBox* m_unique;
};

} // namespace hookbench::ui
