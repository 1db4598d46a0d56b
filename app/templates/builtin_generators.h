// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/templates/random.h"
#include "app/templates/template.h"

namespace hookbench::templates {

/// What a generator makes its value from.
struct GeneratorInput
{
    Random& random;
    qint64 nowUs = 0;
    quint64 run = 0;
    QByteArrayList words; ///< its arguments
};

/// The value, or why there is none. Nothing when no generator has that name.
std::optional<Result<QByteArray>> generate(QByteArrayView name, const GeneratorInput& input);

} // namespace hookbench::templates
