// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/template_options.h"
#include "app/exchange/send_request.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// The options that say how requests are sent, whatever they are: TLS, time limits, proxy.
void addTransportOptions(QCommandLineParser& parser);
Result<void> parseTransport(const QCommandLineParser& options, SendRequest& request);

/// The options that say what is sent: method, fields, body, version of HTTP.
void addMessageOptions(QCommandLineParser& parser);

/// The request that they make for this URL. Fields that the user does not give and that belong to a request
/// of its kind are added: Host, User-Agent, Accept, Content-Type, Content-Length; "-H Name:" leaves one out.
/// With `fill`, placeholders of all that are filled by it.
Result<SendRequest> parseMessage(const QCommandLineParser& options, const QString& url,
                                 const TextFiller& fill = {});

} // namespace hookbench::cli
