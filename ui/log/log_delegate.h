// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/models/exchange_log_model.h"

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

#include <array>

namespace hookbench::ui {

/// Gives the log's cells what their meaning looks like: the colour of a status, the mark of a malformed
/// request and of an endpoint with a colour, digits that stand below each other.
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
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void showOrigin(QStyleOptionViewItem& option, Origin origin) const;
    static void showMarks(QStyleOptionViewItem& option, int color);
    void showProvider(QStyleOptionViewItem& option, const QByteArray& provider) const;
    void showVerdict(QStyleOptionViewItem& option, int verdict) const;

    QIcon m_malformed;
    QIcon m_sent;
    QIcon m_replayed;
    QIcon m_forwarded;
    QFont m_digitFont;
    std::array<QColor, models::outcomeCount> m_outcomeColors; ///< looked up for every cell painted
    std::array<QColor, verdictCount + 1> m_verdictColors;
    mutable QHash<QByteArray, QIcon> m_badges;             ///< of providers that were seen
    std::array<QColor, Endpoint::colors + 1> m_markColors; ///< of the palette in use
    QColor m_ground;
};

} // namespace hookbench::ui
