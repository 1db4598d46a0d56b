// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/providers/message.h"
#include "app/templates/template.h"

#include <QByteArray>
#include <QList>

namespace hookbench::samples {

/// A webhook as a provider sends it, with placeholders for what is new each time. Without its signature.
struct Sample
{
    /// How the body is written in the file, and on the wire.
    enum class Body {
        Compact,   ///< JSON; sent without blanks and line ends
        AsWritten, ///< sent to the byte, but for the last line end
        Form,      ///< lines NAME=VALUE; sent as application/x-www-form-urlencoded
    };

    QByteArray provider; ///< its name in the catalogue
    QByteArray name;     ///< "pull_request.opened": unique among the provider's
    QByteArray event;    ///< what recognition says of it, "pull_request"; may be empty
    QByteArray method = QByteArrayLiteral("POST");
    QByteArray query;                                 ///< template
    QList<std::pair<QByteArray, QByteArray>> headers; ///< values are templates
    Body form = Body::Compact;
    QByteArray body; ///< template
    bool operator==(const Sample&) const = default;
};

/// NAME=VALUE of a form, both as written.
QList<std::pair<QByteArray, QByteArray>> formFields(const Sample& sample);

/// The sample filled, to be signed and sent to `url`: Host in front, Content-Length at the end. The same seed
/// and time give the same message. Damaged when a placeholder cannot be filled, or the body is not the JSON
/// that it should be.
Result<providers::Message> fillSample(const Sample& sample, const QByteArray& url,
                                      const templates::Context& context);

} // namespace hookbench::samples
