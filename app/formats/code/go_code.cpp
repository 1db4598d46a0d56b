// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

QByteArray goCode(const CodeSource& source)
{
    constexpr LiteralStyle style{'"', "\"\\", LiteralStyle::Byte::Hex, LiteralStyle::Byte::Hex, true};
    const CodeRequest request = codeRequest(source);
    QByteArray code = "package main\n\nimport (\n\t\"fmt\"\n\t\"io\"\n\t\"log\"\n\t\"net/http\"\n";
    if (request.bodyIsInFile)
        code += "\t\"os\"\n";
    else if (request.hasBody())
        code += "\t\"strings\"\n";
    code += ")\n\nfunc main() {\n";
    QByteArray body = "nil";
    if (request.bodyIsInFile) {
        code += "\tbody, err := os.Open(\"" + bodyFileName() +
                "\")\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n";
        body = "body";
    } else if (request.hasBody()) {
        body = "strings.NewReader(" + literal(request.body, style) + ')';
    }
    code += "\trequest, err := http.NewRequest(" + literal(request.method, style) + ", " +
            literal(request.url, style) + ", " + body + ")\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n";
    for (const CodeRequest::Field& field : request.fields) {
        const QByteArray name = literal(field.name, style);
        if (field.name.toLower() == "host")
            code += "\trequest.Host = " + literal(field.value, style) + '\n';
        else
            code += "\trequest.Header[" + name + "] = append(request.Header[" + name + "], " +
                    literal(field.value, style) + ")\n";
    }
    if (!request.has("User-Agent"))
        code += "\trequest.Header.Set(\"User-Agent\", \"\")\n";
    return code +
           "\tresponse, err := http.DefaultTransport.RoundTrip(request)\n\tif err != nil "
           "{\n\t\tlog.Fatal(err)\n\t}\n"
           "\tdefer response.Body.Close()\n\ttext, err := io.ReadAll(response.Body)\n\tif err != nil {\n"
           "\t\tlog.Fatal(err)\n\t}\n\tfmt.Println(response.Status)\n\tfmt.Println(string(text))\n}\n";
}

} // namespace hookbench::formats
