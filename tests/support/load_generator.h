// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <vector>

namespace hookbench::tests {

struct Load {
    quint16 port = 0;
    int connections = 64;
    int requests = 10'000;
    QByteArray path = "/load/";         ///< the number of the request is appended
    QByteArray body = R"({"a":1})";
};

struct LoadResult {
    std::vector<int> acknowledged;   ///< numbers of the requests answered 2xx
    int refused = 0;                 ///< answered otherwise
    int broken = 0;                  ///< connections that ended early
    double seconds = 0;
    std::vector<qint64> latenciesUs; ///< of each answered request

    qint64 latencyUs(double quantile) const;
    double rate() const { return seconds > 0 ? double(acknowledged.size()) / seconds : 0; }
};

/// Sends POST requests as fast as they are answered, one at a time on each of several kept connections. Blocks:
/// run it on a thread of its own.
LoadResult runLoad(const Load& load);

} // namespace hookbench::tests
