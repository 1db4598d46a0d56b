// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/header_list.h"

#include <QByteArray>

namespace hookbench::http {

/// Request line, the fields as they are, the empty line: every byte is the caller's. Nothing is judged or
/// added; an empty version leaves it out (HTTP/0.9).
QByteArray writeRequestHead(QByteArrayView method, QByteArrayView target, QByteArrayView version,
                            const HeaderList& headers);

/// What the head of an HTTP/1 request becomes over HTTP/2: ":method", ":scheme", ":authority" out of the
/// first Host, ":path", then the fields in their order, names in lower case; those that HTTP/2 does not allow
/// (RFC 9113 8.2.2) and Host are left out. bytes() and an empty line are the rendered head.
HeaderList h2RequestFields(const QByteArray& head, QByteArrayView scheme);

} // namespace hookbench::http
