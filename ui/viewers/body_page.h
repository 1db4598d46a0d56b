// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewers/body_viewer.h"

#include <QHash>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace hookbench::ui {

/// A body with the choice of how to look at it. The viewer that suits the content best is taken by itself;
/// one chosen by hand stays for all bodies of that kind.
class BodyPage : public QWidget
{
    Q_OBJECT

public:
    /// `nothing` is what stands there for a body without content.
    BodyPage(const QString& nothing, QThreadPool& pool, QWidget* parent = nullptr);

    void showBody(const models::InspectedBody& body);
    void clear();
    void find();
    void showByte(qint64 offset); ///< in the first viewer that can

Q_SIGNALS:
    void saveRequested();
    void message(const QString& text);

private:
    void showNotes();
    void fillChoice();
    void choose(BodyViewer* viewer);
    void chosenByHand();
    BodyViewer* bestViewer() const;
    BodyViewer* currentViewer() const;
    void say(const QString& text);

    const QString m_nothing;
    std::vector<BodyViewer*> m_viewers;
    QComboBox* m_choice;
    QLabel* m_summary;
    QLabel* m_notes;
    QPushButton* m_showProblem;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    QList<QWidget*> m_commands; ///< of no use without content
    models::InspectedBody m_body;
    QHash<int, QString> m_chosen; ///< body kind to viewer, by hand
};

} // namespace hookbench::ui
