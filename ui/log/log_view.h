// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

#include "ui/log/columns_dialog.h"

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

    /// Marks the column by which the rows are sorted, -1 for none; asks for nothing.
    void showOrder(int column, Qt::SortOrder order);

    void setColumnShown(int column, bool shown);
    /// As they stand, from the first to the last.
    std::vector<LogColumn> columns() const;

    /// As columns() gave them; those of the model's own that are not among them keep their place at the end.
    void setColumns(const std::vector<LogColumn>& columns);

    QByteArray saveColumns() const; ///< of those that every log has
    void resetColumns();
    void restoreColumns(const QByteArray& state); ///< the standard ones when there is none or it does not fit

Q_SIGNALS:
    void followingChanged(bool following);
    void unseenChanged(int count);
    void selectedRowsChanged();
    void sortRequested(int column, Qt::SortOrder order); ///< column -1: the order in which they came
    void filterRequested();                              ///< the user wants to go to the filter
    void columnsChanged();                               ///< shown, hidden, moved or resized by the user

protected:
    void keyPressEvent(QKeyEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpLook();
    void setUpFollowing();
    void setUpSorting();
    int columnOf(const QString& field) const; ///< -1 when it has none
    void keepPlace();
    void restorePlace();
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

    /// What was selected and in sight before other rows came in place of those there were.
    struct Place
    {
        std::vector<ExchangeId> selected;
        ExchangeId current;
        int column = 0;
        ExchangeId top;
        bool isFollowing = true;
    };
    Place m_place;
};

} // namespace hookbench::ui
