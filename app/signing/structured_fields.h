// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

// For the sources of this room only: what RFC 9421 needs of RFC 8941.
namespace hookbench::signing {

struct SfParameter
{
    QByteArray name;
    QByteArray value; ///< a string unescaped, else the text; empty for true
    bool isString = false;
};

/// One covered component: its name and parameters.
struct SfComponent
{
    QByteArray name;
    QList<SfParameter> parameters;
    QByteArray text; ///< as it stands in the field
};

struct SfSignatureInput
{
    QByteArray label;
    QList<SfComponent> components;
    QList<SfParameter> parameters;
    QByteArray text; ///< inner list and parameters as they stand in the field

    QByteArray parameter(QByteArrayView name) const;
};

/// The members of Signature-Input, in order; none when the field is malformed.
std::optional<QList<SfSignatureInput>> parseSignatureInput(QByteArrayView field);

/// label=:base64: of Signature or Content-Digest; members of other kinds are skipped, a malformed field has
/// none.
QList<std::pair<QByteArray, QByteArray>> parseByteMembers(QByteArrayView field);

} // namespace hookbench::signing
