// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

namespace {

/// In '...' every quotation mark that PowerShell takes for one is doubled.
QByteArray quoted(QByteArrayView text)
{
    QByteArray result = text.toByteArray();
    result.replace('\'', "''");
    for (const QByteArrayView mark : {"\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9A", "\xE2\x80\x9B"})
        result.replace(mark, mark.toByteArray() + mark.toByteArray());
    return '\'' + result + '\'';
}

/// Text, or what has no letters, by its bytes.
QByteArray text(QByteArrayView bytes)
{
    if (isPlainText(bytes))
        return quoted(bytes);
    return "[Text.Encoding]::Latin1.GetString([Convert]::FromBase64String('" +
           bytes.toByteArray().toBase64() + "'))";
}

QByteArray bodyBytes(const CodeRequest& request)
{
    if (request.bodyIsInFile)
        return "[IO.File]::ReadAllBytes(\"$PWD/" + bodyFileName() + "\")";
    if (isPlainText(request.body))
        return "[Text.Encoding]::UTF8.GetBytes(" + quoted(request.body) + ')';
    return "[Convert]::FromBase64String('" + request.body.toBase64() + "')";
}

} // namespace

QByteArray powershellCode(const CodeSource& source)
{
    const CodeRequest request = codeRequest(source);
    QByteArray code = "# PowerShell 7\n$headers = @{\n";
    for (const CodeRequest::Field& field : request.joinedFields())
        code += "  " + quoted(field.name) + " = " + text(field.value) + '\n';
    code += "}\n";
    if (request.hasBody())
        code += "$body = " + bodyBytes(request) + '\n';
    code += "Invoke-WebRequest -SkipHeaderValidation -SkipHttpErrorCheck -CustomMethod " +
            quoted(request.method) + " -Uri " + quoted(request.url) + " -Headers $headers";
    if (request.hasBody())
        code += " -Body $body";
    return code + '\n';
}

} // namespace hookbench::formats
