// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

namespace {
constexpr qsizetype largestArgument = 100 * 1024;
} // namespace

QByteArray wgetCode(const CodeSource& source)
{
    const CodeRequest request = codeRequest(source);
    const bool asArgument = request.hasBody() && !request.bodyIsInFile && !request.body.contains('\0') &&
                            request.body.size() <= largestArgument;
    QByteArray code;
    if (request.hasBody() && !request.bodyIsInFile && !asArgument)
        code += "base64 -d > " + bodyFileName() + " <<'END'\n" + base64Lines(request.body) + "END\n";
    code += "wget -q -O - --content-on-error --method=" + shellWord(request.method);
    if (!request.has("User-Agent"))
        code += " \\\n  --user-agent=''";
    for (const CodeRequest::Field& field : request.fields)
        code += " \\\n  --header=" + shellWord(field.name + ": " + field.value);
    if (asArgument)
        code += " \\\n  --body-data=" + shellWord(request.body);
    else if (request.hasBody())
        code += " \\\n  --body-file=" + bodyFileName();
    return code + " \\\n  " + shellWord(request.url) + '\n';
}

} // namespace hookbench::formats
