// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

namespace hookbench::formats {

/// Where a request went, as an absolute URL: scheme and authority from the target itself, Host or the
/// endpoint. What a URL may not hold (RFC 3986) is percent-encoded.
QByteArray absoluteUrl(const Exchange& exchange, const http::RequestHead& head);

/// The target of a request to this URL in origin form, "/path?query"; the fragment is left out.
QByteArray originForm(QByteArrayView url);

/// "host:port" of an absolute URL; empty when it has none.
QByteArray authorityOf(QByteArrayView url);

/// "https" of "https://a/b"; empty when it has none.
QByteArray schemeOf(QByteArrayView url);

} // namespace hookbench::formats
