// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

namespace {

constexpr LiteralStyle bytesStyle{};

QByteArray bodyExpression(const CodeRequest& request)
{
    if (request.bodyIsInFile)
        return "open(\"" + bodyFileName() + "\", \"rb\")";
    return 'b' + literal(request.body, bytesStyle);
}

} // namespace

/// Fields are text of one character a byte, as http.client writes them. What requests and what is below it
/// add by themselves is kept out.
QByteArray pythonCode(const CodeSource& source)
{
    const CodeRequest request = codeRequest(source);
    QByteArray code =
        "import requests\nfrom urllib3.util import SKIP_HEADER\n\nsession = requests.Session()\n"
        "session.headers.clear()\nresponse = session.request(\n    " +
        literal(request.method, bytesStyle) + ",\n    " + literal(request.url, bytesStyle) +
        ",\n    headers={\n";
    for (const CodeRequest::Field& field : request.joinedFields())
        code +=
            "        " + literal(field.name, bytesStyle) + ": " + literal(field.value, bytesStyle) + ",\n";
    for (const QByteArray& added : QByteArrayList{"User-Agent", "Accept-Encoding"}) {
        if (!request.has(added))
            code += "        \"" + added + "\": SKIP_HEADER,\n";
    }
    code += "    },\n";
    if (request.hasBody())
        code += "    data=" + bodyExpression(request) + ",\n";
    return code + "    allow_redirects=False,\n)\nprint(response.status_code)\nprint(response.text)\n";
}

} // namespace hookbench::formats
