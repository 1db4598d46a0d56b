// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/send_request.h"

class QUrl;

namespace hookbench::sender {

/// Whether it is http or https and names a host.
bool isSendable(const QUrl& url);

QByteArray hostField(const QUrl& url); ///< what Host says of it: no port where it is the usual one

/// Path and query of a URL to the letter: nothing is normalised, but what cannot stand in a request line is
/// escaped.
QByteArray targetOf(QByteArrayView url);

/// Nothing, or what is wrong with the request, in words.
Result<void> validateSendRequest(const SendRequest& request);

} // namespace hookbench::sender
