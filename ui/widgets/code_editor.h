// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QsciScintilla;

namespace hookbench::ui {

class FieldNote;
class ReplaceBar;

/// What the text of an editor is coloured, folded and checked as.
enum class CodeLanguage { Plain, Json, Xml };

/// Where a text is not what it should be.
struct CodeProblem
{
    QString message;    ///< empty when there is none
    qint64 offset = -1; ///< byte, from 0; -1 when it has no place
};

/// Looks at a text off the window's thread.
using CodeCheck = std::function<CodeProblem(const QByteArray& text, const CancelFlag& cancel)>;

/// What may stand at a byte of a text, and how many bytes in front of it are its beginning.
struct CodeSuggestions
{
    QByteArrayList texts;
    qsizetype typed = 0;
};
using CodeSuggester = std::function<CodeSuggestions(const QByteArray& text, qsizetype place)>;

/// An editor for texts of up to some 20 MB: colours of the palette, folding, line numbers, matching braces,
/// several carets, find and replace, and the first problem underlined and told while typing. The bytes set
/// are the bytes given back, as long as nobody edits them.
class CodeEditor : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what assistive technology calls the text.
    CodeEditor(const QString& name, QThreadPool& jobs, QWidget* parent = nullptr);
    ~CodeEditor() override;

    void setLanguage(CodeLanguage language);
    void setCheck(CodeCheck check);             ///< none by default
    void setSuggester(CodeSuggester suggester); ///< asked by Ctrl+Space and behind a quote; none by default
    void setNetworkLineEnds(bool network);      ///< new lines end in CR LF instead of LF

    QByteArray text() const;
    void setText(const QByteArray& text);     ///< forgets what could be undone
    void replaceText(const QByteArray& text); ///< can be undone
    void insert(const QString& text);         ///< at each caret

    void find();    ///< opens the bar
    void replace(); ///< the same, with the field to replace
    void goToProblem();

    const CodeProblem& problem() const { return m_problem; }
    QWidget* editor() const;

Q_SIGNALS:
    void edited();         ///< by the user; not by setText()
    void problemChanged(); ///< also when it went away

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUpEditor(const QString& name);
    void setUpSelections();
    void addShortcuts();
    void selectNext(); ///< one more occurrence of what is selected, with a caret of its own
    void suggest();
    void restyle();
    void sizeMargin();
    void startCheck();
    void showProblem(CodeProblem problem);
    void underline();

    QsciScintilla* m_editor;
    ReplaceBar* m_bar;
    FieldNote* m_note;
    CodeLanguage m_language = CodeLanguage::Plain;
    CodeCheck m_check;
    CodeSuggester m_suggester;
    CodeProblem m_problem;
    LatestJob m_checking;
    QTimer m_checkTimer;
    bool m_setting = false;
};

} // namespace hookbench::ui
