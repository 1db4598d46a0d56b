// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/draft.h"
#include "app/workspace/sign_request.h"

#include <functional>

namespace hookbench::workspace {

/// What a draft is signed with. Holds the secret: not longer than it is sent.
struct DraftSigner
{
    providers::Scheme scheme;
    signing::Secret secret;
    QHash<QByteArray, QByteArray> parameters;
    std::optional<signing::Flaw> flaw;
};

/// Nothing when it is not signed; an error when something is missing for it. `stored` finds a secret by its
/// name. Reads the catalogue: not for the window's thread.
Result<std::optional<DraftSigner>>
draftSigner(const DraftSigning& signing, const QByteArray& typedSecret,
            const std::function<std::optional<QByteArray>(QByteArrayView name)>& stored);

/// The request with a signature of this moment.
Result<SendRequest> signAsDraft(SendRequest request, const DraftSigner& signer);

} // namespace hookbench::workspace
