// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"
#include "app/models/fields_model.h"
#include "app/models/hex_rows.h"
#include "app/models/timing_parts.h"
#include "app/payload/body_kind.h"
#include "app/payload/json_document.h"
#include "app/payload/problem.h"
#include "app/payload/row_source.h"

#include <memory>

namespace hookbench::models {

/// A body ready to be looked at.
struct InspectedBody
{
    payload::BodyKind kind = payload::BodyKind::Empty;
    QString summary;          ///< "JSON · 1.2 MB · application/json"
    QStringList notes;        ///< what the reader must know: what is not shown, how it was read
    payload::Problem problem; ///< why there is no pretty form although the kind has one
    qint64 size = 0;          ///< of the content
    bool pending = false;     ///< of a large body its first part, while the rest is being read
    bool continues = false;   ///< the whole of what was shown before in part
    std::shared_ptr<const payload::RowSource> pretty;  ///< none for kinds without one, or with a problem
    std::shared_ptr<const payload::RowSource> text;    ///< as it came
    std::shared_ptr<const payload::JsonDocument> json; ///< as long as it has no problem
    bool isJsonLines = false;                          ///< a JSON value in each line of the text
    std::shared_ptr<const HexRows> hex;
    std::vector<TextLine> form; ///< name, value, as it came
    payload::HeldBytes content; ///< what the other forms are made of; the first part of a large body
    QByteArray contentType;     ///< as the field says, empty when not given
    QByteArray charset;         ///< what the text was read as: of the field or of the content itself

    /// Its bytes as they came, where content-codings were undone to make this one.
    std::shared_ptr<InspectedBody> coded;

    /// Its message is CloudEvents: the fields they were recognised by.
    std::shared_ptr<const http::HeaderList> eventHeaders;
};

/// All that the inspector shows of an exchange. A value; the row sources in it belong to the thread that
/// shows it.
struct Inspection
{
    ExchangeId id;
    bool isCaptured = true;
    http::ProtocolError error;
    std::vector<TextLine> overview;
    std::vector<TimingPart> timing;
    std::vector<TextLine> headers;
    std::vector<TextLine> trailers;
    std::vector<TextLine> query;
    std::vector<TextLine> responseHeaders;
    QString responseSummary; ///< "HTTP/1.1 200 OK", or that nothing was answered
    InspectedBody request;
    InspectedBody response;
    std::shared_ptr<const payload::RowSource> raw; ///< the message as it came, line ends shown
    std::shared_ptr<const HexRows> rawHex;
    QStringList rawNotes;
    bool rawContinues = false; ///< the whole of what was shown before in part

    /// What stands at a byte of the message: "Header field Host, byte 17".
    QString placeOf(qint64 offset) const;
};

} // namespace hookbench::models
