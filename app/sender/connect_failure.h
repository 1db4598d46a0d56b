// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sender/connection.h"

// How a connection that was not made is put into words.
namespace hookbench::sender {

/// What is known of it.
struct ConnectClues
{
    CURLcode code = CURLE_OK;
    int systemError = 0; ///< errno of the last attempt to connect; 0 when there was none
    const ConnectionTarget& target;
    QByteArray peer; ///< whom it came to, "127.0.0.1:3000"; empty before that
    const crypto::ClientObservation& tls;
    QByteArray words; ///< libcurl's own, for what has no words of ours
};

ConnectFailure explainConnectFailure(const ConnectClues& clues);

} // namespace hookbench::sender
