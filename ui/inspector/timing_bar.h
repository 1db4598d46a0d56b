// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/timing_parts.h"

#include <QWidget>

class QLabel;

namespace hookbench::ui {

/// The parts of an exchange's time as a bar, and in words below it. Hidden without any.
class TimingBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TimingBar(QWidget* parent = nullptr);

    void setParts(std::vector<models::TimingPart> parts);

    /// Left edge and width of each part in a bar so wide: in proportion to its time, but never too thin to be
    /// seen.
    static std::vector<std::pair<int, int>> layoutOf(const std::vector<models::TimingPart>& parts, int width);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect bar() const;

    QLabel* m_words;
    std::vector<models::TimingPart> m_parts;
};

} // namespace hookbench::ui
