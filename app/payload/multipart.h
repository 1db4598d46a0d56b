// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/http/header_list.h"
#include "app/payload/problem.h"

#include <vector>

namespace hookbench::payload {

/// One part of a multipart body. Offsets count the body's bytes.
struct MultipartPart
{
    http::HeaderList headers;
    qint64 headAt = 0;
    qint64 bodyAt = 0;
    qint64 bodyEnd = 0;
    QString name;     ///< of a form's field; for display
    QString fileName; ///< as its sender has it: a label, never a path (safeFileName())
    bool isWhole = true;
};

/// A multipart body taken apart (RFC 2046 5.1, RFC 7578). LF alone is taken for a line end, too.
struct Multipart
{
    static constexpr size_t mostParts = 10'000;

    std::vector<MultipartPart> parts;
    Problem problem;
    qint64 preamble = 0; ///< bytes before the first part, without its delimiter
    qint64 epilogue = 0; ///< bytes behind the end
};

/// `boundary` as in the Content-Type; when empty the body's first line is tried.
Multipart readMultipart(const QByteArray& body, QByteArray boundary, const CancelFlag& cancel = {});

/// The content of a part with its Content-Transfer-Encoding undone (base64, quoted-printable); what is broken
/// in it is told.
QByteArray partContent(const QByteArray& body, const MultipartPart& part, Problem& problem);

/// A name for a file that a stranger proposed: no folders, controls, hidden files, device names or tricks of
/// direction; at most 120 characters. Empty when nothing sensible is left.
QString safeFileName(const QString& proposed);

} // namespace hookbench::payload
