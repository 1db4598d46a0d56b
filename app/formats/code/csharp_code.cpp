// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

namespace {

constexpr LiteralStyle style{'"', "\"\\", LiteralStyle::Byte::Unicode, LiteralStyle::Byte::Unicode, false};

bool isOfContent(const QByteArray& name)
{
    const QByteArray lower = name.toLower();
    return lower.startsWith("content-") || lower == "expires" || lower == "last-modified" || lower == "allow";
}

} // namespace

QByteArray csharpCode(const CodeSource& source)
{
    constexpr LiteralStyle textStyle{'"', "\"\\", LiteralStyle::Byte::Unicode, LiteralStyle::Byte::Unicode,
                                     true};
    const CodeRequest request = codeRequest(source);
    QByteArray code = "using System;\nusing System.IO;\nusing System.Net.Http;\nusing System.Text;\n\n"
                      "var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });\n"
                      "var request = new HttpRequestMessage(new HttpMethod(" +
                      literal(request.method, style) + "), " + literal(request.url, style) + ");\n";
    QByteArray body = "Array.Empty<byte>()";
    if (request.bodyIsInFile)
        body = "File.ReadAllBytes(\"" + bodyFileName() + "\")";
    else if (request.hasBody() && isPlainText(request.body))
        body = "Encoding.UTF8.GetBytes(" + literal(request.body, textStyle) + ')';
    else if (request.hasBody())
        body = "Convert.FromBase64String(\"" + request.body.toBase64() + "\")";
    if (request.hasBody())
        code += "request.Content = new ByteArrayContent(" + body + ");\n";
    for (const CodeRequest::Field& field : request.fields) {
        const bool ofContent = isOfContent(field.name);
        if (ofContent && !request.hasBody())
            continue;
        code += QByteArray(ofContent ? "request.Content" : "request") + ".Headers.TryAddWithoutValidation(" +
                literal(field.name, style) + ", " + literal(field.value, style) + ");\n";
    }
    return code +
           "var response = await client.SendAsync(request);\nConsole.WriteLine((int)response.StatusCode);\n"
           "Console.WriteLine(await response.Content.ReadAsStringAsync());\n";
}

} // namespace hookbench::formats
