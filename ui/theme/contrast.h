// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;

namespace hookbench::ui {

/// What WCAG 2.2 wants of text (1.4.3).
constexpr double readableContrast = 4.5;

/// Relative luminance by WCAG 2.2, 0 to 1.
double luminance(const QColor& color);

/// Contrast of two opaque colours by WCAG 2.2, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace hookbench::ui
