// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

#include <QTableView>

#include <functional>

namespace hookbench::models {
class ExchangeLogModel;
}

namespace hookbench::ui {

/// The table of exchanges. Follows the newest row until the user scrolls away from it or selects another;
/// from then on new rows move neither what is seen nor what is selected.
class LogView : public QTableView
{
    Q_OBJECT

public:
    explicit LogView(models::ExchangeLogModel* model, QWidget* parent = nullptr);

    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    int unseen() const { return m_unseen; } ///< rows that came since following ended

    QList<int> selectedRowNumbers(int limit = copyLimit) const; ///< rising
    int selectedCount() const;

    /// Selects the row, and it alone, and brings it into sight. False when it is not there.
    bool goTo(ExchangeId id);
    void goToNewest();
    void step(int rows); ///< selects the row so many further down, stopping at the ends

    /// The selected rows as lines of text, columns in their present order separated by tabs. At most
    /// copyLimit rows.
    QString selectionText() const;
    QString selectionUrls() const;
    QString selectionPaths() const;
    static constexpr int copyLimit = 10'000;

    void setColumnShown(int column, bool shown);
    QByteArray saveColumns() const;
    void resetColumns();
    void restoreColumns(const QByteArray& state); ///< the standard ones when there is none or it does not fit

Q_SIGNALS:
    void followingChanged(bool following);
    void unseenChanged(int count);
    void selectedRowsChanged();
    void columnsChanged(); ///< shown, hidden, moved or resized by the user

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpLook();
    void setUpFollowing();
    void sizeRows();
    void fillWithPath();
    void noteColumnResized(int column);
    void noteInserted(int first, int last);
    void giveCurrentIndex();
    void scrollByUs(int value);
    QString selectionLines(const std::function<QString(int row)>& line) const;

    models::ExchangeLogModel* m_model;
    bool m_following = true;
    bool m_ownScroll = false;
    bool m_pathFills = true; ///< the path takes what the other columns leave, until the user sizes it
    bool m_ownResize = false;
    int m_unseen = 0;
};

} // namespace hookbench::ui
