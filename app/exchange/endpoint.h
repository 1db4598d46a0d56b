// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/base/result.h"
#include "app/http/header_list.h"

#include <QMetaType>
#include <QString>

namespace hookbench {

/// What an endpoint answers.
struct Reply
{
    int status = 200;
    http::HeaderList headers; ///< Content-Length, Date and Connection are added where they are missing
    QByteArray body;
    bool operator==(const Reply&) const = default;
};

/// A listening address of ours that captures, as the user set it up. Stored in the session.
struct Endpoint
{
    EndpointId id;
    QString name;
    QString address = QStringLiteral("127.0.0.1"); ///< an IP address, "0.0.0.0" or "::" for all
    quint16 port = 8080;                           ///< 0 takes a free one
    bool enabled = true;                           ///< listens as long as its session is open
    Reply reply;
    bool operator==(const Endpoint&) const = default;
};

/// Nothing, or what is wrong with it, in words for the field concerned.
Result<void> validateReply(const Reply& reply);
Result<void> validateEndpoint(const Endpoint& endpoint);

/// "http://127.0.0.1:8080", with brackets around IPv6.
QByteArray endpointUrl(const QString& address, quint16 port);

/// The header lines a user typed, "Name: value" each; empty lines are skipped. The error names the line.
Result<http::HeaderList> parseHeaderLines(const QByteArray& text);

/// The reverse of parseHeaderLines.
QByteArray headerLines(const http::HeaderList& headers);

} // namespace hookbench

Q_DECLARE_METATYPE(hookbench::Endpoint)
