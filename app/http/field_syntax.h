// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hookbench::http {

/// Whether `bytes` is a token (RFC 9110 5.6.2): method and field names.
bool isToken(QByteArrayView bytes);

/// Whether `bytes` may be sent as a field value: no CR, LF or NUL (RFC 9110 5.5).
bool isFieldValue(QByteArrayView bytes);

/// ASCII case-insensitive equality; no locale.
bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b);

/// A media type with the parameters that matter for display (RFC 9110 8.3).
struct MediaType
{
    QByteArray type;     ///< lower case "application/json"; empty when it cannot be read
    QByteArray charset;  ///< lower case, empty when not given
    QByteArray boundary; ///< for multipart, unquoted
};

MediaType parseMediaType(QByteArrayView value);

} // namespace hookbench::http
