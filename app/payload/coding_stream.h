// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>

namespace hookbench::payload {

/// One compressed stream being undone. Knows nothing of limits: it fills what it is given.
class CodingStream
{
public:
    CodingStream() = default;
    virtual ~CodingStream() = default;
    Q_DISABLE_COPY_MOVE(CodingStream)

    enum class State {
        Running,
        Ended,       ///< a whole stream was read; bytes behind it may begin another
        Broken,      ///< the bytes are not what they claim to be
        BadChecksum, ///< all was decoded, and is not what was encoded
        OutOfMemory,
    };

    struct Step
    {
        State state = State::Running;
        qsizetype consumed = 0;
        qsizetype produced = 0;
    };

    /// Decodes from `in` into `out` until one of them is used up.
    virtual Step decode(QByteArrayView in, char* out, qsizetype capacity) = 0;

    /// Begins anew for a stream directly behind the one that ended; false where the coding has only one.
    virtual bool restart() { return false; }
};

/// The decoder called `name` (lower case); null when there is none. A new coding is a line in the table
/// there.
std::unique_ptr<CodingStream> makeCodingStream(QByteArrayView name);

} // namespace hookbench::payload
