// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_text.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDialogButtonBox>
#include <QLabel>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel* plainParagraph(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString plainToolTip(const QString& text)
{
    constexpr qsizetype longest = 2000;
    if (text.isEmpty())
        return {};
    const QString shown = text.size() > longest ? text.first(longest) + QChar(0x2026) : text;
    return "<qt>"_L1 + shown.toHtmlEscaped().replace(u'\n', "<br>"_L1) + "</qt>"_L1;
}

void removeButtonIcons(const QDialogButtonBox& buttons)
{
    for (QAbstractButton* button : buttons.buttons())
        button->setIcon({});
}

void announce(QWidget* widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace hookbench::ui
