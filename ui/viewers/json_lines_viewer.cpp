// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/json_lines_viewer.h"

#include "ui/viewers/copy_all.h"
#include "ui/viewers/json_tree_pane.h"
#include "ui/viewers/json_tree_view.h"
#include "ui/viewers/printed_rows.h"
#include "ui/viewers/text_pane.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/text_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

JsonLinesViewer::JsonLinesViewer(QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_lines(new TextPane(tr("Lines of the body"), pool, this))
    , m_tree(new JsonTreePane(pool, this))
    , m_line(plainLabel({}, this))
    , m_check(plainLabel({}, this))
    , m_read(pool)
    , m_verify(pool)
{
    setObjectName(u"jsonLinesViewer"_s);
    m_lines->view().setObjectName(u"jsonLinesText"_s);
    m_tree->view().setObjectName(u"jsonLineTree"_s);
    m_tree->view().setAccessibleName(tr("Line as a tree"));
    m_line->setObjectName(u"jsonLine"_s);
    m_check->setObjectName(u"jsonLinesCheck"_s);
    setFocusProxy(m_lines);
    auto* status = new QHBoxLayout;
    status->addWidget(m_line, 1);
    status->addWidget(m_check);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"jsonLinesSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_lines);
    splitter->addWidget(m_tree);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(status);
    column->addWidget(splitter, 1);
    connect(m_lines, &TextPane::message, this, &BodyViewer::message);
    connect(m_tree, &JsonTreePane::message, this, &BodyViewer::message);
    connect(&m_lines->view(), &TextView::caretMoved, this, &JsonLinesViewer::readLine);
}

void JsonLinesViewer::showBody(const models::InspectedBody& body)
{
    m_source = body.text;
    m_shownAt = -1;
    m_lines->setSource(m_source, body.continues);
    m_check->setText({});
    if (body.pending)
        return;
    m_verify.start(
        [source = m_source](const CancelFlag& cancel) { return models::checkJsonLines(*source, cancel); },
        [this](const models::JsonLinesCheck& check) { showCheck(check); });
}

void JsonLinesViewer::readLine()
{
    if (!m_source)
        return;
    m_read.start([source = m_source, caret = m_lines->view().caret()](
                     const CancelFlag& cancel) { return models::readJsonLine(*source, caret, cancel); },
                 [this](const models::JsonLine& line) { showLine(line); });
}

void JsonLinesViewer::showLine(const models::JsonLine& line)
{
    if (!m_source || line.at == m_shownAt)
        return;
    m_shownAt = line.at;
    m_tree->setDocument(line.document);
    const QLocale locale;
    const QString number = locale.toString(m_source->row(m_source->rowAt(line.at)).line + 1);
    if (line.problem)
        m_line->setText(tr("Line %1: %2 At its byte %3.", "number, reason, place")
                            .arg(number, line.problem.message, locale.toString(line.problem.offset)));
    else
        m_line->setText(line.document ? tr("Line %1").arg(number) : tr("Line %1 is empty.").arg(number));
}

void JsonLinesViewer::showCheck(const models::JsonLinesCheck& check)
{
    QString text = tr("%n value(s)", nullptr, int(check.values - check.broken));
    if (check.broken > 0 && m_source) {
        const qint64 line = m_source->row(m_source->rowAt(check.firstBrokenAt)).line + 1;
        text = tr("%1, %2; the first at line %3", "values, broken lines, number")
                   .arg(text, tr("%n broken line(s)", nullptr, int(check.broken)), QLocale().toString(line));
    }
    m_check->setText(text);
}

void JsonLinesViewer::clear()
{
    m_read.cancel();
    m_verify.cancel();
    m_source.reset();
    m_shownAt = -1;
    m_lines->setSource(nullptr);
    m_tree->setDocument(nullptr);
    m_line->setText({});
    m_check->setText({});
}

void JsonLinesViewer::find()
{
    m_lines->find();
}

QStringList JsonLinesViewer::printedLines(int mostLines) const
{
    return printedRows(m_lines->view(), mostLines);
}

void JsonLinesViewer::copyAll()
{
    Q_EMIT message(copyWholeText(m_lines->view()));
}

} // namespace hookbench::ui
