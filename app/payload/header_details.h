// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace hookbench::payload {

/// Something that the value of a header field says, decoded.
struct HeaderDetail
{
    QString name;
    QString value;
    QString mark; ///< what is wrong with it, in words; empty when nothing is
};

/// What is in the value of a field: scheme, user and claims of Authorization, cookies, what proxies say in
/// Forwarded, the parts of traceparent, the parameters of Content-Type, times and what else can be
/// recognised. `atMs` is when the message came, to tell what had expired then; in milliseconds since 1970. At
/// most `mostDetails`, the last of them says so if there are more.
std::vector<HeaderDetail> headerDetails(QByteArrayView name, QByteArrayView value, qint64 atMs);

constexpr size_t mostDetails = 100;

} // namespace hookbench::payload
