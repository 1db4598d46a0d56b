// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/inspection.h"

#include <QThreadPool>
#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace hookbench::ui {

class HexPane;
class TextPane;

/// The message as it came on the wire, as text with its control characters or in bytes.
class RawPage : public QWidget
{
    Q_OBJECT

public:
    explicit RawPage(QThreadPool& pool, QWidget* parent = nullptr);

    void showMessage(const models::Inspection& inspection);
    void clear();
    void find();
    void showByte(qint64 offset); ///< changes to bytes

Q_SIGNALS:
    void message(const QString& text);

private:
    QComboBox* m_choice;
    QLabel* m_notes;
    QStackedWidget* m_stack;
    TextPane* m_text;
    HexPane* m_hex;
};

} // namespace hookbench::ui
