// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewers/body_viewer.h"

#include <QHash>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace hookbench::ui {

class BodyDrag;
class BodyExport;

/// A body with the choice of how to look at it. The viewer that suits the content best is taken by itself;
/// one chosen by hand stays for all bodies of that content type. Of
/// a body whose content-codings were undone the bytes as they came can be shown instead.
class BodyPage : public QWidget
{
    Q_OBJECT

public:
    /// What it is the page of; object names say it, as a page of a part may be within a page of a body.
    enum class Of { Body, Part };

    /// `nothing` is what stands there for a body without content.
    BodyPage(const QString& nothing, QThreadPool& pool, QWidget* parent = nullptr, Of of = Of::Body);

    void showBody(const models::InspectedBody& body);
    void clear();
    void find();
    void showByte(qint64 offset); ///< in the first viewer that can

    /// What to say at places of the body that is shown; and to show one, in the first viewer that can.
    void setMarks(const BodyViewer::Marks& marks);
    void showPlace(const QString& pointer);

    /// Viewers chosen by hand, by what the content is; to be kept and given back.
    const QHash<QString, QString>& chosenViewers() const { return m_chosen; }
    void setChosenViewers(const QHash<QString, QString>& chosen) { m_chosen = chosen; }

Q_SIGNALS:
    void saveRequested();
    void message(const QString& text);
    void viewerChosen(); ///< by hand

private:
    QString named(const char* pattern) const;
    QWidget* makeCommands();
    QPushButton* makeMoreButton();
    void showForm(); ///< decoded, or as it came
    QString contentType() const;
    void withLines(void (BodyExport::*use)(const QStringList& lines, const QString& title));
    void showNotes();
    void fillChoice();
    void choose(BodyViewer* viewer);
    void chosenByHand();
    BodyViewer* suitedViewer() const;
    BodyViewer* bestViewer() const;
    BodyViewer* currentViewer() const;
    void say(const QString& text);

    const QString m_nothing;
    const Of m_of;
    std::vector<BodyViewer*> m_viewers;
    QComboBox* m_choice;
    QLabel* m_summary;
    QLabel* m_notes;
    QPushButton* m_showProblem;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    QList<QWidget*> m_commands; ///< of no use without content
    QComboBox* m_form;          ///< for bodies whose content-codings were undone
    BodyDrag* m_drag;
    BodyExport* m_export;
    models::InspectedBody m_given;
    models::InspectedBody m_body; ///< m_given or its coded form
    BodyViewer::Marks m_marks;
    QHash<QString, QString> m_chosen;
};

} // namespace hookbench::ui
