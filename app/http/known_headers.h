// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace hookbench::http {

/// What a header field is for, in one translated sentence; empty for one that is not in the table. The name
/// is compared without case.
QString headerMeaning(QByteArrayView name);

} // namespace hookbench::http
