// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/body_kind.h"

#include <QByteArray>

namespace hookbench::payload {

/// The charset that XML says in its declaration and HTML in a meta element, lower case; empty when there is
/// none. A byte order mark and the Content-Type go before it.
QByteArray declaredCharset(BodyKind kind, QByteArrayView content);

} // namespace hookbench::payload
