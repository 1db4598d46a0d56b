// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/drafting.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace hookbench::ui {

class CodeEditor;
class PathField;
class RowsTable;

/// The body of a draft, in the form that its kind wants.
class DraftBodyPage : public QWidget
{
    Q_OBJECT

public:
    explicit DraftBodyPage(QThreadPool& jobs, QWidget* parent = nullptr);

    DraftBody body() const;
    void setBody(const DraftBody& body);
    void setRawMessage(bool raw); ///< the body is the whole message: lines end in CR LF

    /// The text of a JSON Schema that names of members and values are suggested by; empty for none.
    void setSchema(std::function<QByteArray()> schema);

    bool startFind(); ///< false when this kind has no text to search
    CodeEditor* focusedEditor() const;

Q_SIGNALS:
    void edited();

private:
    QWidget* makeBar();
    QWidget* makeGraphQl();
    QWidget* makeFile();
    QToolButton* makePlaceholders();
    void addTable(RowsTable* table);
    void showKind();
    void rewrite(bool minify);
    void showRewritten(const payload::PrettyText& pretty);
    bool isText(DraftBody::Kind kind) const;

    QThreadPool& m_jobs;
    LatestJob m_rewriting;
    QComboBox* m_kind;
    QPushButton* m_format = nullptr;
    QPushButton* m_minify = nullptr;
    QToolButton* m_placeholders = nullptr;
    QLabel* m_status = nullptr;
    QStackedWidget* m_pages;
    QWidget* m_none;
    CodeEditor* m_text;
    RowsTable* m_form;
    RowsTable* m_parts;
    PathField* m_file = nullptr;
    QWidget* m_filePage;
    CodeEditor* m_query = nullptr;
    CodeEditor* m_variables = nullptr;
    QLineEdit* m_operation = nullptr;
    QWidget* m_graphQl;
    bool m_raw = false;
};

} // namespace hookbench::ui
