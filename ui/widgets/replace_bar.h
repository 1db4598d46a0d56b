// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QsciScintilla;

namespace hookbench::ui {

/// Finds and replaces in a Scintilla editor.
class ReplaceBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReplaceBar(QsciScintilla& editor, QWidget* parent = nullptr);

    enum class Mode { Find, Replace };
    void open(Mode mode); ///< with the selected text, if it is short
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* makeField(const QString& label, const QString& name, int row);
    void addButtons();
    bool select(qint64 from, qint64 to); ///< the first match; from behind when `from` is greater
    void find(bool forward);
    void replaceOne();
    void replaceAll();
    void say(const QString& text);

    QsciScintilla& m_editor;
    QWidget* m_replaceRow;
    QLineEdit* m_find;
    QLineEdit* m_replacement;
    QCheckBox* m_case;
    QLabel* m_status;
};

} // namespace hookbench::ui
