// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpoint_strip.h"

#include "ui/endpoints/endpoint_text.h"
#include "ui/theme/mark_colors.h"
#include "ui/theme/status_colors.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::EndpointStatus;

namespace {

constexpr int smallestTarget = 24; // WCAG 2.2, 2.5.8
constexpr int charactersInFull = 100;
constexpr int charactersAtLeast = 55;

Tone toneOf(EndpointStatus::Phase phase)
{
    switch (phase) {
    case EndpointStatus::Phase::Listening:
        return Tone::Success;
    case EndpointStatus::Phase::Failed:
        return Tone::Error;
    case EndpointStatus::Phase::Starting:
        return Tone::Info;
    case EndpointStatus::Phase::Stopped:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QToolButton* makeButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(smallestTarget);
    return button;
}

/// A command that does not apply has no button; what had the focus hands it to the one that took its place.
void showWhatApplies(const QList<QToolButton*>& buttons)
{
    bool hadFocus = false;
    for (QToolButton* button : buttons) {
        hadFocus = hadFocus || button->hasFocus();
        button->setVisible(button->defaultAction()->isEnabled());
    }
    for (QToolButton* button : buttons) {
        if (hadFocus && button->isVisible())
            button->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace

EndpointStrip::EndpointStrip(QAction* add, QAction* copyUrl, QAction* start, QAction* stop, QWidget* parent)
    : QWidget(parent)
    , m_label(plainLabel(tr("E&ndpoint:"), this))
    , m_chooser(new QComboBox(this))
    , m_color(plainLabel({}, this))
    , m_icon(plainLabel({}, this))
    , m_state(plainLabel({}, this))
    , m_url(new QLineEdit(this))
{
    setObjectName(u"endpointStrip"_s);
    m_label->setBuddy(m_chooser);
    m_chooser->setObjectName(u"endpointChooser"_s);
    m_chooser->setAccessibleName(tr("Endpoint"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(9);
    m_color->setObjectName(u"endpointColorMark"_s);
    m_icon->setObjectName(u"endpointStateIcon"_s);
    m_state->setObjectName(u"endpointState"_s);
    m_state->setAccessibleName(tr("State of the endpoint"));
    m_url->setObjectName(u"endpointUrl"_s);
    m_url->setAccessibleName(tr("Address of the endpoint"));
    m_url->setReadOnly(true);
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_url->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style()->pixelMetric(QStyle::PM_LayoutLeftMargin) / 2, 3,
                               style()->pixelMetric(QStyle::PM_LayoutRightMargin) / 2, 3);
    layout->addWidget(m_label);
    layout->addWidget(m_chooser, 2);
    layout->addWidget(m_color);
    layout->addWidget(m_icon);
    layout->addWidget(m_state);
    layout->addWidget(m_url, 3);
    m_buttons = {makeButton(add, this), makeButton(copyUrl, this), makeButton(start, this),
                 makeButton(stop, this)};
    layout->addWidget(m_buttons[0]);
    layout->addWidget(m_buttons[1]);
    const QList<QToolButton*> startOrStop = m_buttons.sliced(2);
    for (QToolButton* button : startOrStop) {
        layout->addWidget(button);
        connect(button->defaultAction(), &QAction::enabledChanged, this,
                [startOrStop] { showWhatApplies(startOrStop); });
    }
    showWhatApplies(startOrStop);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, [this] {
        showCurrent();
        Q_EMIT currentChanged(current());
    });
    showCurrent();
}

void EndpointStrip::setEndpoints(const std::vector<EndpointStatus>& endpoints)
{
    const EndpointId before = current();
    m_endpoints = endpoints;
    fillChooser();
    setCurrent(before);
    showCurrent();
    Q_EMIT currentChanged(current());
}

EndpointId EndpointStrip::current() const
{
    return {m_chooser->currentData().toLongLong()};
}

void EndpointStrip::setCurrent(EndpointId id)
{
    const int index = m_chooser->findData(id.value);
    if (index >= 0)
        m_chooser->setCurrentIndex(index);
}

void EndpointStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCurrent();
}

// Where it is narrow the buttons show their icons alone (their tool tips say the rest), so that the address
// has room.
void EndpointStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool compact = width() < fontMetrics().averageCharWidth() * charactersInFull;
    m_label->setVisible(!compact);
    for (QToolButton* button : m_buttons)
        button->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

QSize EndpointStrip::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * charactersAtLeast, QWidget::minimumSizeHint().height()};
}

void EndpointStrip::fillChooser()
{
    const QSignalBlocker blocker(m_chooser);
    m_chooser->clear();
    for (const EndpointStatus& status : m_endpoints) {
        m_chooser->addItem(phaseIcon(status.phase), endpointTitle(status), status.endpoint.id.value);
        const QString hint = tr("%1, %2").arg(endpointTarget(status), phaseText(status.phase));
        m_chooser->setItemData(m_chooser->count() - 1, plainToolTip(hint), Qt::ToolTipRole);
    }
    m_chooser->setEnabled(!m_endpoints.empty());
}

void EndpointStrip::showCurrent()
{
    const int index = m_chooser->currentIndex();
    const bool any = index >= 0;
    m_icon->setVisible(any);
    m_color->setVisible(any && m_endpoints[size_t(index)].endpoint.color > 0);
    m_state->setText(any ? QString() : tr("none"));
    m_url->setVisible(any);
    m_buttons[0]->setVisible(!any);
    m_buttons[1]->setVisible(any);
    if (!any)
        return;
    const EndpointStatus& status = m_endpoints[size_t(index)];
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(phaseIcon(status.phase).pixmap(QSize(side, side), devicePixelRatioF()));
    const QIcon color = markIcon(status.endpoint.color);
    m_color->setPixmap(color.pixmap(QSize(side, side), devicePixelRatioF()));
    const QString colorHint =
        tr("Its requests are marked in the list: %1").arg(markName(status.endpoint.color));
    m_color->setAccessibleName(colorHint);
    m_color->setToolTip(plainToolTip(colorHint));
    m_state->setText(phaseText(status.phase));
    m_state->setToolTip(plainToolTip(status.error.message));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, toneColor(toneOf(status.phase), palette()));
    m_state->setPalette(colors);
    if (const QString url = endpointTarget(status); url != m_url->text()) {
        m_url->setText(url);
        m_url->setCursorPosition(0);
    }
}

} // namespace hookbench::ui
