// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/code/code_request.h"

namespace hookbench::formats {

// One file each; the text ends with a line end, but for rawCode(), which is the message as it came.
QByteArray curlCode(const CodeSource& source);
QByteArray httpieCode(const CodeSource& source);
QByteArray wgetCode(const CodeSource& source);
QByteArray powershellCode(const CodeSource& source);
QByteArray fetchCode(const CodeSource& source);
QByteArray pythonCode(const CodeSource& source);
QByteArray goCode(const CodeSource& source);
QByteArray csharpCode(const CodeSource& source);
QByteArray javaCode(const CodeSource& source);
QByteArray phpCode(const CodeSource& source);
QByteArray rubyCode(const CodeSource& source);
QByteArray rustCode(const CodeSource& source);
QByteArray rawCode(const CodeSource& source);
QByteArray harCode(const CodeSource& source);
QByteArray markdownCode(const CodeSource& source);

} // namespace hookbench::formats
