// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

QByteArray rubyCode(const CodeSource& source)
{
    constexpr LiteralStyle style{'"', "\"\\#", LiteralStyle::Byte::Hex, LiteralStyle::Byte::Hex, true};
    const CodeRequest request = codeRequest(source);
    QByteArray code =
        "require \"net/http\"\n\nuri = URI(" + literal(request.url, style) +
        ")\nrequest = Net::HTTPGenericRequest.new(" + literal(request.method, style) + ", " +
        (request.hasBody() ? "true" : "false") + ", true, " + literal(request.target, style) +
        ")\n[\"accept\", \"accept-encoding\", \"user-agent\"].each { |name| request.delete(name) }\n";
    for (const CodeRequest::Field& field : request.fields)
        code +=
            "request.add_field(" + literal(field.name, style) + ", " + literal(field.value, style) + ")\n";
    if (request.bodyIsInFile)
        code += "request.body = File.binread(\"" + bodyFileName() + "\")\n";
    else if (request.hasBody())
        code += "request.body = " + literal(request.body, style) + ".b\n";
    return code +
           "response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == \"https\") do |http|\n"
           "  http.request(request)\nend\nputs response.code, response.body\n";
}

} // namespace hookbench::formats
