// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/message_head.h"

namespace hookbench::http {

/// What a complete head means for its body and its connection (RFC 9110 7.2, 10.1.1; RFC 9112 6, 9.3). It
/// fills framing, contentLength, keepAlive and expectsContinue of `head` from its version and fields, and
/// returns why the head must be refused, if it must. A refused head gets no framing.
ProtocolError applyHeadRules(RequestHead& head);

/// Whether `name` is one of the fields that decide where messages go and end; these must not be folded.
bool isFramingField(QByteArrayView name);

/// Whether `value` is uri-host [ ":" port ] (RFC 9110 7.2), or empty.
bool isHostValue(QByteArrayView value);

} // namespace hookbench::http
