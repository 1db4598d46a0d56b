// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/builtin_code.h"

#include "app/formats/code/languages.h"

#include <algorithm>
#include <array>

namespace hookbench::formats {

namespace {

constexpr std::array formats = {
    CodeFormat{"curl", "cURL", curlCode},
    CodeFormat{"httpie", "HTTPie", httpieCode},
    CodeFormat{"wget", "Wget", wgetCode},
    CodeFormat{"powershell", "PowerShell", powershellCode},
    CodeFormat{"fetch", "JavaScript fetch", fetchCode},
    CodeFormat{"python", "Python requests", pythonCode},
    CodeFormat{"go", "Go", goCode},
    CodeFormat{"csharp", "C#", csharpCode},
    CodeFormat{"java", "Java", javaCode},
    CodeFormat{"php", "PHP", phpCode},
    CodeFormat{"ruby", "Ruby", rubyCode},
    CodeFormat{"rust", "Rust", rustCode},
    CodeFormat{"raw", "Raw HTTP", rawCode},
    CodeFormat{"har", "HAR entry", harCode},
    CodeFormat{"markdown", "Markdown", markdownCode},
};

} // namespace

std::span<const CodeFormat> builtinCode()
{
    return formats;
}

const CodeFormat* codeFormat(QByteArrayView id)
{
    const auto found = std::ranges::find_if(formats, [id](const CodeFormat& one) { return one.id == id; });
    return found == formats.end() ? nullptr : found;
}

} // namespace hookbench::formats
