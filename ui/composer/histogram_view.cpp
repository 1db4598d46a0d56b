// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/histogram_view.h"

#include "app/models/log_texts.h"
#include "ui/theme/status_colors.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace hookbench::ui {

namespace {
constexpr int gap = 2; // pixels between bars
} // namespace

HistogramView::HistogramView(QWidget* parent)
    : QWidget(parent)
{
    setMinimumHeight(fontMetrics().lineSpacing() * 8);
    setMinimumWidth(fontMetrics().averageCharWidth() * 40);
}

void HistogramView::setBins(const QList<BurstReport::Bin>& bins)
{
    m_bins = bins;
    update();
}

void HistogramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (m_bins.isEmpty()) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect(), Qt::AlignCenter, tr("How long the answers took will be drawn here."));
        return;
    }
    const int line = fontMetrics().lineSpacing();
    const int room = std::max(1, height() - 2 * line - 4);
    const int wide = std::max(gap + 1, width() / int(m_bins.size()));
    const qint64 most = std::max_element(m_bins.cbegin(), m_bins.cend(), [](const auto& a, const auto& b) {
                            return a.count < b.count;
                        })->count;
    for (qsizetype i = 0; i < m_bins.size(); ++i) {
        const BurstReport::Bin& bin = m_bins[i];
        const int high = most > 0 ? int(double(bin.count) / double(most) * room + 0.5) : 0;
        const QRect bar(int(i) * wide + gap / 2, line + room - high, wide - gap, high);
        painter.fillRect(bar, toneBackground(Tone::Info, palette()));
        painter.setPen(toneColor(Tone::Info, palette()));
        if (high > 0)
            painter.drawRect(bar.adjusted(0, 0, -1, -1));
        painter.setPen(palette().color(QPalette::Text));
        const QRect place(int(i) * wide, 0, wide, line);
        const QString count = QLocale().toString(bin.count);
        if (bin.count > 0 && fontMetrics().horizontalAdvance(count) <= wide)
            painter.drawText(place.translated(0, bar.top() - line), Qt::AlignCenter, count);
        const QString time = models::durationText(bin.upToUs);
        if (fontMetrics().horizontalAdvance(time) <= wide)
            painter.drawText(place.translated(0, height() - line - 2), Qt::AlignCenter, time);
    }
}

} // namespace hookbench::ui
