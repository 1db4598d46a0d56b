// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/providers/message.h"
#include "app/providers/scheme.h"

#include <optional>

// For the sources of this room only.
namespace hookbench::signing {

/// What a message says about its signature, before anything is checked.
struct ReceivedSignature
{
    QByteArray text;              ///< of the first place, whole
    QList<QByteArray> signatures; ///< texts of all, without their prefix
    QList<std::pair<QByteArray, QByteArray>> pairs;
    std::optional<QByteArray> timestamp; ///< as it came
    QByteArray id;
    bool isThere = false; ///< a place holds something, if not a signature
};

ReceivedSignature receivedSignature(const providers::Message& message, const providers::Scheme& scheme);

/// "header X-Hub-Signature-256, header X-Other": where a signature would be.
QString placesText(const QList<providers::Source>& sources);

/// The message with `value` at a place. Usage when a body field is not there.
Result<providers::Message> withValueAt(const providers::Source& source, const QByteArray& value,
                                       providers::Message message);

/// The text that holds one signature and, where the scheme has it there, the time.
QByteArray signatureText(const providers::Scheme& scheme, const QByteArray& signature,
                         const QByteArray& timestamp, const QByteArray& keyName);

} // namespace hookbench::signing
