// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/signature_key.h"
#include "app/signing/diagnosis.h"

#include <optional>

// For the sources of this room only: single changes that the search tries.
namespace hookbench::signing {

/// Another form of some bytes. The first of a list is the bytes as they are, without a cause.
struct Variant
{
    QByteArray bytes;
    std::optional<Cause> cause;
    QString text; ///< translated noun: "the body without its last line end"
};

/// Forms in which frameworks, editors and proxies hand on a body.
QList<Variant> bodyVariants(const providers::Message& message);

/// Forms in which programs use a secret. Those of other secrets come last.
QList<Variant> keyVariants(const providers::Scheme& scheme, const QList<Secret>& secrets,
                           const QList<Secret>& otherSecrets);

/// The URL as it looks behind proxies.
QList<Variant> urlVariants(const providers::Message& message);

/// Seconds for milliseconds and back.
QList<Variant> timeVariants(const QByteArray& timestamp);

/// Templates of what other providers sign; the first is the scheme's own.
QList<Variant> layoutVariants(const providers::Scheme& scheme);

} // namespace hookbench::signing
