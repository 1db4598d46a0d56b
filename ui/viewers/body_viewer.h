// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/inspection.h"
#include "app/models/text_rows.h"

#include <QThreadPool>
#include <QWidget>

namespace hookbench::ui {

/// One way to look at a body. The object name is its stable id. A new one is a file of its own and a line in
/// builtin_viewers.cpp.
class BodyViewer : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;

    /// How well it suits: 0 not at all, the highest is shown first.
    virtual int score(const models::InspectedBody& body) const = 0;

    virtual void showBody(const models::InspectedBody& body) = 0;
    virtual void clear() = 0;

    virtual void find() {}
    virtual void copyAll() = 0;

    /// What printing prints, line by line; at most `mostLines`. Empty where there is no text.
    virtual QStringList printedLines(int /*mostLines*/) const { return {}; }

    /// Whether showByte() can show a place in the body.
    virtual bool canShowBytes() const { return false; }
    virtual void showByte(qint64 /*offset*/) {}

    /// JSON Pointers and what to say there, until another body is shown.
    using Marks = std::vector<std::pair<QString, QString>>;
    virtual void setMarks(const Marks& /*marks*/) {}

    /// Whether showPlace() can show a place in the body by its JSON Pointer.
    virtual bool canShowPlaces() const { return false; }
    virtual void showPlace(const QString& /*pointer*/) {}

Q_SIGNALS:
    void message(const QString& text);
};

} // namespace hookbench::ui
