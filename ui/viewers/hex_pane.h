// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/hex_rows.h"

#include <QThreadPool>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hookbench::ui {

class FieldsTable;
class TextSearch;
class TextView;

/// Bytes in hexadecimal with a field to go to an offset, and what the bytes at the caret are as numbers.
class HexPane : public QWidget
{
    Q_OBJECT

public:
    HexPane(const QString& name, QThreadPool& pool, QWidget* parent = nullptr);

    /// `continues` keeps the place: the bytes are the whole of what was shown before.
    void setSource(std::shared_ptr<const models::HexRows> source, bool continues = false);
    void showByte(qint64 offset); ///< selects it and takes the focus
    void focusOffset();           ///< to type where to go
    void find();                  ///< opens the find bar
    TextView& view() { return *m_view; }

Q_SIGNALS:
    void message(const QString& text);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void goToTyped();
    void copyAsText();
    void updateStatus();
    void updateNumbers();

    TextView* m_view;
    TextSearch* m_search;
    QLineEdit* m_offset;
    QLabel* m_status;
    FieldsTable* m_numbers;
    std::shared_ptr<const models::HexRows> m_source;
};

} // namespace hookbench::ui
