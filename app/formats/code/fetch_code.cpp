// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

namespace {

/// Fields hold characters up to U+00FF, one a byte.
constexpr LiteralStyle fieldStyle{};
constexpr LiteralStyle textStyle{'"', "\"\\", LiteralStyle::Byte::Hex, LiteralStyle::Byte::Hex, true};

QByteArray bodyExpression(const CodeRequest& request)
{
    if (request.bodyIsInFile)
        return "require(\"fs\").readFileSync(\"" + bodyFileName() + "\")";
    if (isPlainText(request.body))
        return literal(request.body, textStyle);
    return "Uint8Array.from(atob(\"" + request.body.toBase64() + "\"), (c) => c.charCodeAt(0))";
}

} // namespace

QByteArray fetchCode(const CodeSource& source)
{
    const CodeRequest request = codeRequest(source);
    const bool mayHaveBody = request.method != "GET" && request.method != "HEAD";
    QByteArray code;
    if (request.hasBody() && !mayHaveBody)
        code += "// fetch() sends no body with " + request.method + ".\n";
    code += "const headers = new Headers();\n";
    for (const CodeRequest::Field& field : request.fields)
        code += "headers.append(" + literal(field.name, fieldStyle) + ", " +
                literal(field.value, fieldStyle) + ");\n";
    code += "fetch(" + literal(request.url, textStyle) +
            ", {\n  method: " + literal(request.method, textStyle) +
            ",\n  headers,\n  redirect: \"manual\",\n";
    if (request.hasBody() && mayHaveBody)
        code += "  body: " + bodyExpression(request) + ",\n";
    return code + "})\n  .then((response) => response.text())\n  .then((text) => console.log(text));\n";
}

} // namespace hookbench::formats
