// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace hookbench::formats {

/// An option of a command line of curl.
struct CurlOption
{
    QByteArray name; ///< the long one, without dashes and "no-"
    QByteArray value;
    bool negated = false;  ///< "--no-..."
    bool known = true;     ///< curl has it
    bool hasValue = false; ///< it takes one
};

/// Takes the words behind "curl" apart as curl does: "-XPOST", "-sSd a=b", "--data=..." is not one.
/// Words that are no options come as "url".
QList<CurlOption> curlOptions(const QByteArrayList& words);

} // namespace hookbench::formats
