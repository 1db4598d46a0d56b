// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace hookbench::models {
class ExchangeLogModel;
}

namespace hookbench::ui {

class EmptyState;
class FilterBar;
class LogView;
class TimelineStrip;

/// The log, what stands in its place while it is empty, and the way back to the newest request.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(models::ExchangeLogModel* model, QWidget* parent = nullptr);

    LogView* view() const { return m_view; }
    TimelineStrip* timeline() const { return m_timeline; }
    FilterBar* filterBar() const { return m_filterBar; }
    QWidget* content() const { return m_content; } ///< the log, or what stands in its place

    /// Whether the log may be empty because of a filter.
    void setFiltered(bool filtered);

    /// What to show while there are no requests.
    void setNoEndpoint();
    void setEndpoint(const QString& url, const QString& command, bool listening);

Q_SIGNALS:
    void addEndpointRequested();
    void startEndpointRequested();
    void clearFilterRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeWaiting();
    QWidget* makeNoEndpoint();
    QWidget* makeStopped();
    QWidget* makeNothingPasses();
    void showRightPage();
    void showUnseen(int count);
    void placeNewButton();

    models::ExchangeLogModel* m_model;
    FilterBar* m_filterBar;
    TimelineStrip* m_timeline;
    QWidget* m_content;
    LogView* m_view;
    QPushButton* m_newButton;
    EmptyState* m_waiting = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_command = nullptr;
    QWidget* m_noEndpoint;
    QWidget* m_stopped;
    QWidget* m_nothingPasses;
    QWidget* m_emptyPage; ///< which of the three that tell of the endpoint
    bool m_filtered = false;
    QStackedLayout* m_pages;
};

} // namespace hookbench::ui
