// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/send_request.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTreeWidget;

namespace hookbench::ui {

class InspectorPanel;

/// What came of a sending: each exchange of it as a step, attempts and redirects, and the chosen one in
/// detail.
class ResultPane : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPane(QWidget* parent = nullptr);

    void clear(const QString& session); ///< for a new sending in this session
    void beginAttempt(int attempt);     ///< to which the steps that follow belong
    void add(const SendOutcome& outcome);
    int steps() const;

private:
    void showExchange(ExchangeId id);

    QString m_session;
    QLabel* m_words;
    QSplitter* m_split;
    QTreeWidget* m_steps;
    InspectorPanel* m_inspector = nullptr; ///< made when there is something to see
    int m_attempt = 1;
    bool m_attemptBegins = true;
};

} // namespace hookbench::ui
