// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

namespace {

constexpr qsizetype largestArgument = 100 * 1024;

/// A value that begins with "@" would name a file.
QByteArray fieldWord(const CodeRequest::Field& field)
{
    if (field.value.isEmpty())
        return field.name + ';';
    return field.name + (field.value.startsWith('@') || field.value.startsWith('=') ? ":\\" : ":") +
           field.value;
}

} // namespace

QByteArray httpieCode(const CodeSource& source)
{
    const CodeRequest request = codeRequest(source);
    const bool fromPipe = request.hasBody() && !request.bodyIsInFile &&
                          (!isPlainText(request.body) || request.body.size() > largestArgument);
    QByteArray code;
    if (fromPipe)
        code += "base64 -d <<'END' |\n" + base64Lines(request.body) + "END\n";
    code += "http --path-as-is ";
    if (!request.hasBody())
        code += "--ignore-stdin ";
    else if (!fromPipe && !request.bodyIsInFile)
        code += "--ignore-stdin --raw " + shellWord(request.body) + ' ';
    code += shellWord(request.method) + ' ' + shellWord(request.url);
    for (const CodeRequest::Field& field : request.fields)
        code += " \\\n  " + shellWord(fieldWord(field));
    for (const QByteArray& added :
         QByteArrayList{"User-Agent", "Accept", "Accept-Encoding", "Content-Type"}) {
        if (!request.has(added))
            code += " \\\n  '" + added + ":'";
    }
    if (request.bodyIsInFile)
        code += " \\\n  < " + bodyFileName();
    return code + '\n';
}

} // namespace hookbench::formats
