// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

namespace {

constexpr qsizetype largestArgument = 100 * 1024; // of a word; the kernel takes 128 KiB

/// A field that curl would add by itself is taken away by its name alone.
QByteArray fieldOptions(const CodeRequest& request)
{
    QByteArray options;
    for (const CodeRequest::Field& field : request.fields) {
        const QByteArray line = field.value.isEmpty() ? field.name + ';' : field.name + ": " + field.value;
        options += " \\\n  -H " + shellWord(line);
    }
    for (const QByteArray& added : QByteArrayList{"User-Agent", "Accept"}) {
        if (!request.has(added))
            options += " \\\n  -H '" + added + ":'";
    }
    if (request.hasBody() && !request.has("Content-Type"))
        options += " \\\n  -H 'Content-Type:'";
    if (request.hasBody())
        options += " \\\n  -H 'Expect:'";
    return options;
}

} // namespace

QByteArray curlCode(const CodeSource& source)
{
    const CodeRequest request = codeRequest(source);
    QByteArray code;
    const bool fromPipe =
        !request.bodyIsInFile && (request.body.contains('\0') || request.body.size() > largestArgument);
    if (fromPipe)
        code += "base64 -d <<'END' |\n" + base64Lines(request.body) + "END\n";
    code += "curl --globoff --path-as-is ";
    if (request.method == "HEAD" && !request.hasBody())
        code += "--head ";
    else
        code += "-X " + shellWord(request.method) + ' ';
    code += shellWord(request.url);
    if (!request.urlIsExact)
        code += " \\\n  --request-target " + shellWord(request.target);
    code += fieldOptions(request);
    if (request.bodyIsInFile)
        code += " \\\n  --data-binary @" + bodyFileName();
    else if (fromPipe)
        code += " \\\n  --data-binary @-";
    else if (request.hasBody())
        code += " \\\n  --data-raw " + shellWord(request.body);
    return code + '\n';
}

} // namespace hookbench::formats
