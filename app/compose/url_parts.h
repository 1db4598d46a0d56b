// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/marked_text.h"

namespace hookbench::compose {

/// A URL taken apart without changing its letters: dots, double slashes and escapes in the path stay.
struct UrlParts
{
    QByteArray scheme; ///< "http" or "https"; what else was typed stays, for the error
    QByteArray user;   ///< decoded
    QByteArray password;
    bool hasUser = false;
    QByteArray host; ///< with brackets when it is an IPv6 address; names in ASCII (IDNA)
    int port = -1;   ///< -1: the scheme's; -2: it is none
    MarkedText path; ///< "/..." or empty
    MarkedText query;
    bool hasQuery = false;

    QByteArray authority() const; ///< host and, unless it is the scheme's, port
    QByteArray origin() const;    ///< "https://host:port"
};

/// A missing scheme is http for names that can only be this computer, else https. What follows '#' is left
/// out.
UrlParts splitUrl(const MarkedText& url);

/// Escapes what a request line cannot hold: blanks, controls and bytes above 127.
QByteArray safeInTarget(QByteArrayView bytes);

} // namespace hookbench::compose
