// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench {

/// What an endpoint asks of the signatures of requests.
struct EndpointSignature
{
    bool refuseInvalid = false; ///< answers 401 unless the signature is valid or a token fits
    QByteArray scheme;          ///< a provider's in the catalogue; empty: that of who is recognised
    bool operator==(const EndpointSignature&) const = default;
};

} // namespace hookbench
