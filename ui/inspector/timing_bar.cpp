// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/timing_bar.h"

#include "ui/theme/status_colors.h"
#include "ui/widgets/plain_text.h"

#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int thinnest = 4; // pixels
constexpr std::array tones = {Tone::Info, Tone::Success, Tone::Notice};

} // namespace

TimingBar::TimingBar(QWidget* parent)
    : QWidget(parent)
    , m_words(plainParagraph({}, this))
{
    setObjectName(u"timingBar"_s);
    m_words->setObjectName(u"timingText"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, fontMetrics().height() + 10, 4, 4);
    column->addWidget(m_words);
    hide();
}

void TimingBar::setParts(std::vector<models::TimingPart> parts)
{
    m_parts = std::move(parts);
    m_words->setText(models::timingText(m_parts));
    setVisible(!m_parts.empty());
    update();
}

QRect TimingBar::bar() const
{
    return {4, 4, width() - 8, fontMetrics().height() + 2};
}

std::vector<std::pair<int, int>> TimingBar::layoutOf(const std::vector<models::TimingPart>& parts, int width)
{
    qint64 sum = 0;
    for (const models::TimingPart& part : parts)
        sum += part.us;
    const int room = std::max(0, width - int(parts.size()) * thinnest);
    std::vector<std::pair<int, int>> places;
    int left = 0;
    for (const models::TimingPart& part : parts) {
        const int wide = thinnest + (sum > 0 ? int(double(part.us) / double(sum) * room) : 0);
        places.emplace_back(left, wide);
        left += wide;
    }
    return places;
}

void TimingBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect area = bar();
    const auto places = layoutOf(m_parts, area.width());
    for (size_t i = 0; i < places.size(); ++i) {
        const QRect part(area.left() + places[i].first, area.top(), places[i].second, area.height());
        const Tone tone = tones[i % tones.size()];
        painter.fillRect(part, toneBackground(tone, palette()));
        painter.setPen(toneColor(tone, palette()));
        painter.drawRect(part.adjusted(0, 0, -1, -1));
        painter.setPen(palette().color(QPalette::WindowText));
        if (fontMetrics().horizontalAdvance(m_parts[i].text) + 8 <= part.width())
            painter.drawText(part, Qt::AlignCenter, m_parts[i].text);
    }
}

bool TimingBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const auto places = layoutOf(m_parts, bar().width());
    const int x = help->pos().x() - bar().left();
    for (size_t i = 0; i < places.size(); ++i) {
        if (x >= places[i].first && x < places[i].first + places[i].second)
            QToolTip::showText(help->globalPos(), plainToolTip(m_parts[i].text), this);
    }
    return true;
}

} // namespace hookbench::ui
