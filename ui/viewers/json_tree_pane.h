// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/json_tree.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace hookbench::ui {

class ElidedLabel;
class JsonTreeView;

/// A JSON tree with a filter, commands and the place of the current value. Filtering runs on the pool.
class JsonTreePane : public QWidget
{
    Q_OBJECT

public:
    explicit JsonTreePane(QThreadPool& pool, QWidget* parent = nullptr);

    void setDocument(models::JsonTreeModel::Document document, bool continues = false);
    JsonTreeView& view() { return *m_view; }

    void startFilter(); ///< to type what to look for
    void clearFilter();
    void copyWhole();

Q_SIGNALS:
    void message(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QWidget* makeCommands();
    void filter();
    void showFiltered(models::JsonFilter filter);
    void showPlace(const QModelIndex& index);
    void showCount();
    void setStatus(const QString& text);

    JsonTreeView* m_view;
    QLineEdit* m_filter;
    QLabel* m_status;
    ElidedLabel* m_place;
    LatestJob m_search;
};

} // namespace hookbench::ui
