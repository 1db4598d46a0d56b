// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace hookbench::payload {

/// The parameter `name` of a field value such as Content-Disposition, as text for display: the form with a
/// charset (RFC 8187, `name*=UTF-8''...`) before the plain one. Empty when there is none.
QString parameterText(QByteArrayView fieldValue, QByteArrayView name);

} // namespace hookbench::payload
