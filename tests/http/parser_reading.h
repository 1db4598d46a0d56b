// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/request_parser.h"

#include <optional>
#include <vector>

namespace hookbench::http {

/// One message as a caller of RequestParser would record it.
struct ReadMessage
{
    RequestHead head;
    bool isHeadComplete = false;
    bool isComplete = false;
    QByteArray wire;    ///< the body section as consumed
    QByteArray content; ///< what Step::data carried
    HeaderList trailers;
    ProtocolError error;
};

/// All that RequestParser said of some bytes, however they were cut.
struct Reading
{
    std::vector<ReadMessage> messages; ///< the last one may be unfinished
    qsizetype consumed = 0;
    QByteArray leftOver;  ///< consumed by no message: empty lines at the end
    QByteArray violation; ///< the promise that was broken, empty if none was

    qsizetype completeCount() const;
    const ProtocolError& error() const; ///< of the last message
};

/// Feeds `bytes` in the given pieces (offsets at which they are cut, ascending), then closes the connection.
Reading readInPieces(QByteArrayView bytes, const std::vector<qsizetype>& cuts, const Limits& limits = {});

/// Feeds `bytes` one by one.
Reading readByteByByte(QByteArrayView bytes, const Limits& limits = {});

/// What differs between two readings of the same bytes, empty if nothing.
QByteArray difference(const Reading& a, const Reading& b);

/// Every promise that can be checked on any bytes: the cuts do not matter, consumed bytes add up, recorded
/// heads and bodies read back as they were received. At most `maxCuts` cut positions are tried, spread
/// evenly. Returns what was broken, empty if nothing.
QByteArray checkParserPromises(QByteArrayView bytes, qsizetype maxCuts, const Limits& limits = {});

} // namespace hookbench::http
