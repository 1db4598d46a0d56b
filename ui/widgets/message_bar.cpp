// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/status_colors.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int smallestTarget = 24; // WCAG 2.2, 2.5.8

Tone toneOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return Tone::Info;
    case MessageKind::Warning:
        return Tone::Warning;
    case MessageKind::Error:
        return Tone::Error;
    }
    Q_UNREACHABLE();
}

QIcon iconOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return themeIcon(u"info"_s, IconColor::Info);
    case MessageKind::Warning:
        return themeIcon(u"warning"_s, IconColor::Warning);
    case MessageKind::Error:
        return themeIcon(u"error"_s, IconColor::Error);
    }
    Q_UNREACHABLE();
}

QString wordFor(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return MessageBar::tr("Note");
    case MessageKind::Warning:
        return MessageBar::tr("Warning");
    case MessageKind::Error:
        return MessageBar::tr("Error");
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Messages"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::show(Message message)
{
    forget(message.key);
    m_entries.insert(m_entries.begin(), Entry{std::move(message), nullptr});
    arrange();
    announce(m_entries.front().row);
}

void MessageBar::dismiss(const QString& key)
{
    forget(key);
    arrange();
}

void MessageBar::clear()
{
    while (!m_entries.empty())
        forget(m_entries.front().message.key);
    arrange();
}

QStringList MessageBar::keys() const
{
    QStringList result;
    for (const Entry& entry : m_entries)
        result << entry.message.key;
    return result;
}

void MessageBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const Entry& entry : m_entries)
        paintRow(entry);
}

void MessageBar::forget(const QString& key)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&key](const Entry& entry) { return entry.message.key == key; });
    if (found == m_entries.end())
        return;
    if (found->row) {
        // The press that closes a message comes from one of its own buttons.
        found->row->hide();
        m_layout->removeWidget(found->row);
        found->row->deleteLater();
    }
    m_entries.erase(found);
}

void MessageBar::arrange()
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        const bool shown = i < size_t(shownAtOnce);
        if (shown && !entry.row) {
            entry.row = makeRow(entry.message);
            m_layout->insertWidget(int(i), entry.row);
            paintRow(entry);
            entry.row->show();
        } else if (!shown && entry.row) {
            m_layout->removeWidget(entry.row);
            entry.row->hide();
            entry.row->deleteLater();
            entry.row = nullptr;
        }
    }
    setVisible(!m_entries.empty());
}

QWidget* MessageBar::makeRow(const Message& message)
{
    auto* row = new QFrame(this);
    row->setObjectName(u"message."_s + message.key);
    row->setAutoFillBackground(true);
    row->setAccessibleName(wordFor(message.kind));
    row->setAccessibleDescription(message.text);
    auto* layout = new QHBoxLayout(row);
    auto* icon = plainLabel({}, row);
    icon->setObjectName(u"messageIcon"_s);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    icon->setPixmap(iconOf(message.kind).pixmap(QSize(side, side), devicePixelRatioF()));
    icon->setAccessibleName(wordFor(message.kind));
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(makeText(message, row), 1);
    addActions(message, row, layout);
    return row;
}

QLayout* MessageBar::makeText(const Message& message, QWidget* row)
{
    auto* texts = new QHBoxLayout;
    QLabel* kind = plainLabel(wordFor(message.kind), row);
    kind->setObjectName(u"messageKind"_s);
    QFont bold = kind->font();
    bold.setBold(true);
    kind->setFont(bold);
    texts->addWidget(kind, 0, Qt::AlignTop);
    const QString whole = message.advice.isEmpty() ? message.text : message.text + u'\n' + message.advice;
    QLabel* text = plainParagraph(whole, row);
    text->setObjectName(u"messageText"_s);
    text->setAccessibleName(whole);
    texts->addWidget(text, 1);
    return texts;
}

void MessageBar::addActions(const Message& message, QWidget* row, QLayout* layout)
{
    int number = 0;
    for (const Message::Action& action : message.actions) {
        auto* button = new QPushButton(action.text, row);
        button->setObjectName(u"messageAction%1"_s.arg(++number));
        button->setAutoDefault(false);
        button->setMinimumHeight(smallestTarget);
        connect(button, &QPushButton::clicked, this, [this, key = message.key, run = action.run] {
            dismiss(key);
            run();
        });
        layout->addWidget(button);
        layout->setAlignment(button, Qt::AlignTop);
    }
    auto* close = new QToolButton(row);
    close->setObjectName(u"messageClose"_s);
    close->setIcon(themeIcon(u"close"_s));
    close->setAutoRaise(true);
    close->setMinimumSize(smallestTarget, smallestTarget);
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close this message"));
    close->setFocusPolicy(Qt::StrongFocus);
    connect(close, &QToolButton::clicked, this, [this, key = message.key] { dismiss(key); });
    layout->addWidget(close);
    layout->setAlignment(close, Qt::AlignTop);
}

void MessageBar::paintRow(const Entry& entry) const
{
    if (!entry.row)
        return;
    const Tone tone = toneOf(entry.message.kind);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, toneBackground(tone, palette()));
    entry.row->setPalette(colors);
    auto* kind = entry.row->findChild<QLabel*>(u"messageKind"_s);
    colors.setColor(QPalette::WindowText, toneColor(tone, palette()));
    kind->setPalette(colors);
}

} // namespace hookbench::ui
