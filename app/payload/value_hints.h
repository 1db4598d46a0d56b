// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_node.h"

#include <QByteArray>
#include <QString>

namespace hookbench::payload {

/// What a value is beside being a string or a number.
enum class HintKind { None, Time, Address, Token, Base64, Json, Color };

/// What was recognised in a value, decoded.
struct ValueHint
{
    HintKind kind = HintKind::None;
    QString text;      ///< for a table cell, "2026-11-24 14:03:09 UTC"
    quint32 color = 0; ///< 0xAARRGGBB of a Color
    QByteArray json;   ///< what is inside, to be shown below the value; empty when there is nothing like it

    explicit operator bool() const { return kind != HintKind::None; }
};

/// A value with the name of the member that it is.
struct NamedValue
{
    QByteArray name; ///< decoded; empty for an element
    JsonKind kind = JsonKind::Null;
    QByteArray text; ///< of a string what it says, else its letters
};

/// Strings longer than these are looked at as JSON only, or not at all.
constexpr qint64 hintTextLimit = qint64(64) * 1024;
constexpr qint64 hintJsonLimit = qint64(16) * 1024 * 1024;

/// Looks through the table of what can be recognised: times (RFC 3339, RFC 5322, seconds, milliseconds,
/// microseconds and nanoseconds since 1970 where the name speaks of time), addresses, JSON Web Tokens (RFC
/// 7519), JSON in a string, Base64 of text, JSON or a known kind of file, and colours.
ValueHint valueHint(const NamedValue& value);

/// "2026-11-24 14:03:09 UTC", with the local time where that is another one.
QString momentText(qint64 milliseconds);

/// The parts of a JSON Web Token as one JSON text, {"header":…,"payload":…,"signature":"…"}; empty when
/// `token` is none.
QByteArray tokenAsJson(QByteArrayView token);

} // namespace hookbench::payload
