// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

EmptyState::EmptyState(const QString& icon, const QString& headline, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_iconName(icon)
    , m_picture(plainLabel({}, this))
    , m_text(plainParagraph(text, this))
    , m_content(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    QLabel* head = plainLabel(headline, this);
    head->setObjectName(u"emptyHeadline"_s);
    QFont large = head->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    head->setFont(large);
    head->setAlignment(Qt::AlignCenter);
    head->setWordWrap(true);
    m_picture->setObjectName(u"emptyPicture"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    m_text->setObjectName(u"emptyText"_s);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_buttons->addStretch();
    m_buttons->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_picture);
    layout->addWidget(head);
    layout->addWidget(m_text);
    layout->addLayout(m_content);
    layout->addLayout(m_buttons);
    layout->addStretch();
    paintPicture();
}

void EmptyState::setText(const QString& text)
{
    m_text->setText(text);
}

void EmptyState::addContent(QWidget* widget)
{
    m_content->addWidget(widget);
}

QPushButton* EmptyState::addButton(const QString& text, const QString& objectName)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(true);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintPicture();
}

void EmptyState::paintPicture()
{
    const int side = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this) * 3 / 2;
    m_picture->setPixmap(
        themeIcon(m_iconName, IconColor::Faint).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace hookbench::ui
