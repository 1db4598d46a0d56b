// SPDX-License-Identifier: GPL-3.0-or-later
// Every field there is. A new one is a line here and, where it is read in a new way, a reader; the manual
// lists them as well.
#include "app/filter/field_readers.h"

#include <QCoreApplication>

namespace hookbench::filter {

namespace {

using enum ValueType;
constexpr auto None = Argument::None;
constexpr auto Name = Argument::Name;
constexpr auto Path = Argument::Path;
constexpr Parts form = Parts(Part::RequestHead) | Part::RequestBody | Part::Facts;
constexpr Parts body = Parts(Part::RequestHead) | Part::RequestBody | Part::Facts;
constexpr Parts judged = body | Part::Summary | Part::Schema;
constexpr Parts answer = Parts(Part::ResponseHead) | Part::ResponseBody | Part::Facts;
constexpr char origins[] = "captured sent replayed forwarded monitored";
constexpr char methods[] = "GET POST PUT PATCH DELETE HEAD OPTIONS";
constexpr char statuses[] = "200 201 202 204 301 302 400 401 403 404 409 413 422 429 500 502 503 504";
constexpr char verdicts[] = "valid invalid authenticated unsigned no-secret not-checked";
constexpr char schemaVerdicts[] = "valid invalid unknown";
constexpr char drifts[] = "new-field missing-field retyped new-value";
constexpr char yes[] = "yes";
constexpr char versions[] = "HTTP/1.0 HTTP/1.1 HTTP/2";

#define DOC(text) QT_TRANSLATE_NOOP("hookbench::filter::Field", text)

// clang-format off
const Field fields[] = {
    {"id",              Number,   None, Part::Summary,      readers::id,             DOC("Number of the exchange")},
    {"origin",          Text,     None, Part::Summary,      readers::origin,         DOC("How it came into the session"), origins, true},
    {"at",              Time,     None, Part::Summary,      readers::at,             DOC("When its first byte came")},
    {"endpoint",        Text,     None, Part::Summary,      readers::endpoint,       DOC("URL of the endpoint that captured it")},
    {"peer",            Address,  None, Part::Summary,      readers::peer,           DOC("Address and port of the sender")},
    {"local",           Address,  None, Part::Facts,        readers::local,          DOC("Our address and port")},
    {"connection",      Number,   None, Part::Facts,        readers::connection,     DOC("Number of its connection in the session")},
    {"sequence",        Number,   None, Part::Facts,        readers::sequence,       DOC("Which request on its connection, from 1")},
    {"parent",          Number,   None, Part::Facts,        readers::parent,         DOC("Number of the exchange that it repeats")},
    {"method",          Text,     None, Part::Summary,      readers::method,         DOC("Method of the request"), methods},
    {"target",          Text,     None, Part::Summary,      readers::target,         DOC("Request target: path and query as they came")},
    {"path",            Text,     None, Part::Summary,      readers::path,           DOC("Path as it came, without the query")},
    {"query",           Text,     Name, Part::Summary,      readers::query,          DOC("Query, or one of its parameters, decoded")},
    {"version",         Text,     None, Part::RequestHead,  readers::version,        DOC("HTTP version of the request"), versions},
    {"host",            Text,     None, Part::RequestHead,  readers::host,           DOC("Host that was asked for, with and without port")},
    {"header",          Text,     Name, Part::RequestHead,  readers::header,         DOC("Field of the request's header; case is ignored in its name")},
    {"cookie",          Text,     Name, Part::RequestHead,  readers::cookie,         DOC("Cookie of the request")},
    {"size",            Size,     None, Part::Summary,      readers::size,           DOC("Size of the request's body")},
    {"body",            Text,     Path, body,               readers::body,           DOC("Body of the request, or a part of it as JSON")},
    {"form",            Text,     Name, form,               readers::form,           DOC("Field of a form in the request's body, decoded")},
    {"status",          Number,   None, Part::Summary,      readers::status,         DOC("Status of the response"), statuses},
    {"duration",        Duration, None, Part::Summary,      readers::duration,       DOC("Time until the response")},
    {"error",           Text,     None, Part::Summary,      readers::error,          DOC("What is wrong with a message that breaks HTTP")},
    {"provider",        Text,     None, Part::Summary,      readers::provider,       DOC("Who sent it, as in the catalogue of providers")},
    {"event",           Text,     None, Part::Summary,      readers::event,          DOC("Type of the event, in the provider's words")},
    {"delivery",        Text,     None, Part::Summary,      readers::delivery,       DOC("Id of the delivery, the same for each attempt")},
    {"attempt",         Number,   None, Part::Summary,      readers::attempt,        DOC("Which attempt to deliver it, where the provider tells")},
    {"signature",       Text,     None, Part::Summary,      readers::signature,      DOC("What was found out about its signature"), verdicts},
    {"starred",         Text,     None, Part::Annotation,   readers::starred,        DOC("Whether you starred it"), yes, true},
    {"read",            Text,     None, Part::Annotation,   readers::read,           DOC("Whether you have read it"), yes, true},
    {"tag",             Text,     None, Part::Annotation,   readers::tag,            DOC("A tag that you gave it")},
    {"note",            Text,     None, Part::Annotation,   readers::note,           DOC("What you noted about it")},
    {"color",           Number,   None, Part::Annotation,   readers::color,          DOC("Number of the colour that you gave it")},
    {"schema",          Text,     None, judged,             readers::schema,         DOC("What its JSON Schema says of the request's body"), schemaVerdicts, true},
    {"drift",           Text,     None, judged,             readers::drift,          DOC("Where the request's body is not like what its JSON Schema was learned from"), drifts},
    {"response.header", Text,     Name, Part::ResponseHead, readers::responseHeader, DOC("Field of the response's header")},
    {"response.size",   Size,     None, answer,             readers::responseSize,   DOC("Size of the response's body")},
    {"response.body",   Text,     Path, answer,             readers::responseBody,   DOC("Body of the response, or a part of it as JSON")},
};
// clang-format on

#undef DOC

} // namespace

std::span<const Field> builtinFields()
{
    return fields;
}

} // namespace hookbench::filter
