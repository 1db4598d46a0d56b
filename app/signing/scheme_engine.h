// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/sign.h"

#include <memory>
#include <vector>

namespace hookbench::signing {

/// A way of signing: one file in schemes/ and one line in builtin_schemes.cpp. Engines have no state.
class SchemeEngine
{
public:
    SchemeEngine() = default;
    virtual ~SchemeEngine() = default;
    Q_DISABLE_COPY_MOVE(SchemeEngine)

    virtual QByteArray name() const = 0; ///< as catalogue files write it

    /// Whether the engine can work with these parameters.
    virtual Result<void> check(const providers::Scheme& scheme) const = 0;

    virtual Verification verify(const providers::Message& message, const providers::Scheme& scheme,
                                const QList<Secret>& secrets, const VerifyOptions& options) const = 0;

    virtual Result<providers::Message> sign(const providers::Message& message,
                                            const providers::Scheme& scheme, const Secret& secret,
                                            const SignOptions& options) const = 0;
};

/// All there are.
const std::vector<std::unique_ptr<SchemeEngine>>& builtinSchemes();

/// Null when there is none of that name.
const SchemeEngine* engineNamed(QByteArrayView name);

/// Whether a scheme of the catalogue can be used: its engine exists and takes its parameters.
Result<void> checkScheme(const providers::Scheme& scheme);

} // namespace hookbench::signing
