// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/problem.h"

#include <QByteArrayList>

#include <functional>
#include <memory>
#include <vector>

namespace hookbench::payload {

class CodingStream;

/// What is decoded at most, so that a few bytes of a stranger do not fill the memory.
struct DecodeLimits
{
    qint64 bytes = qint64(256) * 1024 * 1024;    ///< out of each coding
    qint64 ratio = 500;                          ///< out of each coding for one byte that came ...
    qint64 freeBytes = qint64(16) * 1024 * 1024; ///< ... beyond these
    int codings = 4;                             ///< one inside the other
};

/// The names in Content-Encoding, lower case, in the order in which they were applied; "identity" is left
/// out.
QByteArrayList contentCodings(QByteArrayView fieldValue);

/// Undoes content-codings (RFC 9110 8.4.1: gzip, deflate as zlib or bare; br of RFC 7932; zstd of RFC 8878)
/// piece by piece. What could be decoded before something went wrong is given all the same.
class ContentDecoder
{
public:
    /// Takes decoded content in order; false means enough.
    using Sink = std::function<bool(QByteArrayView content)>;

    explicit ContentDecoder(const QByteArrayList& codings, const DecodeLimits& limits = {});
    ~ContentDecoder();
    Q_DISABLE_COPY_MOVE(ContentDecoder)

    /// Whether more may follow: false after a problem or when the sink had enough.
    bool feed(QByteArrayView coded, const Sink& sink);

    /// All has been fed: finds out whether the end is missing.
    void finish();

    /// The offset counts the coded bytes, from 0; it is exact where the outermost coding is broken.
    const Problem& problem() const { return m_problem; }

private:
    struct Stage;

    bool run(size_t index, QByteArrayView coded, const Sink& sink);
    bool passOn(size_t index, QByteArrayView decoded, const Sink& sink);
    bool exceedsLimits(const Stage& stage);
    void fail(const QString& message, size_t index, qint64 offset);

    DecodeLimits m_limits;
    std::vector<Stage> m_stages; ///< the outermost coding first
    qint64 m_fed = 0;
    Problem m_problem;
};

struct DecodedContent
{
    QByteArray content;
    Problem problem;
};

/// All at once. `cut` says that more will come, so that a missing end is none.
DecodedContent decodeContent(QByteArrayView coded, const QByteArrayList& codings,
                             const CancelFlag& cancel = {}, const DecodeLimits& limits = {},
                             bool cut = false);

} // namespace hookbench::payload
