// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/code/code_request.h"

#include <span>

namespace hookbench::formats {

/// A way to write a request that somebody can run or read.
struct CodeFormat
{
    QByteArrayView id;    ///< "curl", on the command line
    QByteArrayView label; ///< "cURL", a name that is not translated
    QByteArray (*write)(const CodeSource& source);
};

/// All there are, in the order of the menus.
std::span<const CodeFormat> builtinCode();

/// Nothing when there is none of that id.
const CodeFormat* codeFormat(QByteArrayView id);

} // namespace hookbench::formats
