// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/burst_report.h"

#include <QWidget>

namespace hookbench::ui {

/// How long answers took, as bars. Decoration: the numbers stand in a text beside it.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);

    void setBins(const QList<BurstReport::Bin>& bins);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<BurstReport::Bin> m_bins;
};

} // namespace hookbench::ui
