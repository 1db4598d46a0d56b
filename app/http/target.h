// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace hookbench::http {

/// The parts of a request-target (RFC 9112 3.2), as it came: origin, absolute, authority or asterisk form.
struct TargetParts
{
    QByteArrayView path;  ///< without scheme and authority; views into the target
    QByteArrayView query; ///< after the first '?', without it; null when there is none
};

TargetParts splitTarget(QByteArrayView target);

/// One name and value of a query or an application/x-www-form-urlencoded body.
struct Parameter
{
    QByteArray name;  ///< decoded
    QByteArray value; ///< decoded
    QByteArray raw;   ///< as it came, "a=%20b"
    bool hasEquals = true;
    bool malformed = false; ///< holds a '%' that begins no valid escape; it is kept as it is
};

/// Splits at '&', decodes "%XX" and '+' (WHATWG URL, application/x-www-form-urlencoded). Order, repetition
/// and empty pairs are kept.
std::vector<Parameter> parseParameters(QByteArrayView query);

/// Decodes "%XX"; invalid escapes stay. '+' stays too.
QByteArray percentDecoded(QByteArrayView bytes);

/// Escapes all but letters, digits and "-._~" (RFC 3986 2.3).
QByteArray percentEncoded(QByteArrayView bytes);

/// application/x-www-form-urlencoded (WHATWG URL): all but letters, digits and "*-._" escaped, blanks as '+'.
QByteArray formEncoded(QByteArrayView bytes);

} // namespace hookbench::http
