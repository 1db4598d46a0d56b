// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/inspection.h"

#include <QThreadPool>
#include <QWidget>

class QLabel;

namespace hookbench::ui {

class BodyPage;
struct TextOptions;

/// A body in a window of its own, to be compared with another or put on another screen.
class BodyWindow : public QWidget
{
    Q_OBJECT

public:
    BodyWindow(const models::InspectedBody& body, const QString& title, QWidget* parent = nullptr);
    ~BodyWindow() override;

    /// Shows texts as those inside of `other` are shown.
    void setTextOptionsOf(const QWidget& other);

private:
    void setTextOptions(const TextOptions& options);

    QThreadPool m_pool;
    BodyPage* m_page;
    QLabel* m_words; ///< what the page has to say
};

} // namespace hookbench::ui
