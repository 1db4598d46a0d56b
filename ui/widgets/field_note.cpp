// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_note.h"

#include "ui/theme/icons.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

IconColor iconColor(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return IconColor::Error;
    case Tone::Warning:
        return IconColor::Warning;
    default:
        return IconColor::Info;
    }
}

QString withAdvice(const Error& error)
{
    return error.advice.isEmpty() ? error.message : error.message + u'\n' + error.advice;
}

} // namespace

FieldNote::FieldNote(QWidget* parent)
    : QWidget(parent)
    , m_icon(plainLabel({}, this))
    , m_text(plainParagraph({}, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_icon->setObjectName(u"fieldNoteIcon"_s);
    m_text->setObjectName(u"fieldNoteText"_s);
    m_text->setFocusPolicy(Qt::NoFocus);
    QWidget::hide();
}

void FieldNote::showError(const QString& text)
{
    show(u"error"_s, Tone::Error, text);
}

void FieldNote::showError(const Error& error)
{
    showError(withAdvice(error));
}

void FieldNote::showWarning(const QString& text)
{
    show(u"warning"_s, Tone::Warning, text);
}

void FieldNote::showWarning(const Error& error)
{
    showWarning(withAdvice(error));
}

void FieldNote::showInfo(const QString& text)
{
    show(u"info"_s, Tone::Info, text);
}

void FieldNote::clear()
{
    m_text->clear();
    hide();
}

QString FieldNote::text() const
{
    return m_text->text();
}

void FieldNote::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paint();
}

void FieldNote::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitText();
}

void FieldNote::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitText();
}

void FieldNote::fitText()
{
    if (isVisible()) // only then the width is the real one
        setMinimumHeight(heightForWidth(width()));
}

void FieldNote::show(const QString& icon, Tone tone, const QString& text)
{
    const bool changed = text != m_text->text();
    m_iconName = icon;
    m_tone = tone;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    paint();
    setVisible(true);
    fitText();
    if (changed)
        announce(m_text);
}

void FieldNote::paint()
{
    if (m_iconName.isEmpty())
        return;
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(
        themeIcon(m_iconName, iconColor(m_tone)).pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, toneColor(m_tone, palette()));
    m_text->setPalette(colors);
}

} // namespace hookbench::ui
