// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/signature_gate.h"

#include "app/listener/text_reply.h"

#include <QCoreApplication>

namespace hookbench::listener {

using http::ProtocolError;

namespace {

struct GateText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::listener::GateText)
};

constexpr int refusedStatus = 401;

} // namespace

ProtocolError signatureRefusal(const Exchange& exchange, const EndpointSignature& wanted)
{
    if (!wanted.refuseInvalid)
        return {};
    const std::optional<SignatureCheck>& found = exchange.signature;
    if (found && isGood(found->verdict))
        return {};
    const QString reason = !found                    ? GateText::tr("its sender is not recognised")
                           : found->reason.isEmpty() ? verdictText(found->verdict)
                                                     : found->reason;
    return {"signature-refused", GateText::tr("The signature is not accepted: %1").arg(reason), -1,
            refusedStatus};
}

Reply signatureRefusalReply()
{
    return textReply(refusedStatus, GateText::tr("The signature of the request is not accepted."));
}

} // namespace hookbench::listener
