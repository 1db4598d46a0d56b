// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/code_request.h"

#include "app/http/field_syntax.h"

#include <algorithm>

namespace hookbench::formats {

namespace {

/// What clients make themselves, or what concerns the one connection alone (RFC 9110 7.6.1).
bool isOfTheConnection(QByteArrayView name)
{
    static constexpr QByteArrayView names[] = {"connection", "content-length",    "expect",
                                               "keep-alive", "proxy-connection",  "te",
                                               "trailer",    "transfer-encoding", "upgrade"};
    return std::ranges::any_of(names,
                               [name](QByteArrayView one) { return http::equalsIgnoringCase(name, one); });
}

/// A folded value becomes one line (RFC 9112 5.2).
QByteArray onOneLine(QByteArrayView value)
{
    QByteArray line = value.toByteArray();
    for (char& c : line)
        c = c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
    return line;
}

bool mayStandInUrl(char c)
{
    return c > ' ' && c < '\x7F' && !QByteArrayView("\"<>\\^`{|}").contains(c);
}

/// The target with all that no URL holds written as %NN.
QByteArray escapedTarget(QByteArrayView target)
{
    QByteArray escaped;
    for (const char c : target) {
        if (mayStandInUrl(c))
            escaped += c;
        else
            escaped += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return escaped;
}

/// Dot segments, fragments and forms other than a path do not survive a client's handling of URLs.
bool survivesClients(const QByteArray& target)
{
    const QByteArray path =
        target.first(std::min(target.size(), std::max<qsizetype>(target.indexOf('?'), 0))) + '/';
    return target.startsWith('/') && !target.startsWith("//") && !target.contains('#') &&
           !path.contains("/./") && !path.contains("/../") && std::ranges::all_of(target, mayStandInUrl);
}

} // namespace

const QByteArray* CodeRequest::valueOf(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        fields, [name](const Field& field) { return http::equalsIgnoringCase(field.name, name); });
    return found == fields.end() ? nullptr : &found->value;
}

std::vector<CodeRequest::Field> CodeRequest::joinedFields() const
{
    std::vector<Field> joined;
    for (const Field& field : fields) {
        const auto known = std::ranges::find_if(
            joined, [&field](const Field& one) { return http::equalsIgnoringCase(one.name, field.name); });
        if (known == joined.end())
            joined.push_back(field);
        else // RFC 9110 5.3; cookies RFC 6265 4.2
            known->value += (http::equalsIgnoringCase(field.name, "cookie") ? "; " : ", ") + field.value;
    }
    return joined;
}

CodeRequest codeRequest(const CodeSource& source)
{
    const http::RequestHead head = readRequestHead(source.exchange);
    CodeRequest request;
    request.method = http::isToken(head.method) ? head.method : QByteArray("GET");
    request.target = head.target;
    QByteArray base = source.exchange.summary.endpoint;
    while (base.endsWith('/'))
        base.chop(1);
    const qsizetype scheme = base.indexOf("://");
    const qsizetype path = base.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    const QByteArray origin = path < 0 ? base : base.first(path);
    const bool isPath = request.target.startsWith('/');
    request.url = origin + (isPath ? escapedTarget(request.target) : QByteArray("/"));
    request.urlIsExact = survivesClients(request.target);
    const QByteArray authority = scheme < 0 ? origin : origin.sliced(scheme + 3);
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const QByteArray name = head.headers.name(i).toByteArray();
        const QByteArray value = onOneLine(head.headers.value(i));
        const bool isOwnHost = http::equalsIgnoringCase(name, "host") && value == authority;
        if (http::isToken(name) && !isOfTheConnection(name) && !isOwnHost)
            request.fields.push_back({name, value});
    }
    request.bodyIsInFile = source.body.size() > largestBodyInCode;
    if (!request.bodyIsInFile)
        request.body = source.body;
    return request;
}

} // namespace hookbench::formats
