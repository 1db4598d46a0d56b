// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"

namespace hookbench::formats {

QByteArray rustCode(const CodeSource& source)
{
    constexpr LiteralStyle style{};
    const CodeRequest request = codeRequest(source);
    QByteArray code =
        "// reqwest with its feature \"blocking\"\nuse reqwest::{blocking::Client, header::HeaderValue, "
        "redirect::Policy, Method};\n\nfn main() -> Result<(), Box<dyn std::error::Error>> {\n"
        "    let client = Client::builder().redirect(Policy::none()).build()?;\n    let response = client\n"
        "        .request(Method::from_bytes(b" +
        literal(request.method, style) + ")?, " + literal(request.url, style) + ")\n";
    for (const CodeRequest::Field& field : request.fields)
        code += "        .header(" + literal(field.name, style) + ", HeaderValue::from_bytes(b" +
                literal(field.value, style) + ")?)\n";
    if (request.bodyIsInFile)
        code += "        .body(std::fs::read(\"" + bodyFileName() + "\")?)\n";
    else if (request.hasBody())
        code += "        .body(b" + literal(request.body, style) + ".to_vec())\n";
    return code + "        .send()?;\n    println!(\"{}\", response.status());\n    println!(\"{}\", "
                  "response.text()?);\n"
                  "    Ok(())\n}\n";
}

} // namespace hookbench::formats
