// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace hookbench {

/// Which pages of other origins may use an endpoint from a browser (Fetch standard, "CORS protocol").
struct Cors
{
    bool isOn = false;
    QByteArrayList origins; ///< "https://app.example"; empty: every one
    bool operator==(const Cors&) const = default;
};

} // namespace hookbench
