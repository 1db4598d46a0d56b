// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/inspection.h"

#include <QThreadPool>
#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace hookbench::ui {

class ElidedLabel;
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
    void showByte(qint64 offset);           ///< changes to bytes
    void highlight(qint64 at, qint64 size); ///< selects bytes in both forms
    void setPlace(const QString& place);    ///< what the caret stands in

Q_SIGNALS:
    void byteReached(qint64 offset); ///< the caret was moved there by hand
    void message(const QString& text);

private:
    QComboBox* m_choice;
    QLabel* m_notes;
    QStackedWidget* m_stack;
    TextPane* m_text;
    HexPane* m_hex;
    ElidedLabel* m_place;
    bool m_quiet = false; ///< carets move without anybody having moved them
};

} // namespace hookbench::ui
