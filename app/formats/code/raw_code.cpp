// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

/// The head as it came and the content behind it.
QByteArray rawCode(const CodeSource& source)
{
    return source.exchange.requestHead + source.body;
}

} // namespace hookbench::formats
