// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

QByteArray phpCode(const CodeSource& source)
{
    constexpr LiteralStyle style{'"', "\"\\$", LiteralStyle::Byte::Hex, LiteralStyle::Byte::Hex, true};
    const CodeRequest request = codeRequest(source);
    QByteArray code = "<?php\n$request = curl_init(" + literal(request.url, style) +
                      ");\ncurl_setopt_array($request, [\n    CURLOPT_CUSTOMREQUEST => " +
                      literal(request.method, style) + ",\n    CURLOPT_PATH_AS_IS => true,\n";
    if (!request.urlIsExact)
        code += "    CURLOPT_REQUEST_TARGET => " + literal(request.target, style) + ",\n";
    code += "    CURLOPT_RETURNTRANSFER => true,\n    CURLOPT_HTTPHEADER => [\n";
    for (const CodeRequest::Field& field : request.fields)
        code += "        " +
                literal(field.value.isEmpty() ? field.name + ';' : field.name + ": " + field.value, style) +
                ",\n";
    for (const QByteArray& added : QByteArrayList{"Accept", "Content-Type", "Expect"}) {
        if (!request.has(added))
            code += "        \"" + added + ":\",\n";
    }
    code += "    ],\n";
    if (request.bodyIsInFile)
        code += "    CURLOPT_POSTFIELDS => file_get_contents(\"" + bodyFileName() + "\"),\n";
    else if (request.hasBody())
        code += "    CURLOPT_POSTFIELDS => " + literal(request.body, style) + ",\n";
    return code + "]);\n$response = curl_exec($request);\n"
                  "echo curl_getinfo($request, CURLINFO_RESPONSE_CODE), \"\\n\", $response, \"\\n\";\n";
}

} // namespace hookbench::formats
