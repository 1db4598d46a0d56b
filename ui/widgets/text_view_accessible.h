// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/text_view.h"

#include <QAccessibleWidget>

namespace hookbench::ui {

/// TextView for assistive technology: a read-only text whose ranges are made when they are asked for. Offsets
/// are UTF-16 units; what lies beyond the range of an int cannot be reached.
class TextViewAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    /// What one question may bring back.
    static constexpr int textLimit = 1'000'000;

    explicit TextViewAccessible(TextView* view);

    void* interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;

    void selection(int index, int* start, int* end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int character) override;
    QString text(int start, int end) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                             int* end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                            int* end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int* start, int* end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

private:
    TextView* view() const;
    int characterOf(qint64 position) const;
    qint64 positionOf(int character) const;
    QString unitFrom(qint64 row, int offset, QAccessible::TextBoundaryType type, int* start, int* end) const;
};

/// For QAccessible::installFactory().
QAccessibleInterface* textViewAccessible(const QString& key, QObject* object);

/// Tells assistive technology, if there is any, where caret and selection are now.
void announceCaret(TextView& view);

} // namespace hookbench::ui
