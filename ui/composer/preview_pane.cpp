// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/preview_pane.h"

#include "app/models/preview_rows.h"
#include "ui/viewers/hex_pane.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/text_view.h"

#include <QLocale>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::ComposedRequest;
using workspace::PreviewMark;

namespace {

constexpr int composeDelayMs = 150; ///< after the last change

/// Head and body as one text, in which secrets cannot be read.
workspace::MarkedText shownMessage(const ComposedRequest& composed)
{
    workspace::MarkedText message = composed.head;
    message.append(composed.body);
    for (const PreviewMark& mark : std::as_const(message.marks)) {
        if (mark.kind == PreviewMark::Kind::Secret)
            message.text.replace(mark.at, mark.size, QByteArray(mark.size, '*'));
    }
    return message;
}

} // namespace

PreviewPane::PreviewPane(QThreadPool& jobs, QWidget* parent)
    : QWidget(parent)
    , m_composing(jobs)
    , m_tabs(new QTabWidget(this))
    , m_text(new TextView(m_tabs))
    , m_hex(new HexPane(tr("Bytes that will be sent"), jobs, m_tabs))
    , m_note(new FieldNote(this))
{
    setObjectName(u"previewPane"_s);
    m_tabs->setObjectName(u"previewTabs"_s);
    m_tabs->setDocumentMode(true);
    m_text->setObjectName(u"previewText"_s);
    m_text->setAccessibleName(tr("What will be sent"));
    m_hex->setObjectName(u"previewBytes"_s);
    m_tabs->addTab(m_text, tr("Preview"));
    m_tabs->addTab(m_hex, tr("B&ytes"));
    m_note->setObjectName(u"previewNote"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_note);
    m_timer.setSingleShot(true);
    m_timer.setInterval(composeDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &PreviewPane::start);
}

void PreviewPane::show(const Draft& draft, const workspace::DraftValues& values)
{
    m_draft = draft;
    m_values = values;
    if (isVisible())
        m_timer.start();
}

void PreviewPane::addPage(QWidget* page, const QString& title)
{
    m_tabs->addTab(page, title);
}

void PreviewPane::showPage(QWidget* page)
{
    m_tabs->setCurrentWidget(page);
}

void PreviewPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    start();
}

void PreviewPane::start()
{
    m_timer.stop();
    m_composing.start(
        [draft = m_draft, values = m_values](const CancelFlag&) { return workspace::compose(draft, values); },
        [this](ComposedRequest composed) { take(std::move(composed)); });
}

void PreviewPane::take(ComposedRequest composed)
{
    m_composed = std::move(composed);
    showTexts();
    showProblems();
    Q_EMIT composedChanged();
}

void PreviewPane::showTexts()
{
    const workspace::MarkedText message = shownMessage(m_composed);
    m_text->setSource(models::messageRows(message.text, m_composed.head.text.size()));
    std::vector<models::TextMatch> unknown;
    for (const PreviewMark& mark : message.marks) {
        if (mark.kind == PreviewMark::Kind::Unknown)
            unknown.push_back({mark.at, mark.size});
    }
    m_text->setMatches(std::make_shared<const std::vector<models::TextMatch>>(std::move(unknown)));
    m_hex->setSource(models::messageBytes(message.text));
}

void PreviewPane::showProblems()
{
    if (!m_composed.problems.isEmpty()) {
        m_note->showError(m_composed.problems.join(u'\n'));
        return;
    }
    QStringList notes;
    if (!m_composed.request.body.file.isEmpty())
        notes << tr("The content of %1 follows.").arg(m_composed.request.body.file);
    if (m_composed.request.protocol == SendRequest::Protocol::Http2)
        notes << tr("HTTP/2 sends these fields in a compressed form.");
    if (m_composed.needsToken)
        notes << tr("An access token is fetched first.");
    if (notes.isEmpty())
        m_note->clear();
    else
        m_note->showInfo(notes.join(u'\n'));
}

} // namespace hookbench::ui
