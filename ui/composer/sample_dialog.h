// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/burst_report.h"
#include "app/exchange/draft.h"

#include <QDialog>

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class QTreeWidgetItem;

namespace hookbench::workspace {
class SampleGallery;
}

namespace hookbench::ui {

/// Samples of webhooks to be opened as drafts, and worlds that send by themselves.
class SampleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SampleDialog(workspace::SampleGallery& gallery, QWidget* parent = nullptr);

Q_SIGNALS:
    void draftChosen(const hookbench::Draft& draft);

private:
    QWidget* makeList();
    QWidget* makeDetails();
    void buildButtons();
    void connectGallery();
    void fill();
    void search(const QString& text);
    void showCurrent();
    void openCurrent();
    void sendWorld();
    void adapt();
    void say(const QString& text);
    int currentEntry() const; ///< -1 when none is chosen

    workspace::SampleGallery& m_gallery;
    QLineEdit* m_search = nullptr;
    QTreeWidget* m_tree = nullptr;
    QPlainTextEdit* m_preview = nullptr;
    QLineEdit* m_url = nullptr;
    QSpinBox* m_count = nullptr;
    QDoubleSpinBox* m_rate = nullptr;
    QWidget* m_worldFields = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_stop = nullptr;
};

} // namespace hookbench::ui
