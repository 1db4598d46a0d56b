// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/raw_page.h"

#include "ui/viewers/copy_all.h"
#include "ui/viewers/hex_pane.h"
#include "ui/viewers/text_pane.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/text_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

RawPage::RawPage(QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_notes(plainParagraph({}, this))
    , m_stack(new QStackedWidget(this))
    , m_text(new TextPane(tr("Message as it came, as text"), pool, this))
    , m_hex(new HexPane(tr("Message as it came, in bytes"), pool, this))
    , m_place(new ElidedLabel(this))
{
    QLabel* label = plainLabel(tr("Sho&w as:"), this);
    label->setBuddy(m_choice);
    m_choice->setObjectName(u"rawForm"_s);
    m_choice->setAccessibleName(tr("Show as"));
    m_choice->addItems({tr("Text"), tr("Bytes")});
    m_notes->setObjectName(u"rawNotes"_s);
    m_text->view().setObjectName(u"rawText"_s);
    m_hex->view().setObjectName(u"rawHex"_s);
    auto* copyButton = new QPushButton(tr("Copy All"), this);
    copyButton->setObjectName(u"copyRaw"_s);
    copyButton->setToolTip(tr("Copies what this view shows"));
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addStretch(1);
    row->addWidget(copyButton);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_hex);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_notes);
    column->addWidget(m_stack, 1);
    column->addWidget(m_place);
    m_place->setObjectName(u"rawPlace"_s);
    m_place->setAccessibleName(tr("Place in the message"));
    for (TextView* view : {&m_text->view(), &m_hex->view()}) {
        connect(view, &TextView::caretMoved, this, [this, view] {
            if (!m_quiet && view->source() && view->hasFocus())
                Q_EMIT byteReached(view->caret());
        });
    }
    connect(m_choice, &QComboBox::currentIndexChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_text, &TextPane::message, this, &RawPage::message);
    connect(m_hex, &HexPane::message, this, &RawPage::message);
    connect(copyButton, &QPushButton::clicked, this, [this] {
        Q_EMIT message(copyWholeText(m_stack->currentWidget() == m_text ? m_text->view() : m_hex->view()));
    });
    clear();
}

void RawPage::showMessage(const models::Inspection& inspection)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    m_text->setSource(inspection.raw, inspection.rawContinues);
    m_hex->setSource(inspection.rawHex, inspection.rawContinues);
    m_text->view().setWrongByte(inspection.error ? inspection.error.offset : -1);
    m_hex->view().setWrongByte(inspection.error ? inspection.error.offset : -1);
    if (!inspection.rawContinues)
        m_place->setText({});
    m_notes->setText(inspection.rawNotes.join(u'\n'));
    m_notes->setVisible(!inspection.rawNotes.isEmpty());
}

void RawPage::clear()
{
    showMessage({});
}

void RawPage::find()
{
    if (m_stack->currentWidget() == m_text)
        m_text->find();
    else
        m_hex->find();
}

void RawPage::highlight(qint64 at, qint64 size)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    m_text->view().select(at + size, at);
    m_hex->view().select(at + size, at);
}

void RawPage::setPlace(const QString& place)
{
    m_place->setText(place);
}

void RawPage::showByte(qint64 offset)
{
    m_choice->setCurrentIndex(m_stack->indexOf(m_hex));
    m_hex->showByte(offset);
}

} // namespace hookbench::ui
