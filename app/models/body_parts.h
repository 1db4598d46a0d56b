// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/inspection.h"
#include "app/payload/multipart.h"

namespace hookbench::models {

/// A body within a body: a part of multipart, an event of CloudEvents.
struct BodyPart
{
    QStringList cells;             ///< what a list shows of it
    std::vector<TextLine> headers; ///< its header fields, or its attributes
    QString fileName;              ///< a safe suggestion for saving it; never empty
    QStringList notes;             ///< what is wrong with it
    QByteArray contentType;
    std::shared_ptr<const payload::MultipartPart> place; ///< of multipart: where it stands in the body
    payload::HeldBytes content;                          ///< of an event
};

struct BodyParts
{
    std::vector<BodyPart> parts;
    payload::Problem problem;
    QStringList notes;
};

/// What a body may be called as a file: "body.json".
QString bodyFileName(const InspectedBody& body);

/// Takes a multipart body apart. Slow for large ones.
BodyParts readParts(const payload::HeldBytes& body, const QByteArray& contentType, const CancelFlag& cancel);

/// The events of a message with this content; no parts when there are none.
BodyParts readEvents(const http::HeaderList& headers, const payload::HeldBytes& content,
                     const CancelFlag& cancel);

/// The content of a part with its transfer encoding undone; slow for large ones.
payload::HeldBytes partContent(const BodyPart& part, const payload::HeldBytes& body);

/// It, ready to be looked at. Slow for large ones.
InspectedBody inspectPart(const BodyPart& part, const payload::HeldBytes& body, const CancelFlag& cancel);

} // namespace hookbench::models
