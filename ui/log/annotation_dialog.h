// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace hookbench::ui {

/// Tags and a note for one request or several.
class AnnotationDialog : public QDialog
{
    Q_OBJECT

public:
    AnnotationDialog(int requests, const QStringList& tags, const QString& note, const QStringList& known,
                     QWidget* parent);

    void focusNote();
    QStringList tags() const; ///< each once, in the order in which they stand
    QString note() const;
    bool isNoteChanged() const;

private:
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
};

} // namespace hookbench::ui
