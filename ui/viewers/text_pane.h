// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/text_rows.h"

#include <QThreadPool>
#include <QWidget>

#include <memory>

namespace hookbench::ui {

class TextSearch;
class TextView;

/// A text view with a find bar. Searching runs on the pool.
class TextPane : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what assistive technology calls the text.
    TextPane(const QString& name, QThreadPool& pool, QWidget* parent = nullptr);

    /// `continues` keeps the place: the text is the whole of what was shown before.
    void setSource(const std::shared_ptr<const models::RowSource>& source, bool continues = false);
    TextView& view() { return *m_view; }

    void find(); ///< opens the find bar, with the selected text if it is short
    void findNext();
    void findPrevious();

Q_SIGNALS:
    void message(const QString& text); ///< something worth a line in the status bar

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    TextView* m_view;
    TextSearch* m_search;
};

} // namespace hookbench::ui
