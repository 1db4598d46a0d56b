// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/drafting.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTabWidget;

namespace hookbench::ui {

class FieldNote;
class HexPane;
class TextView;

/// What a draft will put on the wire, byte for byte, a moment after it was changed. Secrets are shown as
/// asterisks; placeholders that cannot be filled are marked, and the reasons told.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QThreadPool& jobs, QWidget* parent = nullptr);

    void show(const Draft& draft, const workspace::DraftValues& values);
    /// Another page beside what will be sent.
    void addPage(QWidget* page, const QString& title);
    void showPage(QWidget* page);

    const workspace::ComposedRequest& composed() const { return m_composed; }

Q_SIGNALS:
    void composedChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void start();
    void take(workspace::ComposedRequest composed);
    void showTexts();
    void showProblems();

    LatestJob m_composing;
    QTimer m_timer;
    Draft m_draft;
    workspace::DraftValues m_values;
    workspace::ComposedRequest m_composed;
    QTabWidget* m_tabs;
    TextView* m_text;
    HexPane* m_hex;
    FieldNote* m_note;
};

} // namespace hookbench::ui
