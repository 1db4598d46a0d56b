// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

#include <vector>

namespace hookbench::formats {

/// What of an exchange is needed to write it as code.
struct CodeSource
{
    Exchange exchange;
    QByteArray body;         ///< the request's content, after transfer-coding is undone
    QByteArray responseBody; ///< the same of the response
};

/// A request as a client's code has to say it.
struct CodeRequest
{
    struct Field
    {
        QByteArray name;
        QByteArray value; ///< on one line
    };

    QByteArray method;
    QByteArray url;            ///< printable ASCII alone
    QByteArray target;         ///< as it came
    bool urlIsExact = true;    ///< the URL leads to the very target
    std::vector<Field> fields; ///< without those that every client makes itself: lengths, framing, connection
    QByteArray body;
    bool bodyIsInFile = false; ///< too large for code: it is to be read from bodyFileName()

    const QByteArray* valueOf(QByteArrayView name) const; ///< of the first field of that name
    bool has(QByteArrayView name) const { return valueOf(name) != nullptr; }
    bool hasBody() const { return bodyIsInFile || !body.isEmpty(); }

    /// Fields with one of several values joined into one, for clients that keep a table of names.
    std::vector<Field> joinedFields() const;
};

/// The name of the file that code reads a large body from.
inline QByteArray bodyFileName()
{
    return "body.bin";
}

/// Bodies beyond this are not written into code.
constexpr qint64 largestBodyInCode = 1024 * 1024;

CodeRequest codeRequest(const CodeSource& source);

} // namespace hookbench::formats
