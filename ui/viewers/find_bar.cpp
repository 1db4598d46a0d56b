// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/find_bar.h"

#include "ui/widgets/plain_text.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QToolButton* makeButton(QWidget* parent, const QString& name, const QString& text,
                        QStyle::StandardPixmap icon, const QKeySequence& key)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(parent->style()->standardIcon(icon));
    button->setAccessibleName(text);
    const QString keys = key.toString(QKeySequence::NativeText);
    button->setToolTip(keys.isEmpty() ? text : FindBar::tr("%1 (%2)").arg(text, keys));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_case(new QCheckBox(tr("Match case"), this))
    , m_status(plainLabel({}, this))
{
    setObjectName(u"findBar"_s);
    m_text->setObjectName(u"findText"_s);
    m_kind->setObjectName(u"findKind"_s);
    m_kind->setAccessibleName(tr("What to find"));
    m_kind->addItem(tr("Text"), int(models::FindKind::Text));
    m_kind->addItem(tr("Regular expression"), int(models::FindKind::Regex));
    m_kind->addItem(tr("Bytes in hex"), int(models::FindKind::Hex));
    auto* kindLabel = plainLabel(tr("What to find"), this); // gives the choice its name
    kindLabel->setBuddy(m_kind);
    kindLabel->hide();
    m_text->setClearButtonEnabled(true);
    for (auto* button : m_text->findChildren<QToolButton*>())
        button->setAccessibleName(tr("Clear the text"));
    m_case->setObjectName(u"findCase"_s);
    m_status->setObjectName(u"findStatus"_s);
    auto* label = plainLabel(tr("Find:"), this);
    label->setBuddy(m_text);
    auto* previous = makeButton(this, u"findPrevious"_s, tr("Previous match"), QStyle::SP_ArrowUp,
                                QKeySequence(QKeySequence::FindPrevious));
    auto* next = makeButton(this, u"findNext"_s, tr("Next match"), QStyle::SP_ArrowDown,
                            QKeySequence(QKeySequence::FindNext));
    auto* closeButton = makeButton(this, u"findClose"_s, tr("Close the find bar"),
                                   QStyle::SP_DialogCloseButton, QKeySequence(Qt::Key_Escape));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    for (QWidget* widget :
         {static_cast<QWidget*>(label), static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_text),
          static_cast<QWidget*>(previous), static_cast<QWidget*>(next), static_cast<QWidget*>(m_case),
          static_cast<QWidget*>(m_status)})
        row->addWidget(widget, widget == m_text ? 1 : 0);
    row->addWidget(closeButton);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::changed);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_case->setEnabled(request().kind != models::FindKind::Hex);
        Q_EMIT changed();
    });
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);
}

QString FindBar::text() const
{
    return m_text->text();
}

models::FindRequest FindBar::request() const
{
    return {models::FindKind(m_kind->currentData().toInt()), m_text->text(),
            m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive};
}

void FindBar::setStatus(const QString& status)
{
    if (status == m_status->text())
        return;
    m_status->setText(status);
    QAccessibleEvent event(m_status, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void FindBar::activate(const QString& text)
{
    show();
    if (!text.isEmpty())
        m_text->setText(text);
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace hookbench::ui
