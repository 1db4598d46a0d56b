// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diff/head_comparison.h"
#include "app/diff/json_comparison.h"
#include "app/diff/line_comparison.h"

namespace hookbench::diff {

/// A request or response, read and ready to be compared.
struct Message
{
    bool isThere = false; ///< a request has always come, a response not always
    std::vector<QByteArray>
        startLine; ///< request: method, target, version; response: version, status, reason
    http::HeaderList headers;
    http::HeaderList trailers;
    QByteArray content;     ///< of the body, codings undone; the first part of a large one
    qint64 size = 0;        ///< of all of it
    QByteArray restDigest;  ///< of what is not in `content`; empty when all is
    QByteArray codedDigest; ///< of the bytes as they came, where content-codings were undone
    QString undecoded;      ///< why content-codings were not undone; empty without one
};

/// How two bodies were compared.
enum class BodyForm {
    None,  ///< neither has one, or their content is equal to the byte
    Json,  ///< by structure
    Lines, ///< forms: by parameter; XML: by its indented lines
    Bytes,
};

/// What differs between two messages. The outlines and tables point into `a` and `b`; a value that moves but
/// must not be copied apart from them.
struct MessageComparison
{
    Message a;
    Message b;
    std::vector<size_t> startLine; ///< indexes of what differs
    std::vector<FieldChange> headers;
    std::vector<FieldChange> trailers;

    BodyForm form = BodyForm::None;
    QByteArray textOfA; ///< Lines: the texts that were compared
    QByteArray textOfB;
    payload::JsonOutline outlineOfA; ///< Json
    payload::JsonOutline outlineOfB;
    JsonComparison json;
    LineComparison lines;
    std::vector<RangeChange> bytes;

    bool bodiesAreSameBytes = true; ///< as they came; false also when they say the same in other letters
    bool restsDiffer = false;       ///< of bodies that are too large to compare whole
    bool isCancelled = false;
    QStringList notes; ///< what the reader has to know, translated

    bool bodiesDiffer() const
    {
        return restsDiffer || !json.changes.empty() || !lines.changes.empty() || !bytes.empty();
    }
    bool differ() const
    {
        return a.isThere != b.isThere || !startLine.empty() || !headers.empty() || !trailers.empty() ||
               bodiesDiffer();
    }
};

/// More of a body is not compared in detail.
constexpr qint64 comparedLimit = qint64(256) * 1024 * 1024;

MessageComparison compareMessages(Message a, Message b, const IgnoreRules& ignored = {},
                                  const CancelFlag& cancel = {});

} // namespace hookbench::diff
