// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/tls_promises.h"

#include "app/crypto/tls_session.h"
#include "app/crypto/tls_sniffer.h"

#include <algorithm>

namespace hookbench::tests {

using crypto::TlsSession;
using crypto::WireProtocol;

namespace {

constexpr qsizetype mostHeld = 512 * 1024;

QByteArray checkSniffer(QByteArrayView bytes, WireProtocol& decision)
{
    decision = WireProtocol::NeedMore;
    for (qsizetype size = 0; size <= std::min<qsizetype>(bytes.size(), 64); ++size) {
        const WireProtocol now = crypto::sniffProtocol(bytes.first(size));
        if (decision != WireProtocol::NeedMore && now != decision)
            return "the sniffer changed its mind";
        if (size >= crypto::sniffLimit && now == WireProtocol::NeedMore)
            return "the sniffer does not decide";
        decision = now;
    }
    return {};
}

struct End
{
    TlsSession::State state = TlsSession::State::Handshaking;
    QByteArray code;
    bool operator==(const End&) const = default;
};

End feed(QByteArrayView bytes, qsizetype step, const std::shared_ptr<const crypto::TlsServerContext>& context,
         QByteArray& broken)
{
    TlsSession session(context, "127.0.0.1");
    QByteArray buffer(4096, Qt::Uninitialized);
    qsizetype held = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype taken = session.feed(bytes.sliced(at, std::min(step, bytes.size() - at)));
        held += session.takeOutgoing().size();
        while (session.read(buffer.data(), buffer.size()).status == TlsSession::Status::Done) {
        }
        if (taken == 0)
            break;
        at += taken;
    }
    session.endInput();
    held += session.takeOutgoing().size();
    if (held > mostHeld)
        broken = "a few bytes made many";
    if ((session.state() == TlsSession::State::Failed) != bool(session.failure()))
        broken = "a failure without a reason, or the reverse";
    if (session.failure() && session.failure().message.isEmpty())
        broken = "a failure without words";
    return {session.state(), session.failure().code};
}

} // namespace

QByteArray checkTlsPromises(QByteArrayView bytes,
                            const std::shared_ptr<const crypto::TlsServerContext>& context)
{
    WireProtocol decision = WireProtocol::NeedMore;
    if (QByteArray broken = checkSniffer(bytes, decision); !broken.isEmpty())
        return broken;
    QByteArray broken;
    const End whole = feed(bytes, 1 << 20, context, broken);
    const End cut = feed(bytes, 3, context, broken);
    if (!broken.isEmpty())
        return broken;
    if (whole != cut)
        return "it matters how the bytes are cut: " + whole.code + " and " + cut.code;
    const bool isForeign = whole.code == "tls-plain-http" || whole.code == "tls-garbage";
    const bool looksForeign = decision == WireProtocol::Http1 || decision == WireProtocol::Http2 ||
                              decision == WireProtocol::Unknown;
    if (looksForeign != isForeign)
        return "the session and the sniffer disagree";
    return {};
}

} // namespace hookbench::tests
