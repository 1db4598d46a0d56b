// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

#include <array>

namespace hookbench::ui {

/// Gives the log's cells what their meaning looks like: the colour of a status, the mark of a malformed
/// request, digits that stand below each other.
class LogDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LogDelegate(QObject* parent = nullptr);

    /// To be called when the palette or the font changes.
    void update(const QPalette& palette, const QFont& font);

    const QFont& digitFont() const { return m_digitFont; }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QIcon m_malformed;
    QFont m_digitFont;
    std::array<QColor, 7> m_outcomeColors; ///< by models::Outcome; looked up for every cell painted
};

} // namespace hookbench::ui
