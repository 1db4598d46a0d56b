// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

QByteArray javaCode(const CodeSource& source)
{
    // Unicode escapes are read before anything else in Java: "\u000a" would end the line, "\012" does not.
    constexpr LiteralStyle style{'"', "\"\\", LiteralStyle::Byte::Octal, LiteralStyle::Byte::Unicode, false};
    constexpr LiteralStyle textStyle{'"', "\"\\", LiteralStyle::Byte::Octal, LiteralStyle::Byte::Unicode,
                                     true};
    const CodeRequest request = codeRequest(source);
    QByteArray body = "HttpRequest.BodyPublishers.noBody()";
    if (request.bodyIsInFile)
        body = "HttpRequest.BodyPublishers.ofFile(java.nio.file.Path.of(\"" + bodyFileName() + "\"))";
    else if (request.hasBody() && isPlainText(request.body))
        body = "HttpRequest.BodyPublishers.ofString(" + literal(request.body, textStyle) + ')';
    else if (request.hasBody())
        body = "HttpRequest.BodyPublishers.ofByteArray(java.util.Base64.getDecoder().decode(\"" +
               request.body.toBase64() + "\"))";
    QByteArray code =
        "import java.net.URI;\nimport java.net.http.HttpClient;\nimport java.net.http.HttpRequest;\n"
        "import java.net.http.HttpResponse;\n\npublic class Send {\n"
        "    public static void main(String[] arguments) throws Exception {\n"
        "        HttpRequest request = HttpRequest.newBuilder(URI.create(" +
        literal(request.url, style) + "))\n            .method(" + literal(request.method, style) + ", " +
        body + ")\n";
    for (const CodeRequest::Field& field : request.fields) {
        if (field.name.toLower() == "host")
            code += "            // Needs -Djdk.httpclient.allowRestrictedHeaders=host\n";
        code +=
            "            .header(" + literal(field.name, style) + ", " + literal(field.value, style) + ")\n";
    }
    return code + "            .build();\n        HttpResponse<String> response = HttpClient.newBuilder()\n"
                  "            .version(HttpClient.Version.HTTP_1_1).build()\n"
                  "            .send(request, HttpResponse.BodyHandlers.ofString());\n"
                  "        System.out.println(response.statusCode());\n        "
                  "System.out.println(response.body());\n"
                  "    }\n}\n";
}

} // namespace hookbench::formats
