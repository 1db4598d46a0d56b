// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/drafting.h"

#include <QWidget>

class QTreeWidget;

namespace hookbench::ui {

class RowsTable;

/// The headers of a draft, and below them those that are sent without being typed, each to be switched off.
class HeadersPage : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersPage(QWidget* parent = nullptr);

    QList<DraftField> headers() const;
    const QByteArrayList& withoutAutomatic() const { return m_without; }
    void set(const QList<DraftField>& headers, const QByteArrayList& withoutAutomatic);
    void showAutomatic(const QList<workspace::AutomaticHeader>& automatic);

Q_SIGNALS:
    void edited();

private:
    void switchAutomatic(const QByteArray& name, bool sent);

    RowsTable* m_table;
    QTreeWidget* m_automatic;
    QByteArrayList m_without;
    bool m_filling = false;
};

} // namespace hookbench::ui
