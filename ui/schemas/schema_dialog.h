// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/schemas.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace hookbench::ui {

class CodeEditor;
class FieldNote;

/// The schemas of the open session: attaching, learning, changing, saving and taking away.
class SchemaDialog : public QDialog
{
    Q_OBJECT

public:
    /// Which requests can be learned from.
    struct Choices
    {
        std::function<std::vector<ExchangeId>()> selected;
        std::function<std::vector<ExchangeId>()> shown;
        std::function<std::pair<int, int>()> counts; ///< of both, at once
    };

    SchemaDialog(workspace::Schemas& schemas, QThreadPool& jobs, Choices choices, QWidget* parent);

    /// Shows the schema for this, or begins a new one for it.
    void startFor(const models::SchemaSubject& subject);

    /// The requests that are selected or shown have changed.
    void followChoices();

Q_SIGNALS:
    void columnRequested(const QString& field); ///< of the filter language, to be shown in the log

private:
    QWidget* makeList();
    QWidget* makeEditor();
    QWidget* makeFillButtons();
    QPushButton* addButton(QWidget* parent, const QString& text, const char* objectName,
                           void (SchemaDialog::*pressed)());
    void fillList();
    void showCurrent();
    void edit(const schema::Attachment& attachment);
    void startNew();
    void remove();
    void attach();
    void learnFromSelected();
    void learnFromShown();
    void learn(const std::vector<ExchangeId>& ids);
    void takeLearned(const models::LearnedSchema& learned);
    void openFile();
    void saveFile();
    void showDrift();
    void adapt();

    workspace::Schemas& m_schemas;
    const Choices m_choices;
    QTreeWidget* m_list;
    QLineEdit* m_path;
    QLineEdit* m_event;
    CodeEditor* m_text;
    FieldNote* m_note;
    QPushButton* m_remove = nullptr;
    QPushButton* m_attach = nullptr;
    QPushButton* m_fromSelected = nullptr;
    QPushButton* m_fromShown = nullptr;
    QPushButton* m_save = nullptr;
    DocumentId m_current; ///< of what is being edited; none for a new one
    bool m_filling = false;
    QTimer m_progress;
};

} // namespace hookbench::ui
